import CCurl

/// One request to a gateway through libcurl: JSON to one address, with a bearer token (RFC 6750). It follows no redirection,
/// which could lead the token elsewhere. It blocks the thread that it is called on.
struct CurlPost {
    private let gateway: TextGateway
    private let token: String
    private let limits: CourierLimits

    init(_ gateway: TextGateway, token: String, limits: CourierLimits) {
        (self.gateway, self.token, self.limits) = (gateway, token, limits)
    }

    func send(_ json: String) throws(TextProblem) {
        guard Curl.isReady, let curl = curl_easy_init() else { throw .notTaken(curl: Int(CURLE_FAILED_INIT.rawValue), answer: 0) }
        defer { curl_easy_cleanup(curl) }
        var head: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(head) }
        for line in ["Content-Type: application/json", "Authorization: Bearer \(token)"] {
            guard let longer = curl_slist_append(head, line) else {
                throw .notTaken(curl: Int(CURLE_OUT_OF_MEMORY.rawValue), answer: 0)
            }
            head = longer
        }
        let prepared = prepare(curl, head, json)
        let result = prepared == CURLE_OK ? curl_easy_perform(curl) : prepared
        var answer = 0
        _ = stepwell_curl_answer(curl, &answer)
        guard result == CURLE_OK else { throw .notTaken(curl: Int(result.rawValue), answer: answer) }
        if let problem = TextProblem.of(answer: answer) { throw problem }
    }

    private func prepare(_ curl: UnsafeMutableRawPointer, _ head: UnsafeMutablePointer<curl_slist>?, _ json: String) -> CURLcode {
        Curl.take(
            [
                { stepwell_curl_set_text(curl, CURLOPT_URL, gateway.address) },
                { stepwell_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, gateway.isHere ? "http,https" : "https") },
                { stepwell_curl_set_number(curl, CURLOPT_FOLLOWLOCATION, 0) },
                { stepwell_curl_set_list(curl, CURLOPT_HTTPHEADER, head) },
                { stepwell_curl_set_number(curl, CURLOPT_POSTFIELDSIZE, json.utf8.count) },
                // libcurl keeps a copy of its own: the text need not outlive the call.
                { stepwell_curl_set_text(curl, CURLOPT_COPYPOSTFIELDS, json) },
            ] + Curl.common(curl, limits: limits))
    }
}
