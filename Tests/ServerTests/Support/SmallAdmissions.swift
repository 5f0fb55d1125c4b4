import Clinic
import HummingbirdTesting

@testable import Server

extension SmallClinic {
    /// Somebody who asks for care at the small clinic, and the two who assess and sign there: Inés, who has a licence, and Samir, a physician.
    func asked(_ change: (inout InquiryWords) -> Void = { _ in }) async throws -> ID<Inquiry> {
        for (account, name, letters, role) in [
            ("ines", "Inés Belmonte", "LCSW", Role.intake), ("samir", "Samir Chaudhry", "MD", .prescriber),
        ] {
            let new = NewStaff(
                account: account, name: name, credential: letters, role: role, password: Self.password, programmes: ["Adult mornings"])
            _ = try await clinic.addStaff(new, as: .console)
        }
        var words = InquiryWords()
        (words.given, words.family, words.phone, words.callSafe) = ("Imani", "O'<i>Reyes", "305-555-0171", .yes)
        (words.born, words.reason, words.focus) = (Day(number: 8000), "I cannot get up <any> more.", .substanceUse)
        change(&words)
        let dana = Caller(staff: ID(1), name: "Dana", role: .director, caseload: .everybody, origin: "test")
        return try await clinic.receive(
            NewInquiry(site: ID(10), programme: Self.programme, way: .phone, words: words), as: dana)
    }

    /// An answer to everything that an assessment needs.
    static var assessment: [String: String] {
        get throws {
            var answers = ["version": "0"]
            for field in try IntakeTemplate.shipped.fields where field.isRequired {
                switch field.kind {
                case .choice(let options): answers[field.name] = options[0].word
                case .number(let range): answers[field.name] = String(range.lowerBound)
                default: answers[field.name] = "Told <here>"
                }
            }
            return answers
        }
    }

    /// A determination of IOP that can be signed as it is.
    static var determination: [String: String] {
        get throws {
            var form = [
                "version": "0", "recommended": "iop", "decided": "iop", "notLower": "Weekly therapy did not stop <the> attempts.",
                "notHigher": "Safe at home with her sister between sessions.",
            ]
            for criterion in try CareCriterion.shipped {
                form["answer-\(criterion.key)"] = criterion.isStop ? "no" : "yes"
                form["words-\(criterion.key)"] = "Asked <today>"
            }
            return form
        }
    }
}
