import Clinic
import HTTPTypes
import Hummingbird

extension SignedPage {
    init(_ signed: SignedDocument, _ reading: DocumentsReading, refusal: ConsentRefusal?, _ visit: Visit) {
        let (inquiry, zone) = (reading.inquiry.id.text, reading.site.zone)
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(reading.inquiry, .documents, headline: signed.title + ".", for: visit.caller),
            title: signed.title, text: signed.shown, name: signed.signature.name, drawing: signed.signature.drawing,
            facts: [
                Fact(name: "Signed by", value: "\(signed.signature.name) (\(reading.name(of: signed.signer)))"),
                Fact(name: "When", value: Words.moment(signed.at, in: zone) + ", \(zone.identifier)"),
                Fact(name: "Why they", value: signed.because),
                Fact(name: "How", value: signed.signature.way == .drawn ? "Name typed and drawn" : "Name typed"),
                Fact(name: "From", value: signed.origin), Fact(name: "Device", value: signed.device.isEmpty ? "Not said" : signed.device),
                Fact(name: "Handed over by", value: reading.staffNames[signed.staff] ?? ""),
                Fact(name: "Version", value: signed.number == 0 ? "Sample" : "\(signed.number)"),
                Fact(name: "SHA-256 of title and words", value: signed.hash.hexadecimal),
            ], isBroken: !signed.isWhole,
            withdrawn: signed.withdrawal.map {
                "Taken back \(Words.moment($0.at, in: zone)) by \($0.by).\($0.words.isEmpty ? "" : " “\($0.words)”")"
            } ?? "",
            withdraw: signed.withdrawal == nil && visit.caller.may(.signDocuments)
                ? "/admissions/\(inquiry)/documents/signatures/\(signed.id.text)/withdraw" : nil,
            errors: refusal.map { [FieldError(field: $0.field, text: $0.message)] } ?? [], typed: refusal == nil ? Form() : visit.form)
    }
}

extension ConsentRoutes {
    static func signed(_ visit: Visit, refusal: ConsentRefusal? = nil) async throws -> SignedPage {
        let reading = try await visit.clinic.documents(of: try visit.id("inquiry"), as: visit.caller)
        let id: ID<SignedDocument> = try visit.id("signature")
        guard let signed = reading.signatures.first(where: { $0.id == id }) else { throw ConsentRefusal.unknownSignature }
        return SignedPage(signed, reading, refusal: refusal, visit)
    }

    static func withdraw(_ visit: Visit) async throws -> Response {
        let inquiry: ID<Inquiry> = try visit.id("inquiry")
        do {
            try await visit.clinic.withdraw(
                try visit.id("signature"), by: visit.form["name"], words: visit.form["words"], of: inquiry, as: visit.caller)
            return try visit.done("/admissions/\(inquiry.text)/documents")
        } catch let refusal as ConsentRefusal where !visit.wantsData && refusal.kind == .invalid {
            return visit.page(try await signed(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func orientation(_ visit: Visit, refusal: ConsentRefusal? = nil) async throws -> OrientationPage {
        let reading = try await visit.clinic.documents(of: try visit.id("inquiry"), as: visit.caller)
        return OrientationPage(reading, refusal: refusal, visit)
    }

    static func orient(_ visit: Visit) async throws -> Response {
        let (form, id): (Form, ID<Inquiry>) = (visit.form, try visit.id("inquiry"))
        let answers = form.names.filter { $0.hasPrefix("answer-") && !form[$0].isEmpty }.map { (String($0.dropFirst(7)), form[$0]) }
        do {
            let reading = try await visit.clinic.orient(
                NewOrientation(
                    steps: Set(form.all("step")), answers: Dictionary(answers, uniquingKeysWith: { first, _ in first }),
                    talked: Set(form.all("talked"))), of: id, as: visit.caller)
            return try visit.done(reading.isDone ? "/admissions/\(id.text)/documents" : "/admissions/\(id.text)/documents/orientation")
        } catch let refusal as ConsentRefusal where !visit.wantsData {
            return visit.page(try await orientation(visit, refusal: refusal), status: refusal.kind.status)
        }
    }
}

extension OrientationPage {
    init(_ reading: DocumentsReading, refusal: ConsentRefusal?, _ visit: Visit) {
        let (talk, record) = (reading.orientation, reading.orientation.record)
        self.init(
            frame: visit.frame(.admissions),
            head: InquiryHead(
                reading.inquiry, .documents, headline: talk.isDone ? "The orientation is done." : "Go through it together.",
                for: visit.caller),
            action: "/admissions/\(reading.inquiry.id.text)/documents/orientation",
            steps: talk.steps.map { Step(key: $0.key, title: $0.title, points: $0.points, isDone: record.steps.contains($0.key)) },
            questions: talk.talk.questions.map { question in
                let chosen = record.answers[question.key] ?? ""
                return Question(
                    key: question.key, asks: question.asks, answers: question.answers.map { ($0.word, $0.title) }, chosen: chosen,
                    says: chosen.isEmpty || chosen == question.right ? "" : question.says, isTalked: record.talked.contains(question.key))
            }, canWrite: visit.caller.may(.signDocuments) && reading.inquiry.isOpen,
            saved: record.staff.map {
                "Written down by \(reading.staffNames[$0] ?? "somebody"), \(Words.moment(record.at, in: reading.site.zone))."
            } ?? "", errors: refusal.map { [FieldError(field: "main", text: $0.message)] } ?? [])
    }
}
