import Clinic
import HTTPTypes
import Hummingbird

/// Where a programme's public page is written, and who of the staff stands on it.
enum ProfileRoutes {
    static let all: [Route] = [
        .get("/settings/profiles", .deed(.readProgrammes)) { visit in visit.page(try await list(visit)) },
        .get("/settings/profiles/:programme", .deed(.readProgrammes)) { visit in visit.page(try await page(visit)) },
        .post("/settings/profiles/:programme", .deed(.publishProfile), save),
        .post("/settings/profiles/:programme/publish", .deed(.publishProfile), publish),
        .post("/settings/profiles/:programme/hide", .deed(.publishProfile), hide),
        .post("/settings/listed-staff", .deed(.publishProfile), listStaff),
        .post("/settings/listed-staff/:staff/remove", .deed(.publishProfile), unlist),
    ]

    static func save(_ visit: Visit) async throws -> Response {
        let (form, id): (Form, ID<Programme>) = (visit.form, try visit.id("programme"))
        do {
            try await visit.clinic.saveProfile(
                ProfileWords(form), slug: form["slug"], version: Int(form["version"]) ?? -1, of: id, as: visit.caller)
            return try visit.done("/settings/profiles/\(id.text)")
        } catch let conflict as ProfileConflict {
            return visit.page(RefusalPage(conflict, of: id, visit), status: .conflict)
        } catch let refusal as ProfileRefusal where !visit.wantsData {
            return visit.page(try await page(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func publish(_ visit: Visit) async throws -> Response {
        let id: ID<Programme> = try visit.id("programme")
        do {
            try await visit.clinic.publishProfile(version: Int(visit.form["version"]) ?? -1, of: id, as: visit.caller)
            return try visit.done("/settings/profiles")
        } catch let refusal as ProfileRefusal where !visit.wantsData {
            return visit.page(try await page(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func hide(_ visit: Visit) async throws -> Response {
        try await visit.clinic.hideProfile(of: try visit.id("programme"), as: visit.caller)
        return try visit.done("/settings/profiles")
    }

    static func listStaff(_ visit: Visit) async throws -> Response {
        let form = visit.form
        do {
            try await visit.clinic.listStaff(
                try visit.formID("staff"), shownAs: form["shownAs"], licence: form["licence"], hasAgreed: form["agreed"] == "yes",
                as: visit.caller)
            return try visit.done("/settings/profiles")
        } catch let refusal as ProfileRefusal where !visit.wantsData {
            return visit.page(try await list(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func unlist(_ visit: Visit) async throws -> Response {
        try await visit.clinic.unlistStaff(try visit.id("staff"), as: visit.caller)
        return try visit.done("/settings/profiles")
    }

    private static func list(_ visit: Visit, refusal: ProfileRefusal? = nil) async throws -> ProfilesPage {
        ProfilesPage(try await visit.clinic.profiles(as: visit.caller), refusal: refusal, visit)
    }

    private static func page(_ visit: Visit, refusal: ProfileRefusal? = nil) async throws -> ProfilePage {
        let (programme, draft) = try await visit.clinic.profile(of: try visit.id("programme"), as: visit.caller)
        return ProfilePage(programme, draft, refusal: refusal, visit)
    }
}

extension ProfileWords {
    fileprivate init(_ form: Form) {
        self.init()
        for field in Field.allCases { self[field] = form[field.rawValue] }
    }
}

extension ProfilesPage {
    fileprivate init(_ reading: ProfilesReading, refusal: ProfileRefusal?, _ visit: Visit) {
        self.init(
            frame: visit.frame(.settings),
            programmes: reading.programmes.map { programme, draft in
                let shown: Href? = draft.flatMap { $0.shown == nil ? nil : "/programmes/\($0.slug)" }
                return Row(
                    name: programme.name, edit: "/settings/profiles/\(programme.id.text)",
                    standing: shown != nil ? "Published" : draft == nil ? "Not written" : "Saved, not published",
                    tone: shown != nil ? .good : .quiet, shown: shown)
            },
            listed: reading.listed.map {
                Listed(name: $0.shownAs, licence: $0.licence, remove: "/settings/listed-staff/\($0.staff.text)/remove")
            },
            staff: reading.staff.map { .init(value: $0.id.text, name: $0.name, selected: $0.id.text == visit.form["staff"]) },
            canWrite: visit.caller.may(.publishProfile),
            errors: refusal.map { [FieldError(field: $0.field.isEmpty ? "staff" : $0.field, text: $0.message)] } ?? [],
            typed: refusal == nil ? Form() : visit.form)
    }
}

extension ProfilePage {
    fileprivate init(_ programme: Programme, _ draft: ProfileDraft?, refusal: ProfileRefusal?, _ visit: Visit) {
        let typed = refusal == nil || visit.form["slug"].isEmpty ? nil : visit.form
        let words = typed.map { ProfileWords($0) } ?? draft?.words ?? ProfileWords()
        self.init(
            frame: visit.frame(.settings), name: programme.name, action: "/settings/profiles/\(programme.id.text)",
            version: draft?.version ?? 0, slug: typed?["slug"] ?? draft?.slug ?? "",
            fields: ProfileWords.Field.allCases.map {
                Written(label: $0.title, name: $0.rawValue, value: words[$0], isLine: $0.most <= 200)
            },
            canWrite: visit.caller.may(.publishProfile), shown: draft.flatMap { $0.shown == nil ? nil : "/programmes/\($0.slug)" },
            canPublish: draft != nil,
            errors: refusal.map { [FieldError(field: $0.field.isEmpty ? "slug" : $0.field, text: $0.message)] } ?? [])
    }
}

extension RefusalPage {
    /// What was typed beside what somebody else saved; nothing of either is lost.
    fileprivate init(_ conflict: ProfileConflict, of programme: ID<Programme>, _ visit: Visit) {
        let theirs = conflict.current
        let refusal = ProfileRefusal.changedSinceRead
        self.init(
            frame: visit.frame(.settings), status: 409, code: refusal.code, sentence: refusal.message,
            conflict: Conflict(
                action: "/settings/profiles/\(programme.text)", version: theirs.version, by: "Somebody else saved this meanwhile.",
                fields: [Version(label: "Address", name: "slug", yours: visit.form["slug"], theirs: theirs.slug)]
                    + ProfileWords.Field.allCases.map {
                        Version(label: $0.title, name: $0.rawValue, yours: visit.form[$0.rawValue], theirs: theirs.words[$0])
                    }))
    }
}
