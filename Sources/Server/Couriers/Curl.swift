import CCurl

/// What every talk through libcurl needs.
enum Curl {
    /// libcurl prepares itself once for the whole program, before any thread uses it.
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Sets everything, in order; the first that libcurl refuses stops it, so that nothing is sent half protected.
    static func take(_ steps: [() -> CURLcode]) -> CURLcode {
        for step in steps {
            let result = step()
            guard result == CURLE_OK else { return result }
        }
        return CURLE_OK
    }

    /// What holds for each talk, whatever is said in it: a proxy of the environment has no business with letters, TLS is of
    /// version 1.2 at least, and nobody is waited for without end.
    static func common(_ curl: UnsafeMutableRawPointer, limits: CourierLimits) -> [() -> CURLcode] {
        [
            { stepwell_curl_set_text(curl, CURLOPT_PROXY, "") },
            { stepwell_curl_set_number(curl, CURLOPT_NOSIGNAL, 1) },
            { stepwell_curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, limits.connect) },
            { stepwell_curl_set_number(curl, CURLOPT_TIMEOUT, limits.whole) },
            { stepwell_curl_set_number(curl, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)) },
            { stepwell_curl_ignore_output(curl) },
        ]
    }
}

/// How long a mail server or gateway may take, in seconds.
package struct CourierLimits: Sendable {
    package var connect = 10
    package var whole = 60

    package init() {}
}
