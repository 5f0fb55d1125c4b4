import Database
import Testing

@testable import Clinic

@Suite struct `Documents` {
    static let (mara, tom) = (Signer.guardian(ID(900)), Signer.guardian(ID(901)))
    static let joint: [(String, InquiryContact.Consents)] = [("Mara Vale", .jointly), ("Tom Vale", .jointly)]

    @Test func `of somebody of age are signed by them, and kept word for word`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            try await world.sign("consent-to-treat", of: id, drawing: "M10 20L30 40")
            let signed = try #require(try await world.clinic.documents(of: id, as: world.director).signatures.first)
            #expect(signed.shown.contains("Juno Vale, born 1994-03-27, and treatment in Adult at Juniper") && !signed.shown.contains("{"))
            #expect(signed.isWhole && signed.hash.count == 32)
            #expect(signed.signature == Signature(name: "Juno Vale", drawing: "M10 20L30 40") && signed.signature.way == .drawn)
            #expect(signed.origin == "test" && signed.device == "A tablet" && signed.staff == ID(1) && signed.at == world.clinic.now)
            #expect(try await !world.facts(of: id).contains(.consentsSigned))
            try await world.signEverything(of: id)
            #expect(try await world.facts(of: id).contains(.consentsSigned))
        }
    }

    @Test func `of a girl whose parents decide together wait for both`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", guardians: Self.joint, state: "ID")
            try await world.confirm("ID")
            try await world.signEverything(of: id, by: Self.mara, name: "Mara Vale")
            #expect(try await !world.facts(of: id).contains(.consentsSigned))
            let waiting = try await world.clinic.documents(of: id, as: world.director).documents
            #expect(waiting.allSatisfy { $0.missing == [Self.tom] })
            try await world.signEverything(of: id, by: Self.tom, name: "Tom Vale")
            #expect(try await world.facts(of: id).contains(.consentsSigned))
        }
    }

    @Test func `close the gate again when a signature is taken back, and open it when it is signed anew`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            try await world.signEverything(of: id)
            let signed = try #require(try await world.clinic.documents(of: id, as: world.director).signatures.last)
            try await world.clinic.withdraw(signed.id, by: "Juno", words: "Thought it over", of: id, as: world.director)
            #expect(try await !world.facts(of: id).contains(.consentsSigned))
            let after = try await world.clinic.documents(of: id, as: world.director)
            #expect(after.signatures.contains { $0.id == signed.id && $0.withdrawal?.by == "Juno" && $0.isWhole })
            try await world.refuses("consents.withdrawn-already") {
                try await world.clinic.withdraw(signed.id, by: "Juno", words: "", of: id, as: world.director)
            }
            try await world.signEverything(of: id, name: "Juno V.")
            #expect(try await world.facts(of: id).contains(.consentsSigned))
        }
    }

    @Test func `that are signed cannot be changed by anybody`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            try await world.sign("group-rules", of: id)
            for statement in ["UPDATE signed_document SET name = 'X'", "DELETE FROM signed_document"] as [SQL] {
                let changed = try await world.clinic.database.write { try $0.run(statement) }
                #expect(changed == 0)
            }
            #expect(try await world.clinic.documents(of: id, as: world.director).signatures.map(\.signature.name) == ["Juno Vale"])
        }
    }

    @Test func `sent twice are signed once`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27")
            for _ in 1...2 { try await world.sign("group-rules", of: id) }
            #expect(try await world.clinic.documents(of: id, as: world.director).signatures.count == 1)
        }
    }

    @Test func `are not signed by the wrong person, without a name, a yes, or the words that were shown`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "1994-03-27", guardians: [("Mara Vale", .alone)])
            try await world.refuses("consents.not-a-signer") { try await world.sign("group-rules", of: id, by: Self.mara) }
            try await world.refuses("consents.unknown-document") { try await world.sign("a-blank-cheque", of: id) }
            try await world.refuses("consents.name-missing") { try await world.sign("group-rules", of: id, name: "  ") }
            try await world.refuses("consents.too-long") {
                try await world.sign("group-rules", of: id, name: String(repeating: "a", count: 121))
            }
            try await world.refuses("consents.not-agreed") { try await world.sign("group-rules", of: id, isAgreed: false) }
            try await world.refuses("consents.drawing-unreadable") {
                try await world.sign("group-rules", of: id, drawing: "M1 1\"><script>")
            }
            try await world.refuses("consents.drawing-unreadable") {
                try await world.sign("group-rules", of: id, drawing: "M" + String(repeating: "1 ", count: 10_001))
            }
            try await world.refuses("consents.changed-since-shown") { try await world.sign("group-rules", of: id, shown: "00") }
            try await world.sign("group-rules", of: id)
            try await world.refuses("consents.signed-already") { try await world.sign("group-rules", of: id, name: "Somebody else") }
            try await world.refuses("access.not-your-deed") {
                let auditor = Caller(staff: ID(1), name: "A", role: .auditor, caseload: .everybody, origin: "test")
                try await world.clinic.sign(
                    "group-rules", NewSignature(Signature(name: "A"), isAgreed: true, shownHash: "", device: ""), of: id, by: .person,
                    on: HandedDevice(inquiry: id, signer: .person), as: auditor)
            }
            // On a device that staff work with, or that is with somebody else, nobody signs.
            for handed in [nil, HandedDevice(inquiry: id, signer: .guardian(ID(900))), HandedDevice(inquiry: ID(1), signer: .person)] {
                try await world.refuses("consents.not-handed-over") {
                    try await world.clinic.sign(
                        "group-rules", NewSignature(Signature(name: "Juno"), isAgreed: true, shownHash: "", device: ""), of: id,
                        by: .person, on: handed, as: world.director)
                }
            }
            try await world.refuses("admissions.unknown-inquiry") {
                try await world.clinic.choosePath(.guardians, guardiansMaySee: true, reason: "", of: id, as: world.stranger)
            }
        }
    }

    @Test func `stays theirs who signed: their name is not changed to somebody else's`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", guardians: [("Maria Vale", .jointly), ("Tom Vale", .jointly)])
            try await world.clinic.choosePath(
                .guardians, guardiansMaySee: true, reason: "Both parents sign together.", of: id, as: world.director)
            let write = { (name: String, relation: String) in
                try await world.clinic.writeGuardian(
                    NewGuardian(id: ID(900), name: name, relation: relation, phone: "", email: "", consents: .jointly), of: id,
                    as: world.director)
            }
            try await write("Mara Vale", "mother")
            try await world.sign("group-rules", of: id, by: .guardian(ID(900)), name: "Mara Vale")
            try await world.refuses("consents.guardian-has-signed") { try await write("Other Person", "stepfather") }
            try await write("Mara Vale", "mother, by adoption")
            let signed = try #require(try await world.clinic.documents(of: id, as: world.director).signatures.first)
            try await world.clinic.withdraw(signed.id, by: "Mara Vale", words: "", of: id, as: world.director)
            try await write("Mara Vale-Ortiz", "mother")
        }
    }

    @Test(arguments: [
        (String?.none, [] as [(String, InquiryContact.Consents)], "Write down the birth date first"),
        ("2010-06-02", [], "No parent or guardian"),
        ("2010-06-02", [("Mara Vale", .jointly)], "only together with another"), ("2010-06-02", [("Mara Vale", .unknown)], "Ask what"),
    ])
    func `wait until it is known who signs`(born: String?, guardians: [(String, InquiryContact.Consents)], says: String) async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: born, guardians: guardians)
            let reading = try await world.clinic.documents(of: id, as: world.director)
            guard case .failure(let problem) = reading.signing else { return #expect(Bool(false), "somebody may sign") }
            #expect(problem.message.contains(says) && !reading.isSigned)
            try await world.refuses("consents.nobody-can-sign") { try await world.sign("group-rules", of: id, by: .person) }
        }
    }

    @Test func `ask why a guardian signs where no confirmed row says who may, and only there`() async throws {
        try await World.onEachEngine { world in
            let id = try await world.seek(born: "2010-06-02", guardians: [("Mara Vale", .alone)], state: "NY")
            try await world.refuses("consents.reason-missing") { try await world.sign("group-rules", of: id, by: Self.mara) }
            try await world.refuses("consents.reason-missing") {
                try await world.clinic.choosePath(.guardians, guardiansMaySee: true, reason: "Because", of: id, as: world.director)
            }
            try await world.clinic.choosePath(
                .guardians, guardiansMaySee: true, reason: "Counsel is asked; her mother signs until then.", of: id, as: world.director)
            try await world.signEverything(of: id, by: Self.mara, name: "Mara Vale")
            #expect(try await world.facts(of: id).contains(.consentsSigned))
            // California says 12 once it is confirmed; then nobody asks why.
            let confirmed = try await world.seek(born: "2010-06-03", guardians: [("Mara Vale", .alone)], firstContact: 910, state: "CA")
            #expect(try await world.clinic.documents(of: confirmed, as: world.director).lacksReason)
            try await world.confirm("CA")
            #expect(try await !world.clinic.documents(of: confirmed, as: world.director).lacksReason)
        }
    }
}

extension World {
    func confirm(_ state: String) async throws {
        try await clinic.confirmMinorRule(of: state, isConfirmed: true, words: "Letter of counsel, 3 February", as: director)
    }
}
