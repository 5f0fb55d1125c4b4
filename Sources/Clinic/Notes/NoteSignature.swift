import Crypto

/// Somebody stands by a note: who, with which credential, when, and over exactly which words.
package struct NoteSignature: Sendable, Equatable {
    package enum Kind: String, Sendable { case signed, cosigned }

    package let id: ID<NoteSignature>
    package let kind: Kind
    package let staff: ID<Staff>
    /// As shown then; a later change of name or licence does not reach back.
    package let name: String
    package let credential: String
    package let at: Instant
    /// Signed longer after the session's end than the house allows: the note is labelled a late entry.
    package let isLate: Bool
    /// The supervisor who must co-sign before the note is complete.
    package let waitsFor: ID<Staff>?
    /// Codes of the findings that the signer had looked at and let stand.
    package let acknowledged: [String]
    package let reason: String
    /// SHA-256 over all that was signed.
    package let digest: [UInt8]

    /// `Dana Okafor, LCSW`.
    package var line: String { credential.isEmpty ? name : "\(name), \(credential)" }

    var withoutText: NoteSignature { NoteSignature(self, acknowledged: [], reason: "", digest: digest) }
    func sealed(_ digest: [UInt8]) -> NoteSignature {
        NoteSignature(self, acknowledged: acknowledged, reason: reason, digest: digest)
    }

    private init(_ other: NoteSignature, acknowledged: [String], reason: String, digest: [UInt8]) {
        (id, kind, staff, name, credential) = (other.id, other.kind, other.staff, other.name, other.credential)
        (at, isLate, waitsFor) = (other.at, other.isLate, other.waitsFor)
        (self.acknowledged, self.reason, self.digest) = (acknowledged, reason, digest)
    }

    init(
        id: ID<NoteSignature>, kind: Kind, staff: ID<Staff>, name: String, credential: String, at: Instant,
        isLate: Bool,
        waitsFor: ID<Staff>? = nil, acknowledged: [String] = [], reason: String = "", digest: [UInt8] = []
    ) {
        (self.id, self.kind, self.staff, self.name, self.credential) = (id, kind, staff, name, credential)
        (self.at, self.isLate, self.waitsFor) = (at, isLate, waitsFor)
        (self.acknowledged, self.reason, self.digest) = (acknowledged, reason, digest)
    }
}

/// A later addition to a signed note, about the session or about one member.
package struct NoteAddendum: Sendable, Equatable {
    package let id: ID<NoteAddendum>
    package let member: ID<Member>?
    package let staff: ID<Staff>
    package let name: String
    package let at: Instant
    package let text: String
}

extension GroupNote {
    /// Whether every word still is what was signed and co-signed: an answer for auditors, from the rows themselves.
    package var isAsSigned: Bool {
        guard let signature, signature.digest == digest(under: signature), shared.digest == signature.digest else {
            return false
        }
        return cosignature.map { $0.digest == digest(under: $0) } ?? true
    }

    /// SHA-256 over the session, every word, every presence and the signature itself; each field carries its length, so
    /// that no two notes can read the same. A co-signature covers the first signature too.
    func digest(under signature: NoteSignature) -> [UInt8] {
        var hash = SHA256()
        for field in signedFields + signature.signedFields {
            hash.update(data: Array("\(field.utf8.count):".utf8) + Array(field.utf8))
        }
        if signature.kind == .cosigned { hash.update(data: self.signature?.digest ?? []) }
        return Array(hash.finalize())
    }

    private var signedFields: [String] {
        let everybody = parts.values.sorted { $0.member < $1.member }.flatMap { part in
            [part.member.text] + part.words.fields + [
                "\(part.version)", part.saved?.staff.text ?? "", part.presence?.text ?? "",
            ]
        }
        return [session.text] + shared.words.fields + ["\(shared.version)", shared.saved?.staff.text ?? ""] + everybody
    }
}

extension NoteSignature {
    fileprivate var signedFields: [String] {
        [
            kind.rawValue, staff.text, name, credential, "\(at.seconds)", "\(isLate)", waitsFor?.text ?? "",
            acknowledged.joined(separator: " "), reason,
        ]
    }
}
