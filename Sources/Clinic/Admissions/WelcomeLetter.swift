/// Says that a place is ready, and nothing of what for: others may read somebody's mail. It leaves by e-mail at admission, or on
/// paper where there is no address.
package struct WelcomeLetter: Sendable, Equatable {
    package let subject = "Your first day is arranged"
    package let paragraphs = [
        "Hello,",
        "your first day with us is arranged, as we spoke of. We will call you the day before. If something comes up, or if you would rather talk now, call us at any time during the day; in an emergency call or text 988, or call 911.",
        "We look forward to seeing you.",
    ]
}

extension Letter {
    static func welcome(to address: String, inquiry: ID<Inquiry>) -> Letter {
        let letter = WelcomeLetter()
        return Letter(
            recipient: address, subject: letter.subject, body: letter.paragraphs.joined(separator: "\n\n"), about: "inquiry:\(inquiry.text)"
        )
    }
}

extension Clinic {
    /// The letter of welcome of somebody who was admitted, to be handed over or sent by post.
    package func welcomeLetter(of id: ID<Inquiry>, as caller: Caller) async throws -> (letter: WelcomeLetter, inquiry: Inquiry) {
        try await look(.admit, as: caller) { work in
            let inquiry = try work.transaction.inquiry(try work.inquiry(id, detail: "letter of welcome, on paper"))
            guard inquiry.standing.kind == .admitted else { throw AdmissionRefusal.notAdmitted }
            return (WelcomeLetter(), inquiry)
        }
    }
}
