import Clinic
import HTTPTypes
import Hummingbird

enum NoteRoutes {
    static let all: [Route] = [
        .post("/sessions/:session/note/shared", .deed(.writeNote), saveShared),
        .post("/sessions/:session/note/parts/:member", .deed(.writeNote), savePart),
        .post("/sessions/:session/note/sign", .deed(.signNote), sign),
        .post("/sessions/:session/note/cosign", .deed(.cosignNote), cosign),
        .post("/sessions/:session/note/addenda", .deed(.writeNote), add),
    ]

    static func saveShared(_ visit: Visit) async throws -> Response {
        let (session, form): (ID<GroupSession>, Form) = (try visit.id("session"), visit.form)
        let words = SharedWords(topic: form["topic"], text: form["text"], interventions: form["interventions"])
        do {
            let saved = try await visit.clinic.saveSharedNote(words, version: try visit.version, of: session, as: visit.caller)
            return try visit.saved(version: saved.version, "/sessions/\(session.text)#notes")
        } catch let conflict as NoteConflict {
            return try visit.answer(to: conflict, action: "/sessions/\(session.text)/note/shared")
        }
    }

    static func savePart(_ visit: Visit) async throws -> Response {
        let (session, member, form): (ID<GroupSession>, ID<Member>, Form) = (try visit.id("session"), try visit.id("member"), visit.form)
        let words = MemberWords(participation: form["participation"], response: form["response"], risk: form["risk"], plan: form["plan"])
        do {
            let saved = try await visit.clinic.saveNotePart(words, version: try visit.version, of: member, at: session, as: visit.caller)
            return try visit.saved(version: saved.version, "/sessions/\(session.text)#part-\(member.text)")
        } catch let conflict as NoteConflict {
            return try visit.answer(to: conflict, action: "/sessions/\(session.text)/note/parts/\(member.text)")
        }
    }

    static func sign(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        do {
            _ = try await visit.clinic.signNote(
                of: session, acknowledging: Set(visit.form.all("acknowledge")), reason: visit.form["reason"],
                edition: Int(visit.form["edition"]),
                as: visit.caller)
            return visit.redirect("/sessions/\(session.text)#notes")
        } catch NoteRefusal.findingsOpen(let findings) {
            let reading = try await visit.clinic.session(session, as: visit.caller)
            return visit.page(SessionPage(reading, visit, findings: findings), status: .conflict)
        }
    }

    static func cosign(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        _ = try await visit.clinic.cosignNote(of: session, as: visit.caller)
        return visit.redirect("/sessions/\(session.text)#notes")
    }

    static func add(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        _ = try await visit.clinic.addAddendum(visit.form["text"], about: ID<Member>(visit.form["member"]), to: session, as: visit.caller)
        return visit.redirect("/sessions/\(session.text)#notes")
    }
}

extension Visit {
    /// The version that the writer began from.
    fileprivate var version: Int {
        get throws {
            guard let version = Int(form["version"]) else { throw PageRefusal.unreadableForm }
            return version
        }
    }

    fileprivate func saved(version: Int, _ href: Href) throws -> Response {
        wantsData ? try json(["version": String(version)]) : redirect(href.text)
    }

    /// Somebody else saved first: both versions, and nothing typed is lost.
    fileprivate func answer(to conflict: NoteConflict, action: Href) throws -> Response {
        let (labels, theirs) = conflict.fields
        if wantsData {
            let fields = zip(labels, theirs).map { (key: $0.name, value: JSONText.string($1)) }
            let body = JSONText.object([("version", String(conflict.version)), ("fields", JSONText.object(fields))])
            return Response(
                status: .conflict, headers: [.contentType: "application/json", .cacheControl: "no-store"], bytes: Array(body.utf8))
        }
        let versions = zip(labels, theirs).map { RefusalPage.Version(label: $0.label, name: $0.name, yours: form[$0.name], theirs: $1) }
        let page = RefusalPage(
            frame: frame(.groups), status: 409, code: conflict.code, sentence: conflict.message,
            conflict: .init(
                action: action, version: conflict.version, by: "\(conflict.saved?.name ?? "Somebody") saved this meanwhile.",
                fields: versions))
        return self.page(page, status: .conflict)
    }
}

extension NoteConflict {
    fileprivate var fields: (labels: [(name: String, label: String)], words: [String]) {
        switch current {
        case .shared(let note):
            ([("topic", "Topic"), ("text", "How the group went"), ("interventions", "What was done")], note.words.fields)
        case .member(let note):
            ([("participation", "Participation"), ("response", "Response"), ("risk", "Risk"), ("plan", "Plan")], note.words.fields)
        }
    }
}
