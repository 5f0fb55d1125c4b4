/// Why somebody is not let in, or an account not changed.
package enum SignInRefusal: Refusal, Equatable {
    case wrong
    case wait(until: Instant)
    case wrongCode
    case notTheirPassword
    case notSignedIn
    case badPassword([PasswordProblem])
    case accountTaken
    case accountUnusable
    case unknownProgramme(String)
    case alreadyOn

    package var kind: RefusalKind {
        switch self {
        case .wrong, .wrongCode, .notTheirPassword, .badPassword, .accountUnusable, .unknownProgramme: .invalid
        case .wait: .tooSoon
        case .notSignedIn: .forbidden
        case .accountTaken, .alreadyOn: .conflict
        }
    }

    package var code: String {
        switch self {
        case .wrong: "sign-in.wrong"
        case .wait: "sign-in.wait"
        case .wrongCode: "sign-in.wrong-code"
        case .notTheirPassword: "sign-in.not-their-password"
        case .notSignedIn: "sign-in.not-signed-in"
        case .badPassword: "account.bad-password"
        case .accountTaken: "account.taken"
        case .accountUnusable: "account.unusable"
        case .unknownProgramme: "account.unknown-programme"
        case .alreadyOn: "account.two-step-already-on"
        }
    }

    package var message: String {
        switch self {
        case .wrong: "Account and password do not go together. Check both and try again."
        case .wait: "Too many tries. Wait a moment and try again; nobody is locked out for good."
        case .wrongCode: "This code does not fit. Enter the newest code of your app, or a recovery code that has not been used."
        case .notTheirPassword: "This is not the password of whoever handed the device over. Check it and try again."
        case .notSignedIn: "Sign in first."
        case .badPassword(let problems): problems.map(\.message).joined(separator: " ")
        case .accountTaken: "Somebody has this account name already. Choose another."
        case .accountUnusable: "An account name has 2 to 64 letters, digits, dots or hyphens, such as dana.reyes."
        case .unknownProgramme(let name): "There is no programme called “\(name)”."
        case .alreadyOn: "Two-step sign-in is on already."
        }
    }
}
