import Clinic
import Foundation

extension Form {
    /// A field without the spaces around it.
    func text(_ name: String) -> String { self[name].trimmingCharacters(in: .whitespacesAndNewlines) }

    /// Nil for an empty field.
    /// - Throws: when something else than a day is in it.
    func day(_ name: String) throws(BenefitsRefusal) -> Day? {
        guard !text(name).isEmpty else { return nil }
        guard let day = Day(text(name)) else { throw .impossible(name) }
        return day
    }

    func choice<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) throws(BenefitsRefusal) -> Word {
        guard let word = Word(rawValue: self[name]) else { throw .unknownChoice(name) }
        return word
    }

    /// Not sent is not asked.
    func open(_ name: String) throws(BenefitsRefusal) -> YesNoUnknown { self[name].isEmpty ? .unknown : try choice(name) }

    func amount(_ name: String) throws(BenefitsRefusal) -> Answered<Cents> { try answered(name) { Cents($0) } }
    func number(_ name: String) throws(BenefitsRefusal) -> Answered<Int> { try answered(name) { Int($0) } }
    func words(_ name: String) throws(BenefitsRefusal) -> Answered<String> { try answered(name) { $0 } }

    /// What was written counts even where nobody chose "this much"; "none" and an amount together are asked about.
    private func answered<Value>(_ name: String, _ read: (String) -> Value?) throws(BenefitsRefusal) -> Answered<Value> {
        let (state, typed) = (self["\(name)-is"], text(name))
        if typed.isEmpty {
            guard state != "known" else { throw .impossible(name) }
            return state == "none" ? .none : .unknown
        }
        guard state != "none", let value = read(typed) else { throw .impossible(name) }
        return .known(value)
    }
}

extension Verification {
    init(_ form: Form) throws(BenefitsRefusal) {
        guard let on = try form.day("on") else { throw .impossible("on") }
        guard let recheck = try form.day("recheck") else { throw .impossible("recheck") }
        self.init(
            source: try form.choice("asked"), person: form["person"], reference: form["reference"], on: on, recheck: recheck,
            answers: try BenefitsAnswers(form))
    }
}

extension BenefitsAnswers {
    init(_ form: Form) throws(BenefitsRefusal) {
        self.init()
        (active, covered) = (try form.open("active"), try form.open("covered"))
        (inNetwork, outsideCovered) = (try form.open("inNetwork"), try form.open("outsideCovered"))
        (inside, outside) = (try NetworkTerms(form, "in-"), try NetworkTerms(form, "out-"))
        limit = YearlyLimit(
            unit: YearlyLimit.Unit(rawValue: form["limitUnit"]) ?? .days, limit: try form.number("limit"),
            used: try form.number("limitUsed"))
        yearBegins = Int(form["yearBegins"]).map { .known($0) } ?? .unknown
        (authorisation, authorisationHow) = (try form.open("authorisation"), form.text("authorisationHow"))
        (stepTherapy, stepTherapyHow) = (try form.open("stepTherapy"), form.text("stepTherapyHow"))
        (telehealth, note) = (try form.open("telehealth"), form.text("note"))
        (exclusions, codes, carveOut) = (try form.words("exclusions"), try form.words("codes"), try form.words("carveOut"))
        (missedDay, reviews) = (try form.words("missedDay"), try form.words("reviews"))
    }

    /// Field by field, as the form names them: a new sheet starts from the one before.
    var fields: [String: String] {
        var fields = inside.fields("in-").merging(outside.fields("out-")) { one, _ in one }
        for (name, answer) in [
            ("active", active), ("covered", covered), ("inNetwork", inNetwork), ("outsideCovered", outsideCovered),
            ("authorisation", authorisation), ("stepTherapy", stepTherapy), ("telehealth", telehealth),
        ] { fields[name] = answer.rawValue }
        for (name, answer) in [
            ("exclusions", exclusions), ("codes", codes), ("carveOut", carveOut), ("missedDay", missedDay), ("reviews", reviews),
        ] { fields.put(answer, name) { $0 } }
        fields.put(limit.limit, "limit") { String($0) }
        fields.put(limit.used, "limitUsed") { String($0) }
        (fields["limitUnit"], fields["yearBegins"]) = (limit.unit.rawValue, yearBegins.value.map { String($0) } ?? "")
        (fields["authorisationHow"], fields["stepTherapyHow"], fields["note"]) = (authorisationHow, stepTherapyHow, note)
        return fields
    }
}

extension NetworkTerms {
    fileprivate init(_ form: Form, _ side: String) throws(BenefitsRefusal) {
        self.init()
        (deductible, outOfPocket) = (try YearlyAmount(form, side + "deductible"), try YearlyAmount(form, side + "outOfPocket"))
        (deductibleApplies, share) = (try form.open(side + "deductibleApplies"), try Self.share(form, side + "share"))
    }

    private static func share(_ form: Form, _ name: String) throws(BenefitsRefusal) -> Answered<CostShare> {
        let (kind, typed) = (form["\(name)-is"], form.text(name))
        let basis = CostShare.Basis(rawValue: form["\(name)-basis"]) ?? .day
        switch kind {
        case "none" where typed.isEmpty: return .none
        case "copay":
            guard let amount = Cents(typed) else { throw .impossible(name) }
            return .known(.copay(amount, per: basis))
        case "coinsurance":
            guard let percent = Int(typed.replacing("%", with: "").trimmingCharacters(in: .whitespaces)) else { throw .impossible(name) }
            return .known(.coinsurance(percent, per: basis))
        default:
            // An amount of which nobody says whether it is dollars or per cent is asked about.
            guard typed.isEmpty else { throw .impossible(name) }
            return .unknown
        }
    }

    fileprivate func fields(_ side: String) -> [String: String] {
        var fields = deductible.fields(side + "deductible").merging(outOfPocket.fields(side + "outOfPocket")) { one, _ in one }
        fields[side + "deductibleApplies"] = deductibleApplies.rawValue
        switch share {
        case .unknown: fields["\(side)share-is"] = "unknown"
        case .none: fields["\(side)share-is"] = "none"
        case .known(let share):
            fields["\(side)share-is"] = share.kind.rawValue
            fields["\(side)share"] = share.kind == .copay ? share.amount.plain : String(share.percent)
            fields["\(side)share-basis"] = share.basis.rawValue
        }
        return fields
    }
}

extension YearlyAmount {
    fileprivate init(_ form: Form, _ name: String) throws(BenefitsRefusal) {
        self.init(
            total: try form.amount(name), met: try form.amount(name + "Met"), familyTotal: try form.amount(name + "Family"),
            familyMet: try form.amount(name + "FamilyMet"))
    }

    fileprivate func fields(_ name: String) -> [String: String] {
        var fields: [String: String] = [:]
        for (part, answer) in [("", total), ("Met", met), ("Family", familyTotal), ("FamilyMet", familyMet)] {
            fields.put(answer, name + part) { $0.plain }
        }
        return fields
    }
}

extension [String: String] {
    fileprivate mutating func put<Known: Sendable & Equatable & Codable>(
        _ answer: Answered<Known>, _ name: String, _ write: (Known) -> String
    ) {
        switch answer {
        case .unknown: self["\(name)-is"] = "unknown"
        case .none: self["\(name)-is"] = "none"
        case .known(let value): (self["\(name)-is"], self[name]) = ("known", write(value))
        }
    }
}

extension Form {
    /// What is on file, as if it had been typed.
    init(fields: [String: String]) { self.init(fields.mapValues { [$0] }) }
}
