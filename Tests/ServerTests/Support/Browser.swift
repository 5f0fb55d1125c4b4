import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Server

/// Somebody at a browser: keeps the cookie, and sends forms with what only our own pages know.
struct Browser: Sendable {
    let client: any TestClientProtocol
    private var cookie = ""
    private var csrf = ""

    /// Nobody has signed in here.
    init(_ client: any TestClientProtocol) { self.client = client }

    /// Signed in at the sign-in page, as a person does.
    init(_ client: any TestClientProtocol, as account: String, password: String = SmallClinic.password) async throws {
        self.client = client
        let answer = try await post("/sign-in", ["account": account, "password": password])
        let header = try #require(answer.headers[.setCookie], "\(account) was not let in: \(answer.text.prefix(400))")
        cookie = String(header.prefix { $0 != ";" })
        csrf = Self.csrf(in: try await get("/account").text)
    }

    /// Signed in to a page of one's own, by a link and a birth date.
    init(_ client: any TestClientProtocol, withLink address: String, born: String) async throws {
        self.client = client
        let answer = try await post(address, ["born": born])
        let header = try #require(answer.headers[.setCookie], "The link did not open: \(answer.text.prefix(400))")
        cookie = String(header.prefix { $0 != ";" })
        csrf = Self.csrf(in: try await get("/my/account").text)
    }

    func get(_ address: String, headers: HTTPFields = [:]) async throws -> Answer {
        var headers = headers
        if !cookie.isEmpty { headers[.cookie] = cookie }
        return try await client.execute(uri: address, method: .get, headers: headers) { Answer($0) }
    }

    /// Sends a form. `proof` nil leaves the proof out, as a page of somebody else's would have to.
    func post(_ address: String, _ fields: [String: String] = [:], withProof: Bool = true, wantsData: Bool = false) async throws -> Answer {
        let all = withProof ? fields.merging(["csrf": csrf]) { own, _ in own } : fields
        let body = all.map { "\($0.key)=\(Self.encoded($0.value))" }.sorted().joined(separator: "&")
        return try await send(address, body: Array(body.utf8), type: "application/x-www-form-urlencoded", wantsData: wantsData)
    }

    /// What the pages of this sign-in prove themselves with.
    var proof: String { csrf }

    func send(_ address: String, body: [UInt8], type: String, wantsData: Bool = false) async throws -> Answer {
        var headers: HTTPFields = [.contentType: type]
        if !cookie.isEmpty { headers[.cookie] = cookie }
        if wantsData { headers[.accept] = "application/json" }
        return try await client.execute(uri: address, method: .post, headers: headers, body: ByteBuffer(bytes: body)) { Answer($0) }
    }

    private static func encoded(_ text: String) -> String { ("\(text)" as Href).text }

    private static func csrf(in page: String) -> String {
        String(page.split(separator: "name=\"csrf\" value=\"").dropFirst().first?.prefix { $0 != "\"" } ?? "")
    }
}

extension Browser {
    /// Sends one file as a browser's form does, with the proof before it.
    func post(_ address: String, file bytes: [UInt8], named name: String, withProof: Bool = true) async throws -> Answer {
        let head = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(withProof ? proof : "none")\r\n"
        let middle = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: image/jpeg\r\n\r\n"
        let body = Array((head + middle).utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        return try await send(address, body: body, type: "multipart/form-data; boundary=b")
    }
}

/// What came back.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    init(_ response: TestResponse) {
        (status, headers, text) = (response.status.code, response.headers, String(buffer: response.body))
    }

    var location: String { headers[.location] ?? "" }
}
