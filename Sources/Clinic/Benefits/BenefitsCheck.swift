/// Numbers that a payer cannot have said: somebody mistyped or misheard, and asks again.
extension BenefitsAnswers {
    func check() throws(BenefitsRefusal) {
        try inside.check("in-")
        try outside.check("out-")
        try limit.check()
        if let yearBegins = yearBegins.value { guard (1...12).contains(yearBegins) else { throw .impossible("yearBegins") } }
        let texts = [
            ("authorisationHow", authorisationHow), ("stepTherapyHow", stepTherapyHow), ("exclusions", exclusions.value ?? ""),
            ("codes", codes.value ?? ""), ("carveOut", carveOut.value ?? ""), ("missedDay", missedDay.value ?? ""),
            ("reviews", reviews.value ?? ""), ("note", note),
        ]
        for (field, text) in texts where text.count > 1000 { throw .tooLong(field) }
    }
}

extension NetworkTerms {
    fileprivate func check(_ side: String) throws(BenefitsRefusal) {
        try deductible.check(side + "deductible")
        try outOfPocket.check(side + "outOfPocket")
        if let share = share.value {
            guard (0...100).contains(share.percent), share.amount <= Cents(10_000_00) else { throw .impossible(side + "share") }
        }
        if let maximum = outOfPocket.total.value, let deductible = deductible.total.value, deductibleApplies == .yes {
            guard deductible <= maximum else { throw .impossible(side + "deductible") }
        }
    }
}

extension YearlyAmount {
    /// More cannot be met than there is, and a family's amount is not below one person's.
    fileprivate func check(_ field: String) throws(BenefitsRefusal) {
        if let total = total.value, let met = met.value { guard met <= total else { throw .impossible(field + "Met") } }
        if let total = familyTotal.value, let met = familyMet.value { guard met <= total else { throw .impossible(field + "FamilyMet") } }
        if let person = total.value, let family = familyTotal.value { guard person <= family else { throw .impossible(field + "Family") } }
        if total == .none, let met = met.value { guard met == .zero else { throw .impossible(field + "Met") } }
        if familyTotal == .none, let met = familyMet.value { guard met == .zero else { throw .impossible(field + "FamilyMet") } }
    }
}

extension YearlyLimit {
    fileprivate func check() throws(BenefitsRefusal) {
        if let limit = limit.value { guard (0...366).contains(limit) else { throw .impossible("limit") } }
        if let used = used.value {
            guard (0...366).contains(used), used <= limit.value ?? 366 else { throw .impossible("limitUsed") }
        }
    }
}
