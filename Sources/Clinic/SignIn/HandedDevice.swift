import Database

/// To whom a device was handed: while they have it, its sign-in reaches what they are to sign and nothing else.
package struct HandedDevice: Sendable, Equatable {
    package let inquiry: ID<Inquiry>
    package let signer: Signer

    package init(inquiry: ID<Inquiry>, signer: Signer) { (self.inquiry, self.signer) = (inquiry, signer) }

    var guardian: ID<InquiryContact>? {
        switch signer {
        case .person: nil
        case .guardian(let guardian): guardian
        }
    }
}

extension Clinic {
    /// Hands the caller's device to somebody who signs. It stays theirs until it is taken back with the caller's password.
    package func handOver(_ token: SessionToken, to signer: Signer, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        let hash = token.hash
        try await perform(.signDocuments, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "device handed over")
            try work.documents(of: access).checkSigns(signer)
            try work.transaction.setHanded(HandedDevice(inquiry: access.id, signer: signer), on: hash)
        }
    }

    /// Takes the device back. Guessing the password on it is slowed down as guessing at the door is.
    package func takeBack(_ token: SessionToken, password: String, as caller: Caller) async throws {
        guard let id = caller.staff, let (_, record) = try await database.read({ try $0.ownPassword(of: id) }),
            let stored = Password(record: record)
        else { throw SignInRefusal.notSignedIn }
        let (attempt, hash) = (try await beginPasswordCheck(of: id, for: "device taken back", as: caller), token.hash)
        let fits = try await slowWork.run { try stored.matches(password) }
        try await perform(.manageOwnAccount, as: caller) { work in
            guard fits else { throw SignInRefusal.notTheirPassword }
            try work.transaction.removeFailure(attempt)
            try work.transaction.setHanded(nil, on: hash)
            work.note(JournalLine(scope: "staff:\(id.number)", detail: "device taken back"))
        }
    }
}
