-- wrk asks for the addresses of a file in turn, and tells what it measured as one line of JSON.
--   wrk ... -s pages.lua URL -- FILE

local requests, at = {}, 0

function init(arguments)
    for line in io.lines(arguments[1]) do requests[#requests + 1] = wrk.format("GET", line) end
end

function request()
    at = at % #requests + 1
    return requests[at]
end

function done(summary, latency, _)
    local errors = summary.errors
    io.write(string.format(
        '\n{"count": %d, "bytes": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "errors": %d}\n',
        summary.requests, summary.bytes, summary.duration / 1e6, latency:percentile(50) / 1e3,
        latency:percentile(99) / 1e3, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
