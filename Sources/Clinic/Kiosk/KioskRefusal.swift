/// Why a kiosk does not open, or stays at its first page.
package enum KioskRefusal: Refusal, Equatable {
    case notAKiosk
    case wrong
    case wait
    case unknownKiosk

    package var kind: RefusalKind {
        switch self {
        case .notAKiosk, .unknownKiosk: .notFound
        case .wrong: .invalid
        case .wait: .tooSoon
        }
    }

    package var code: String {
        switch self {
        case .notAKiosk: "kiosk.not-a-kiosk"
        case .wrong: "kiosk.wrong"
        case .wait: "kiosk.wait"
        case .unknownKiosk: "kiosk.unknown"
        }
    }

    package var message: String {
        switch self {
        case .notAKiosk: "This is no kiosk, or not any more. Somebody of the staff opens it."
        case .wrong: "Birth date and code do not go together. Check both, or ask at the desk for today’s code."
        case .wait: "Too many tries. Ask at the desk, or wait a few minutes."
        case .unknownKiosk: "There is no such kiosk."
        }
    }
}
