import Database

extension Clinic {
    /// Records what a licensed tool came to. The rating itself is done in the tool.
    package func recordRating(_ rating: NewRating, of inquiry: ID<Inquiry>, as caller: Caller) async throws -> ID<LevelRating> {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "rating of a licensed tool")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            let known = try work.transaction.inquiry(access)
            guard known.isWorkedOn else { throw AdmissionRefusal.closed }
            let read = try rating.read(on: try work.today(of: known), tools: try LicensedTool.shipped, ladder: try CareLadder.shipped)
            let id: ID<LevelRating> = work.newID()
            try work.transaction.insert(rating, read, id: id, of: access, by: staff, at: work.now)
            try work.write("level", "\(read.tool.title): level \(rating.named), rated by \(rating.assessor)", to: access)
            return id
        }
    }

    /// Strikes a rating that was entered by mistake. It stays to be read, with the reason.
    package func strikeRating(_ id: ID<LevelRating>, why: String, of inquiry: ID<Inquiry>, as caller: Caller) async throws {
        try await perform(.writeIntake, as: caller) { work in
            let access = try work.inquiry(inquiry, detail: "rating struck")
            guard let staff = caller.staff else { throw AccessRefusal.notYourDeed }
            guard try work.transaction.ratings(of: access).contains(where: { $0.id == id && $0.strike == nil }) else {
                throw LevelRefusal.unknownRating
            }
            guard (1...500).contains(why.trimmed.count) else { throw LevelRefusal.whyMissing }
            guard try work.transaction.strike(id, why: why.trimmed, by: staff, at: work.now) else { throw LevelRefusal.unknownRating }
            try work.write("level", "Rating struck: \(why.trimmed)", to: access)
        }
    }
}
