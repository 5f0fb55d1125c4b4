/// One signature under one document. It never changes.
package struct SignedDocument: Sendable, Equatable {
    /// How somebody signed: by typing their name, or by drawing beside it.
    package enum Way: String, Sendable, CaseIterable { case typed, drawn }

    package let id: ID<SignedDocument>
    package let document: String
    /// The version that was signed; 0 for a sample.
    package let number: Int
    package let title: String
    /// The very words that were shown.
    package let shown: String
    package let hash: [UInt8]
    package let signer: Signer
    package let signature: Signature
    /// The rule by which this person was the one to sign.
    package let because: String
    package let at: Instant
    package let origin: String
    package let device: String
    /// Who handed the device over.
    package let staff: ID<Staff>
    package let withdrawal: Withdrawal?

    /// Whether words and hash still belong together.
    package var isWhole: Bool { ShownDocument.hash(title: title, text: shown) == hash }

    /// That a signature was taken back. What was done on it before stands.
    package struct Withdrawal: Sendable, Equatable {
        package let by: String
        package let words: String
        package let at: Instant
    }
}

/// A name as it was typed, and what was drawn beside it.
package struct Signature: Sendable, Equatable {
    package let name: String
    /// The path of an SVG drawing, `M12 30L14 28...`, in a box of 600 by 200; empty when it was typed alone.
    package let drawing: String

    package init(name: String, drawing: String = "") { (self.name, self.drawing) = (name.trimmed, drawing.trimmed) }

    package var way: SignedDocument.Way { drawing.isEmpty ? .typed : .drawn }

    func check() throws(ConsentRefusal) {
        guard !name.isEmpty else { throw .nameMissing }
        guard name.count <= 120 else { throw .tooLong("name", most: 120) }
        let letters = Set("ML0123456789 .".utf8)
        guard drawing.isEmpty || (drawing.hasPrefix("M") && drawing.utf8.count <= 20_000 && drawing.utf8.allSatisfy(letters.contains))
        else {
            throw .drawingUnreadable
        }
    }
}

/// What was decided about whose word counts for somebody under age.
package struct PathChoice: Sendable, Equatable {
    package let path: ConsentPath
    package let because: String
    package let reason: String
    /// A young person who consented alone agreed that guardians may have a page.
    package let guardiansMaySee: Bool
    package let at: Instant
    package let staff: ID<Staff>

    /// Guardians stay out: the young person alone consented, and did not say otherwise (45 CFR 164.502(g)(3)).
    package var keepsGuardiansOut: Bool { path == .minorAlone && !guardiansMaySee }
}
