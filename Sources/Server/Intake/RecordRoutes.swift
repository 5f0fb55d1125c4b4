import Clinic
import HTTPTypes
import Hummingbird

/// Records from elsewhere: asked for, received, waived, with their files.
enum RecordRoutes {
    static let all: [Route] = [
        .post("/admissions/:inquiry/records/path", .deed(.writeIntake), choose),
        .post("/admissions/:inquiry/records", .deed(.writeIntake), add),
        .post("/admissions/:inquiry/records/:record", .deed(.writeIntake), take),
        Route(
            method: .post, path: "/admissions/:inquiry/records/:record/files", door: .deed(.writeIntake), takesStream: true, answer: attach),
        .get("/admissions/:inquiry/records/:record/files/:file", .deed(.readInquiries), file),
        .post("/admissions/:inquiry/records/:record/files/:file/remove", .deed(.writeIntake), removeFile),
    ]

    static func choose(_ visit: Visit) async throws -> Response {
        try await answering(visit, "") {
            try await visit.clinic.chooseRecordPath(visit.form["path"], of: try visit.id("inquiry"), as: visit.caller)
        }
    }

    static func add(_ visit: Visit) async throws -> Response {
        try await answering(visit, "") {
            try await visit.clinic.addRecord(visit.form["name"], of: try visit.id("inquiry"), as: visit.caller)
        }
    }

    static func take(_ visit: Visit) async throws -> Response {
        let record: ID<OutsideRecord> = try visit.id("record")
        guard let version = Int(visit.form["version"]), let step = RecordStep(visit.form) else { throw PageRefusal.unreadableForm }
        return try await answering(visit, record.text) {
            try await visit.clinic.take(step, on: record, version: version, of: try visit.id("inquiry"), as: visit.caller)
        }
    }

    static func attach(_ visit: Visit) async throws -> Response {
        // Asked before the first byte is taken: who may not send a file here sends nothing to our disk.
        try await visit.clinic.ask(.writeIntake, as: visit.caller)
        let record: ID<OutsideRecord> = try visit.id("record")
        return try await answering(visit, record.text) {
            do {
                try await visit.clinic.attach(try await visit.sentFile(), to: record, of: try visit.id("inquiry"), as: visit.caller)
            } catch let problem as SentFileProblem {
                throw problem == .tooLarge ? RecordRefusal.fileTooLarge : .fileUnknown
            }
        }
    }

    static func file(_ visit: Visit) async throws -> Response {
        let found = try await visit.clinic.recordFile(
            try visit.id("file"), of: try visit.id("record"), try visit.id("inquiry"), as: visit.caller)
        return visit.attachment(found.file.kind, named: "record-\(found.file.id.text)", found.bytes)
    }

    static func removeFile(_ visit: Visit) async throws -> Response {
        let record: ID<OutsideRecord> = try visit.id("record")
        return try await answering(visit, record.text) {
            try await visit.clinic.removeRecordFile(try visit.id("file"), of: record, try visit.id("inquiry"), as: visit.caller)
        }
    }

    /// After a change the page again, at that record; after a no the same page, the form open as it was.
    private static func answering(_ visit: Visit, _ record: String, _ change: () async throws -> Void) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            try await change()
            let intake = InquiryPart.intake.href(inquiry.text)
            return try visit.done(record.isEmpty ? "\(intake)#records" : "\(intake)#record-\(record)")
        } catch let refusal as RecordRefusal where !visit.wantsData && refusal != .unknown {
            let returned = ReturnedRecord(record: record, what: visit.form["what"], typed: visit.form, refusal: refusal)
            return visit.page(try await visit.intakePage(records: returned), status: refusal.kind.status)
        }
    }
}

extension RecordStep {
    fileprivate init?(_ form: Form) {
        switch form["what"] {
        case "request": self = .request(on: form["on"], from: form["from"])
        case "receive": self = .receive(on: form["on"], how: form["how"])
        case "waive": self = .waive(form["why"])
        case "take-back": self = .takeBack
        default: return nil
        }
    }
}
