import Crypto
import Foundation

/// A tablet in the waiting room on which people answer their questions: opened for one programme, and ended, by staff.
///
/// It shows nobody's name. Somebody says when they were born and gives the four digits that the desk has told them; then it is
/// theirs until they are done, or have not touched it for a while.
package struct Kiosk: Sendable {
    let id: ID<Kiosk>
    let programme: ID<Programme>
    /// What the day's codes are made from; it never leaves the database but into this.
    let codeKey: [UInt8]

    /// Left open, it ends by itself after so many seconds: 30 days.
    static let longest = 30 * 24 * 3600
    /// A turn ends by itself when the tablet was not touched for so many seconds. The page returns sooner, after two minutes.
    static let turnSeconds = 10 * 60

    /// The four digits by which somebody is known here on one day.
    ///
    /// They are on the desk's list and change each day: whoever only knows a birth date learns nothing, not even whether somebody
    /// is in treatment.
    func code(of member: ID<Member>, on day: Day) -> String {
        let said = Data("\(member.number) \(day.number)".utf8)
        let bytes = Array(HMAC<SHA256>.authenticationCode(for: said, using: SymmetricKey(data: codeKey)))
        let number = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } % 10_000
        let digits = String(number)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

/// What stands behind a request from a kiosk.
package struct KioskPresence: Sendable {
    package let id: ID<Kiosk>
    package let siteName: String
    /// Proves that a form was made by a page of this turn; the next person's pages have another one.
    package let csrf: String
    /// Whose turn it is; nil while nobody has said who they are.
    package let caller: Caller?
}
