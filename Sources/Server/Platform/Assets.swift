import Clinic
import Crypto
import HTTPTypes
import Hummingbird

/// The stylesheet, the scripts and the mark, out of the binary.
struct Assets: Sendable {
    struct Asset: Sendable {
        let type: String
        let body: ByteBuffer
        let tag: String

        init(type: String, bytes: [UInt8]) {
            (self.type, body) = (type, ByteBuffer(bytes: bytes))
            tag = "\"" + SHA256.hash(data: bytes).prefix(8).map { String($0, radix: 16) }.joined() + "\""
        }
    }

    private let assets: [String: Asset]

    init() {
        let styles = EmbeddedFile.all(in: "styles/").map { Self.withoutIndentation($0.text) }.joined()
        var assets = ["stepwell.css": Asset(type: "text/css; charset=utf-8", bytes: Array(styles.utf8))]
        for folder in ["scripts/", "images/"] {
            for file in EmbeddedFile.all(in: folder) {
                assets[String(file.name.dropFirst(folder.count))] = Asset(type: Self.type(of: file.name), bytes: file.bytes)
            }
        }
        self.assets = assets
    }

    private static func type(of name: String) -> String {
        if name.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
        return name.hasSuffix(".png") ? "image/png" : "image/svg+xml"
    }

    /// A word that changes with any of them.
    var edition: String { assets.sorted { $0.key < $1.key }.map { $0.key + $0.value.tag }.joined() }

    /// The stylesheet is written to be read by people; a browser does not need its indentation.
    private static func withoutIndentation(_ css: String) -> String {
        css.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    subscript(name: String) -> Asset? { assets[name] }
}

enum AssetRoutes {
    static let all: [Route] = [
        .get("/assets/:name", .open) { visit in
            // Asked for each time and answered without a body where nothing changed: after an update no new page meets an old script.
            guard let asset = visit.house.assets[try visit.word("name")] else { throw PageRefusal.unknownPage }
            let headers: HTTPFields = [.contentType: asset.type, .cacheControl: "public, no-cache", .eTag: asset.tag]
            if visit.request.headers[.ifNoneMatch] == asset.tag { return Response(status: .notModified, headers: headers) }
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.body))
        }
    ]
}
