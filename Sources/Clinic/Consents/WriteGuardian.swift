/// A parent or guardian as they were written down, with what they may decide.
package struct NewGuardian: Sendable {
    /// Nil for somebody new.
    package let id: ID<InquiryContact>?
    package let name: String
    package let relation: String
    package let phone: String
    package let email: String
    package let consents: InquiryContact.Consents

    package init(
        id: ID<InquiryContact>?, name: String, relation: String, phone: String, email: String, consents: InquiryContact.Consents
    ) {
        (self.id, self.name, self.relation) = (id, name.trimmed, relation.trimmed)
        (self.phone, self.email, self.consents) = (phone.trimmed, email.trimmed, consents)
    }
}

extension Clinic {
    /// Writes down a parent or guardian and what they may decide: it decides who signs. What was signed before stays.
    package func writeGuardian(_ new: NewGuardian, of id: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.signDocuments, as: caller) { work in
            let access = try work.inquiry(id, detail: "guardian written down")
            let inquiry = try work.openInquiry(access)
            guard !new.name.isEmpty else { throw ConsentRefusal.guardianNameMissing }
            let known = try work.transaction.contacts(of: access).first { $0.id == new.id && $0.kind == .guardian }
            guard new.id == nil || known != nil else { throw ConsentRefusal.notASigner }
            if let known, known.name != new.name { try work.checkUnsigned(by: known, access) }
            let guardian = InquiryContact(
                id: new.id ?? work.newID(), kind: .guardian, name: new.name, relation: new.relation, phone: new.phone, email: new.email,
                consents: new.consents, asked: known?.asked ?? false)
            try guardian.check()
            if known == nil { try work.transaction.insert(guardian, of: access) } else { try work.transaction.save(guardian, of: access) }
            try work.write("guardian", "A guardian: \(new.consents.title.lowercasedFirst).", to: access)
            try work.settlePeople(around: inquiry, access)
        }
    }
}

extension Work {
    /// A signature is one person's: it does not move to another by a change of the name it stands under.
    fileprivate func checkUnsigned(by guardian: InquiryContact, _ access: Access<Inquiry>) throws {
        let hasSigned = try transaction.signedDocuments(of: access).contains { $0.signer == .guardian(guardian.id) && $0.withdrawal == nil }
        if hasSigned { throw ConsentRefusal.guardianHasSigned }
    }
}
