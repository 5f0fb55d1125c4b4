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

    /// The next document that waits for this person; or that there is none.
    static func showNext(_ visit: Visit) async throws -> Response {
        visit.page(try await next(visit))
    }

    static func sign(_ visit: Visit) async throws -> Response {
        let (form, id): (Form, ID<Inquiry>) = (visit.form, try visit.id("inquiry"))
        let signer = try visit.signer
        do {
            try await visit.clinic.sign(
                try visit.word("document"),
                NewSignature(
                    Signature(name: form["name"], drawing: form["drawing"]), isAgreed: form["agreed"] == "yes", shownHash: form["shown"],
                    device: visit.device), of: id, by: signer, as: visit.caller)
            return try visit.done("/admissions/\(id.text)/sign/\(signer.word)")
        } catch let refusal as ConsentRefusal where !visit.wantsData && refusal.kind != .notFound {
            return visit.page(try await next(visit, refusal: refusal), status: refusal.kind.status)
        }
    }

    private static func next(_ visit: Visit, refusal: ConsentRefusal? = nil) async throws -> any Drawable {
        let (id, signer): (ID<Inquiry>, Signer) = (try visit.id("inquiry"), try visit.signer)
        let waiting = try await visit.clinic.documents(waitingFor: signer, of: id, as: visit.caller)
        guard let asked = waiting.documents.first else {
            return SignDonePage(siteName: waiting.siteName, documents: "/admissions/\(id.text)/documents")
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

extension Visit {
    fileprivate var signer: Signer {
        get throws {
            guard let signer = Signer(try word("signer")) else { throw PageRefusal.unknownPage }
            return signer
        }
    }
}
