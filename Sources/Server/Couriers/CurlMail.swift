import CCurl
import Foundation

/// One talk with a mail server through libcurl. It blocks the thread that it is called on.
struct CurlMail {
    private let server: MailServer
    private let password: String
    private let limits: CourierLimits

    init(_ server: MailServer, password: String, limits: CourierLimits) {
        (self.server, self.password, self.limits) = (server, password, limits)
    }

    func send(_ message: MailMessage) throws(MailProblem) {
        guard Curl.isReady, let curl = curl_easy_init() else { throw .notTaken(curl: Int(CURLE_FAILED_INIT.rawValue), answer: 0) }
        defer { curl_easy_cleanup(curl) }
        guard let recipients = curl_slist_append(nil, "<\(message.recipient)>") else {
            throw .notTaken(curl: Int(CURLE_OUT_OF_MEMORY.rawValue), answer: 0)
        }
        defer { curl_slist_free_all(recipients) }
        var bytes = Array(message.text.utf8)
        let count = bytes.count
        let result = bytes.withUnsafeMutableBytes { buffer -> CURLcode in
            guard let source = fmemopen(buffer.baseAddress, count, "r") else { return CURLE_OUT_OF_MEMORY }
            defer { fclose(source) }
            let prepared = prepare(curl, message, recipients, source, count)
            return prepared == CURLE_OK ? curl_easy_perform(curl) : prepared
        }
        guard result != CURLE_OK else { return }
        var answer = 0
        _ = stepwell_curl_answer(curl, &answer)
        throw .notTaken(curl: Int(result.rawValue), answer: answer)
    }

    /// Everything that is set, in order.
    private func prepare(
        _ curl: UnsafeMutableRawPointer, _ message: MailMessage, _ recipients: UnsafeMutablePointer<curl_slist>,
        _ source: UnsafeMutablePointer<FILE>, _ count: Int
    ) -> CURLcode {
        Curl.take(
            [
                { stepwell_curl_set_text(curl, CURLOPT_URL, server.address) },
                { stepwell_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps") },
                { stepwell_curl_set_number(curl, CURLOPT_USE_SSL, Int(security.rawValue)) },
                { stepwell_curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(message.sender)>") },
                { stepwell_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients) },
                { stepwell_curl_set_number(curl, CURLOPT_UPLOAD, 1) },
                { stepwell_curl_set_size(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(count)) },
                { stepwell_curl_set_source(curl, source) },
            ] + Curl.common(curl, limits: limits) + signIn(curl))
    }

    private func signIn(_ curl: UnsafeMutableRawPointer) -> [() -> CURLcode] {
        guard !server.user.isEmpty else { return [] }
        return [
            { stepwell_curl_set_text(curl, CURLOPT_USERNAME, server.user) },
            { stepwell_curl_set_text(curl, CURLOPT_PASSWORD, password) },
        ]
    }

    private var security: curl_usessl {
        switch server.security {
        case .fromTheStart, .required: CURLUSESSL_ALL
        case .thisMachine: CURLUSESSL_NONE
        }
    }
}
