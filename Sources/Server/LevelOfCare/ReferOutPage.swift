/// The letter that says where to go: as it reads and prints, and where it is signed.
struct ReferOutPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let address: Href
    /// Nil while nothing is saved.
    let sheet: ReferOutSheet?
    let version: Int
    let isSigned: Bool
    let canWrite: Bool
    let canSign: Bool
    /// With which the inquiry is closed; nil while there is no signed letter, and once it is closed.
    let closing: Closing?
    var errors: [FieldError] = []

    /// How an inquiry is closed as referred elsewhere, with the reason that the findings suggest.
    struct Closing: Sendable {
        let action: Href
        let version: Int
        let reasons: [Choice.Option]
        let note: String
    }

    var html: HTML { Layout(frame: frame, title: "Letter: \(head.name)", content: content).html }

    private var content: HTML {
        """
        <div class="not-printed">\(head)
        \(ErrorSummary(errors: errors))
        \(if: isSigned, "\(Notice(.good, closing == nil ? "The letter is signed." : "The letter is signed. Print it and give it to them; then close the inquiry."))")
        \(with: closing, close)
        \(if: canWrite && sheet != nil && !isSigned, "<p class=\"actions\"><a class=\"button\" href=\"\(address)/write\">Go on writing</a></p>")
        \(if: canWrite && (sheet == nil || isSigned), "\(LetterBeginning(csrf: frame.csrf, address: address, name: isSigned ? "Write another letter" : "Write the refer-out letter", isFirst: !isSigned))")
        </div>
        \(with: sheet, { "<div class=\"section\">\($0)</div>" })
        \(if: sheet != nil && !isSigned && canWrite, signing)
        """
    }

    private func close(_ closing: Closing) -> HTML {
        """
        <form method="post" action="\(closing.action)" class="inline-fields">\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(closing.version)"><input type="hidden" name="standing" value="referred-elsewhere">
        \(Choice(label: "Why", name: "reason", options: closing.reasons))
        \(Field(label: "Where they went", name: "note", value: closing.note))
        <button class="primary">Close as referred elsewhere</button></form>
        """
    }

    private var signing: HTML {
        """
        <section class="section not-printed" aria-labelledby="sign-title"><h2 id="sign-title">Sign it</h2>
        \(if: canSign, signForm, else: "<p class=\"none\">A clinician with a licence of their own reads this through and signs it.</p>")</section>
        """
    }

    private var signForm: HTML {
        """
        <form method="post" action="\(address)/sign" class="stack">\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(version)">
        <p>Once signed it never changes, with the telephone lines as they stand now.</p>
        <button class="primary">I sign this letter</button></form>
        """
    }
}

/// Begins a letter from what was found, and saves it at once as a draft.
struct LetterBeginning: Drawable {
    let csrf: String
    let address: Href
    let name: String
    var isFirst = true

    var html: HTML {
        """
        <form method="post" action="\(address)" class="actions after">\(Proof(csrf))<input type="hidden" name="version" value="0">\
        <input type="hidden" name="begin" value="yes"><button\(if: isFirst, " class=\"primary\"")>\(name)</button></form>
        """
    }
}

/// Where the letter is written. It saves as somebody types.
struct WriteReferOutPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let address: Href
    let form: ReferOutForm
    /// What somebody else saved meanwhile, beside what is in the fields.
    var theirs: [Fact] = []
    var errors: [FieldError] = []

    var html: HTML { Layout(frame: frame, title: "Write the letter: \(head.name)", scripts: [.drafts], content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: !theirs.isEmpty, conflict)
        <form method="post" action="\(address)" class="assessment" data-draft>\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(form.version)">
        \(each: form.parts, { "<fieldset><legend>\($0.title)</legend>\(if: !$0.hint.isEmpty, "<p class=\"hint\">\($0.hint)</p>")\(each: $0.fields)</fieldset>" })
        <div class="stays">\(NoteSaving())</div></form>
        <p class="actions after"><a class="button primary" href="\(address)">Read it through and sign</a></p>
        """
    }

    private var conflict: HTML {
        """
        <section class="conflict" role="alert" tabindex="-1" data-focus><h2>Somebody else saved this meanwhile</h2>
        <p>Your words are in the fields below. These of theirs differ; what you save now replaces them.</p>
        \(Facts(facts: theirs))</section>
        """
    }
}

/// The fields of a letter, part by part.
struct ReferOutForm: Sendable {
    struct Part: Sendable {
        let title: String
        let hint: String
        let fields: [AskedField]
    }

    let version: Int
    let parts: [Part]
}

/// The letter on paper.
struct ReferOutSheet: Drawable {
    let from: String
    let day: String
    let to: String
    let greeting: String
    let paragraphs: [String]
    let place: [String]
    let handOff: [String]
    let lines: [PlanSheet.Contact]
    /// Empty while it is a draft.
    let signature: String

    var html: HTML {
        """
        <article class="letter" aria-label="The letter">
        <p class="letter-head"><b>\(from)</b><span>\(day)</span></p>
        <p>\(to)</p>
        <p>\(greeting)</p>
        \(each: paragraphs, { "<p class=\"note-text\">\($0)</p>" })
        \(if: !place.isEmpty, "<h3>Where to go</h3><ul>\(each: place, { "<li>\($0)</li>" })</ul>")
        \(if: !handOff.isEmpty, "<h3>Who takes over</h3><ul>\(each: handOff, { "<li>\($0)</li>" })</ul>")
        <h3>If it gets worse before then</h3>
        <ul class="letter-lines">\(each: lines, { "<li><span>\($0.name)</span> \($0.call)\(if: !$0.hours.isEmpty, " <span>\($0.hours)</span>")</li>" })</ul>
        <p class="letter-sign">\(if: signature.isEmpty, "<span class=\"none\">Not signed yet</span>", else: "\(signature)")</p>
        </article>
        """
    }
}
