import Clinic
import HTTPTypes
import Hummingbird

/// Where documents are signed before treatment begins, and what was signed is read again.
enum ConsentRoutes {
    static let all: [Route] =
        [
            .get("/admissions/:inquiry/documents", .deed(.readInquiries)) { visit in visit.page(try await documents(visit)) },
            .post("/admissions/:inquiry/documents/path", .deed(.signDocuments), choosePath),
            .post("/admissions/:inquiry/documents/guardians", .deed(.signDocuments), writeGuardian),
            .get("/admissions/:inquiry/documents/signatures/:signature", .deed(.readInquiries)) { visit in
                visit.page(try await signed(visit))
            },
            .post("/admissions/:inquiry/documents/signatures/:signature/withdraw", .deed(.signDocuments), withdraw),
            .get("/admissions/:inquiry/documents/orientation", .deed(.readInquiries)) { visit in visit.page(try await orientation(visit)) },
            .post("/admissions/:inquiry/documents/orientation", .deed(.signDocuments), orient),
            .post("/admissions/:inquiry/sign/:signer/hand-over", .deed(.signDocuments), handOver),
            .post("/take-back", .deed(.manageOwnAccount), takeBack),
            .get("/admissions/:inquiry/sign/:signer", .deed(.signDocuments), showNext),
            .post("/admissions/:inquiry/sign/:signer/:document", .deed(.signDocuments), sign),
        ] + DocumentSettingsRoutes.all

    private static func documents(_ visit: Visit, refusal: ConsentRefusal? = nil) async throws -> DocumentsPage {
        DocumentsPage(try await visit.clinic.documents(of: try visit.id("inquiry"), as: visit.caller), refusal: refusal, visit)
    }

    static func choosePath(_ visit: Visit) async throws -> Response {
        let (form, id): (Form, ID<Inquiry>) = (visit.form, try visit.id("inquiry"))
        do {
            guard let path = ConsentPath(rawValue: form["path"]), path != .adult else { throw ConsentRefusal.unknownAnswer }
            try await visit.clinic.choosePath(
                path, guardiansMaySee: form["guardiansMaySee"] == "yes", reason: form["reason"], of: id, as: visit.caller)
            return try visit.done("/admissions/\(id.text)/documents")
        } catch let refusal as ConsentRefusal where !visit.wantsData {
            return visit.page(try await documents(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    static func writeGuardian(_ visit: Visit) async throws -> Response {
        let (form, id): (Form, ID<Inquiry>) = (visit.form, try visit.id("inquiry"))
        do {
            guard let consents = InquiryContact.Consents(rawValue: form["consents"]) else { throw ConsentRefusal.unknownAnswer }
            try await visit.clinic.writeGuardian(
                NewGuardian(
                    id: form["guardian"].isEmpty ? nil : try visit.formID("guardian"), name: form["name"], relation: form["relation"],
                    phone: form["phone"], email: form["email"], consents: consents), of: id, as: visit.caller)
            return try visit.done("/admissions/\(id.text)/documents")
        } catch let refusal as ConsentRefusal where !visit.wantsData {
            return visit.page(try await documents(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    /// From here on the device shows what this person signs, and nothing else.
    static func handOver(_ visit: Visit) async throws -> Response {
        let handed = HandedDevice(inquiry: try visit.id("inquiry"), signer: try visit.signer)
        try await visit.clinic.handOver(try visit.token, to: handed.signer, of: handed.inquiry, as: visit.caller)
        var response = try visit.done(.signing(handed))
        // Pages that the browser holds ready for Back are nobody's to see now.
        response.headers[.clearSiteData] = "\"cache\""
        return response
    }

    /// The next document that waits for this person; or that there is none. Only on a device that was handed to them.
    static func showNext(_ visit: Visit) async throws -> Response {
        guard visit.presence?.handed != nil else {
            let reading = try await visit.clinic.documents(of: try visit.id("inquiry"), as: visit.caller)
            return visit.redirect("/admissions/\(reading.inquiry.id.text)/documents")
        }
        return visit.page(try await next(visit))
    }

    /// The device is its owner's again.
    static func takeBack(_ visit: Visit) async throws -> Response {
        guard let presence = visit.presence, let handed = presence.handed, let token = visit.staffToken
        else { return visit.redirect("/") }
        do {
            try await visit.clinic.takeBack(token, password: visit.form["password"], as: visit.caller)
            return try visit.done("/admissions/\(handed.inquiry.text)/documents")
        } catch let refusal as SignInRefusal where !visit.wantsData {
            let page = TakeBackPage(
                siteName: presence.siteName, back: .signing(handed),
                form: TakeBackForm(csrf: presence.csrf, errors: [FieldError(field: "password", text: refusal.message)]))
            return visit.page(page, status: refusal.kind.status)
        }
    }

    static func sign(_ visit: Visit) async throws -> Response {
        let (form, id): (Form, ID<Inquiry>) = (visit.form, try visit.id("inquiry"))
        let signer = try visit.signer
        do {
            try await visit.clinic.sign(
                try visit.word("document"),
                NewSignature(
                    Signature(name: form["name"], drawing: form["drawing"]), isAgreed: form["agreed"] == "yes", shownHash: form["shown"],
                    device: visit.device), of: id, by: signer, on: visit.presence?.handed, as: visit.caller)
            return try visit.done(.signing(HandedDevice(inquiry: id, signer: signer)))
        } catch let refusal as ConsentRefusal where !visit.wantsData && refusal.kind != .notFound && refusal != .notHandedOver {
            return visit.page(try await next(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    private static func next(_ visit: Visit, refusal: ConsentRefusal? = nil) async throws -> any Drawable {
        let (id, signer): (ID<Inquiry>, Signer) = (try visit.id("inquiry"), try visit.signer)
        let waiting = try await visit.clinic.documents(waitingFor: signer, of: id, as: visit.caller)
        guard let asked = waiting.documents.first else {
            return SignDonePage(siteName: waiting.siteName, form: TakeBackForm(csrf: visit.presence?.csrf ?? ""))
        }
        var page = SignPage(
            siteName: waiting.siteName, csrf: visit.presence?.csrf ?? "",
            action: "/admissions/\(id.text)/sign/\(signer.word)/\(asked.template.document)", title: asked.template.title, text: asked.text,
            hash: asked.hashText, signer: waiting.name, place: "\(waiting.all - waiting.documents.count + 1) of \(waiting.all)")
        if let refusal {
            (page.typed, page.errors) = (
                visit.form, [FieldError(field: refusal.field.isEmpty ? "main" : refusal.field, text: refusal.message)]
            )
        }
        return page
    }
}

extension Href {
    /// Where a device leads that was handed to somebody.
    static func signing(_ handed: HandedDevice) -> Href { "/admissions/\(handed.inquiry.text)/sign/\(handed.signer.word)" }
}

extension Visit {
    fileprivate var signer: Signer {
        get throws {
            guard let signer = Signer(try word("signer")) else { throw PageRefusal.unknownPage }
            return signer
        }
    }
}
