import Clinic
import HTTPTypes
import Hummingbird
import NIOCore

enum SessionRoutes {
    static let all: [Route] = [
        .get("/sessions/:session", .deed(.readSession), show),
        .post("/sessions/:session/marks", .deed(.takeAttendance), mark),
        .post("/sessions/:session/corrections", .deed(.correctAttendance), correct),
        .post("/sessions/:session/cancel", .deed(.changeSession), cancel),
        .post("/sessions/:session/move", .deed(.changeSession), move),
        .post("/sessions/:session/substitute", .deed(.changeSession), substitute),
        .get("/sessions/:session/events", .deed(.readSession), SessionEvents.stream),
    ]

    static func show(_ visit: Visit) async throws -> Response {
        let reading = try await visit.clinic.session(try visit.id("session"), as: visit.caller)
        return visit.page(SessionPage(reading, visit))
    }

    static func mark(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        guard let action = MarkAction(visit.form["action"]) else {
            throw PageRefusal.field(
                name: "action", problem: "Choose what happened: arrive, leave, excused, not excused, unknown, clear or undo.")
        }
        let key = visit.form["key"].isEmpty ? nil : String(visit.form["key"].prefix(64))
        let member = try await visit.clinic.mark(
            AttendanceMark(
                member: try visit.formID("member"), action: action, time: try visit.minute("at").map(MarkTime.minute), key: key),
            at: session, as: visit.caller)
        return try visit.done("/sessions/\(session.text)#row-\(member.text)")
    }

    static func correct(_ visit: Visit) async throws -> Response {
        let (session, form): (ID<GroupSession>, Form) = (try visit.id("session"), visit.form)
        let truth: Correction.Truth
        if let absence = Absence(rawValue: form["absence"]) {
            truth = .absent(absence)
        } else {
            guard let arrived = try await visit.time("arrived", in: session), let left = try await visit.time("left", in: session) else {
                throw PageRefusal.field(name: "arrived", problem: "Enter both times, such as 9:05 and 12:00.")
            }
            truth = .there(arrived: arrived, left: left)
        }
        let member = try await visit.clinic.correct(
            Correction(member: try visit.formID("member"), now: truth, reason: form["reason"]), at: session, as: visit.caller)
        return try visit.done("/sessions/\(session.text)#row-\(member.text)")
    }

    static func cancel(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        try await visit.clinic.cancel(session, reason: visit.form["reason"], as: visit.caller)
        return try visit.done("/sessions/\(session.text)")
    }

    static func move(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        guard let time = LocalTime(visit.form["starts"]) else {
            throw PageRefusal.field(name: "starts", problem: "Enter a date and a time, such as 2026-11-24 17:30.")
        }
        try await visit.clinic.move(session, to: time, reason: visit.form["reason"], as: visit.caller)
        return try visit.done("/sessions/\(session.text)")
    }

    static func substitute(_ visit: Visit) async throws -> Response {
        let session: ID<GroupSession> = try visit.id("session")
        try await visit.clinic.substitute(
            try visit.formID("staff"), for: ID<Staff>(visit.form["for"]), at: session, reason: visit.form["reason"], as: visit.caller)
        return try visit.done("/sessions/\(session.text)")
    }
}

extension Visit {
    /// A time of day on the session's own day; nil when the field was left empty.
    func time(_ field: String, in session: ID<GroupSession>) async throws -> LocalTime? {
        guard let minute = try minute(field) else { return nil }
        return try await clinic.localTime(minute, in: session, as: caller)
    }

    /// Minutes after midnight; nil when the field was left empty.
    func minute(_ field: String) throws -> Int? {
        let text = form[field].filter { $0 != " " }
        if text.isEmpty { return nil }
        guard let minute = LocalTime.minute(text) else {
            throw PageRefusal.field(name: field, problem: "Enter a time such as 9:05.")
        }
        return minute
    }
}
