import Clinic
import Foundation
import HTTPTypes
import Hummingbird

/// The few ways in which a handler answers.
extension Visit {
    func page(_ page: some Drawable, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"], bytes: page.html.bytes)
    }

    /// After a change: the browser fetches what is there now. Data for a program that asked for data.
    func done(_ href: Href, data: [String: String] = [:]) throws -> Response {
        wantsData ? try json(data) : redirect(href.text)
    }

    func redirect(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
    }

    func json(_ data: [String: String], status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"], bytes: Array(try encoder.encode(data)))
    }
}

extension Response {
    init(status: HTTPResponse.Status, headers: HTTPFields, bytes: [UInt8]) {
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension RefusalKind {
    var status: HTTPResponse.Status {
        switch self {
        case .invalid: .unprocessableContent
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .conflict, .tooSoon: .conflict
        }
    }
}
