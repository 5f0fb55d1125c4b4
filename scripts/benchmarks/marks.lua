-- wrk takes attendance: each place of a file is cleared, arrives and leaves, so that every mark is one that succeeds.
--   wrk -t1 ... -s marks.lua URL -- FILE CSRF NAME
-- A line of the file: session, member, a time to arrive, a time to leave. NAME keeps the keys of two runs apart.

local places, at, pass, sent = {}, 0, 0, 0
local csrf, name
local isTrial = true
local actions = { "clear", "arrive", "leave" }

function init(arguments)
    for line in io.lines(arguments[1]) do
        local session, member, arrive, leave = line:match("(%S+) (%S+) (%S+) (%S+)")
        places[#places + 1] = { session = session, member = member, arrive = arrive, leave = leave }
    end
    csrf, name = arguments[2], arguments[3]
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

function request()
    -- wrk looks at one request before it starts, and does not send it.
    if isTrial then
        isTrial = false
        return wrk.format("POST", "/")
    end
    at = at + 1
    if at > #places then at, pass = 1, pass + 1 end
    sent = sent + 1
    local place, action = places[at], actions[pass % 3 + 1]
    local body = "csrf=" .. csrf .. "&member=" .. place.member .. "&action=" .. action .. "&key=" .. name .. "-" .. sent
    if place[action] then body = body .. "&at=" .. place[action] end
    return wrk.format("POST", "/sessions/" .. place.session .. "/marks", nil, body)
end

function done(summary, latency, _)
    local errors = summary.errors
    io.write(string.format(
        '\n{"count": %d, "bytes": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "errors": %d}\n',
        summary.requests, summary.bytes, summary.duration / 1e6, latency:percentile(50) / 1e3,
        latency:percentile(99) / 1e3, errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
