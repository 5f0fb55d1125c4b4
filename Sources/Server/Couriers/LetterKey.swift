import Clinic
import Crypto

extension Letter {
    /// What a letter is known by outside. Ids begin anew in another clinic; together with what the letter says the key is this
    /// letter's alone, and the same at each try, so that one carried twice can be shown once.
    func key(_ id: ID<Letter>) -> String {
        let digest = SHA256.hash(data: Array("\(id.text)\n\(recipient)\n\(subject)\n\(body)".utf8))
        return "\(id.text).\(Array(digest.prefix(8)).hexadecimal)"
    }
}
