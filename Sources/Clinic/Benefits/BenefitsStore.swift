package import Database

extension Cents: SQLBindable {
    package var sqlValue: SQLValue { .integer(count) }
}

extension Transaction {
    /// The plans of somebody, whoever pays first before the others.
    func coverages(of access: Access<Inquiry>) throws -> [InquiryCoverage] {
        try rows(
            """
            SELECT id, version, place, kind, payer, payer_name, plan, member_number, group_number, subscriber, subscriber_born,
                relationship, starts_on, ends_on, other_cover
            FROM inquiry_coverage WHERE inquiry_id = \(access.id) AND active = 1 ORDER BY place
            """
        ) {
            let (id, version) = (ID<InquiryCoverage>(try $0.next(Int.self)), try $0.next(Int.self))
            return InquiryCoverage(id: id, words: try CoverageWords(&$0), version: version)
        }
    }

    func insert(_ words: CoverageWords, id: ID<InquiryCoverage>, of access: Access<Inquiry>) throws {
        try run(
            """
            INSERT INTO inquiry_coverage (id, inquiry_id, place, kind, payer, payer_name, plan, member_number, group_number, subscriber,
                subscriber_born, relationship, starts_on, ends_on, other_cover)
            VALUES (\(id), \(access.id), \(words.place), \(words.kind.rawValue), \(words.payer), \(words.payerName), \(words.plan),
                \(words.memberNumber), \(words.groupNumber), \(words.subscriber), \(words.subscriberBorn), \(words.relationship.rawValue),
                \(words.starts), \(words.ends), \(words.otherCover.rawValue))
            """)
    }

    /// - Returns: false when somebody else saved a newer version first.
    func save(_ words: CoverageWords, _ id: ID<InquiryCoverage>, of access: Access<Inquiry>, over version: Int) throws -> Bool {
        try run(
            """
            UPDATE inquiry_coverage SET place = \(words.place), kind = \(words.kind.rawValue), payer = \(words.payer),
                payer_name = \(words.payerName), plan = \(words.plan), member_number = \(words.memberNumber),
                group_number = \(words.groupNumber), subscriber = \(words.subscriber), subscriber_born = \(words.subscriberBorn),
                relationship = \(words.relationship.rawValue), starts_on = \(words.starts), ends_on = \(words.ends),
                other_cover = \(words.otherCover.rawValue), version = version + 1
            WHERE id = \(id) AND inquiry_id = \(access.id) AND version = \(version) AND active = 1
            """) == 1
    }

    func putAside(_ id: ID<InquiryCoverage>, of access: Access<Inquiry>) throws -> Bool {
        try run(
            "UPDATE inquiry_coverage SET active = 0, version = version + 1 WHERE id = \(id) AND inquiry_id = \(access.id) AND active = 1")
            == 1
    }

    /// Every sheet of somebody's plans, the newest first.
    func benefitsSheets(of access: Access<Inquiry>) throws -> [BenefitsSheet] {
        try rows(
            """
            SELECT b.id, b.coverage_id, b.number, b.source, b.person, b.reference, b.verified_on, b.recheck_on, b.answers, s.name, b.at
            FROM benefits_sheet b JOIN staff s ON s.id = b.staff_id WHERE b.inquiry_id = \(access.id) ORDER BY b.coverage_id, b.number DESC
            """
        ) { try BenefitsSheet(&$0) }
    }

    func insert(
        _ verification: Verification, as number: Int, id: ID<BenefitsSheet>, of coverage: ID<InquiryCoverage>, _ access: Access<Inquiry>,
        by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO benefits_sheet (id, inquiry_id, coverage_id, number, source, person, reference, verified_on, recheck_on, answers,
                staff_id, at)
            VALUES (\(id), \(access.id), \(coverage), \(number), \(verification.source.rawValue), \(verification.person),
                \(verification.reference), \(verification.on), \(verification.recheck), \(StoredDocument.text(of: verification.answers)),
                \(staff), \(now))
            """)
    }

    /// Who pays, as last recorded; nil when nobody has asked.
    func paymentWay(of access: Access<Inquiry>) throws -> (way: PaymentWay, at: Instant)? {
        try first("SELECT way, at FROM payment_way WHERE inquiry_id = \(access.id) ORDER BY id DESC LIMIT 1") {
            (try $0.next(PaymentWay.self), Instant(seconds: try $0.next()))
        }
    }

    func insert(_ way: PaymentWay, id: ID<PaymentWay>, of access: Access<Inquiry>, by staff: ID<Staff>, at now: Instant) throws {
        try run(
            "INSERT INTO payment_way (id, inquiry_id, way, staff_id, at) VALUES (\(id), \(access.id), \(way.rawValue), \(staff), \(now))")
    }

    /// Every agreement, the newest first.
    func authorisations(of access: Access<Inquiry>) throws -> [InquiryAuthorisation] {
        try rows(
            """
            SELECT coverage_id, number, from_day, to_day, unit, amount FROM inquiry_authorisation
            WHERE inquiry_id = \(access.id) ORDER BY id DESC
            """
        ) {
            InquiryAuthorisation(
                coverage: ID(try $0.next(Int.self)), number: try $0.next(), from: Day(number: try $0.next()),
                to: Day(number: try $0.next()),
                unit: try $0.next(), amount: try $0.next())
        }
    }

    func insert(
        _ given: InquiryAuthorisation, id: ID<InquiryAuthorisation>, of access: Access<Inquiry>, by staff: ID<Staff>, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO inquiry_authorisation (id, inquiry_id, coverage_id, number, from_day, to_day, unit, amount, staff_id, at)
            VALUES (\(id), \(access.id), \(given.coverage), \(given.number), \(given.from), \(given.to), \(given.unit.rawValue),
                \(given.amount), \(staff), \(now))
            """)
    }
}

extension Transaction {
    /// Which of these codes some member has.
    func payersOnFile(among codes: [String]) throws -> [String] {
        try rows("SELECT DISTINCT payer FROM coverage WHERE payer IN \(list: codes)") { try $0.next() }
    }
}

extension CoverageWords {
    init(_ row: inout Row) throws {
        self.init()
        (place, kind, payer, payerName, plan) = (try row.next(), try row.next(), try row.next(), try row.next(), try row.next())
        (memberNumber, groupNumber, subscriber) = (try row.next(), try row.next(), try row.next())
        subscriberBorn = try row.next(Int32?.self).map(Day.init(number:))
        relationship = try row.next()
        (starts, ends) = (try row.next(Int32?.self).map(Day.init(number:)), try row.next(Int32?.self).map(Day.init(number:)))
        otherCover = try row.next()
    }
}

extension BenefitsSheet {
    init(_ row: inout Row) throws {
        (id, coverage, number) = (ID(try row.next(Int.self)), ID(try row.next(Int.self)), try row.next())
        verification = Verification(
            source: try row.next(), person: try row.next(), reference: try row.next(), on: Day(number: try row.next()),
            recheck: Day(number: try row.next()), answers: try StoredDocument.read(try row.next()))
        (by, at) = (try row.next(), Instant(seconds: try row.next()))
    }
}
