/// Why a note cannot be written or signed as asked.
package enum NoteRefusal: Refusal, Equatable {
    case signed
    case notSigned
    case sessionNotEnded
    case sessionCancelled
    case notOnRoster
    case tooLong
    /// What stands against signing and has not been acknowledged.
    case findingsOpen([NoteFinding])
    case reasonMissing
    case changedSinceRead
    case supervisorMissing
    case noCosignatureDue
    case notYoursToCosign
    case alreadyCosigned
    case addendumEmpty

    package var kind: RefusalKind {
        switch self {
        case .signed, .notSigned, .sessionCancelled, .findingsOpen, .changedSinceRead, .supervisorMissing,
            .noCosignatureDue,
            .alreadyCosigned:
            .conflict
        case .sessionNotEnded: .tooSoon
        case .notOnRoster, .tooLong, .reasonMissing, .addendumEmpty: .invalid
        case .notYoursToCosign: .forbidden
        }
    }

    package var code: String {
        switch self {
        case .signed: "note.signed"
        case .notSigned: "note.not-signed"
        case .sessionNotEnded: "note.session-not-ended"
        case .sessionCancelled: "note.session-cancelled"
        case .notOnRoster: "note.not-on-roster"
        case .tooLong: "note.too-long"
        case .findingsOpen: "note.findings-open"
        case .reasonMissing: "note.reason-missing"
        case .changedSinceRead: "note.changed-since-read"
        case .supervisorMissing: "note.supervisor-missing"
        case .noCosignatureDue: "note.no-cosignature-due"
        case .notYoursToCosign: "note.not-yours-to-cosign"
        case .alreadyCosigned: "note.already-cosigned"
        case .addendumEmpty: "note.addendum-empty"
        }
    }

    package var message: String {
        switch self {
        case .signed: "This note is signed. What is missing or wrong is added as an addendum."
        case .notSigned: "This note is not signed yet."
        case .sessionNotEnded: "The session has not ended yet. The note can be signed when it has."
        case .sessionCancelled: "This session was cancelled, so it has no note."
        case .notOnRoster: "That person is not on this session's roster."
        case .tooLong: "This is too long for one field. Put reports and letters into the chart instead."
        case .findingsOpen: "Look at what was found before signing. Correct it, or say that it is right as it is."
        case .reasonMissing: "Say why the findings are right as they are: the reason is kept with the signature."
        case .changedSinceRead: "The note was changed after you opened it. Read it again, then sign."
        case .supervisorMissing:
            "Your note needs a co-signature, and no supervisor who may give it is recorded for you."
        case .noCosignatureDue: "This note needs no co-signature."
        case .notYoursToCosign: "This note waits for somebody else's co-signature."
        case .alreadyCosigned: "This note is co-signed already."
        case .addendumEmpty: "Write what is to be added."
        }
    }
}

/// Somebody else saved the same part meanwhile. It carries what is saved now, so that a page shows both texts and
/// nothing that was typed is lost.
package struct NoteConflict: Refusal, Equatable {
    package enum Part: Sendable, Equatable {
        case shared(SharedNote)
        case member(MemberNote)
    }

    package let current: Part

    /// Send this version to save over what is there now.
    package var version: Int {
        switch current {
        case .shared(let note): note.version
        case .member(let note): note.version
        }
    }

    /// Who saved it and when; nil where nothing is saved.
    package var saved: LastSaved? {
        switch current {
        case .shared(let note): note.saved
        case .member(let note): note.saved
        }
    }

    package var kind: RefusalKind { .conflict }
    package var code: String { "note.changed-meanwhile" }
    package var message: String {
        "Somebody else saved this meanwhile. Both texts are shown: put together what should stay."
    }
}
