/// The letter that says where to go: written, signed, and as it prints.
struct ReferOutPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let address: Href
    /// Nil once it is signed, or for those who only read.
    let form: ReferOutForm?
    /// The letter as it reads; nil while nothing is saved.
    let sheet: ReferOutSheet?
    let isSigned: Bool
    let canSign: Bool
    /// Where the inquiry is closed as referred elsewhere.
    let overview: Href
    let canStartAnew: Bool
    var theirs: [Fact] = []
    var errors: [FieldError] = []

    var html: HTML { Layout(frame: frame, title: "Letter: \(head.name)", scripts: form == nil ? [] : [.drafts], content: content).html }

    private var content: HTML {
        """
        <div class="not-printed">\(head)
        \(ErrorSummary(errors: errors))
        \(if: !theirs.isEmpty, conflict)
        \(if: isSigned, "\(Notice(.good, "The letter is signed. Print it, give it to them, and close the inquiry as referred elsewhere.", action: ("Go to the overview", overview)))")
        </div>
        \(with: form, writing)
        \(if: sheet != nil && form != nil, "<h2 class=\"section not-printed\" id=\"reads\">How it reads</h2>")
        \(sheet)
        \(if: form != nil && sheet != nil, signing)
        \(if: canStartAnew, anew)
        """
    }

    private func writing(_ form: ReferOutForm) -> HTML {
        """
        <form method="post" action="\(address)" class="assessment not-printed" data-draft>\(Proof(frame.csrf))\
        <input type="hidden" name="version" value="\(form.version)">
        \(each: form.parts, { "<fieldset><legend>\($0.title)</legend>\(if: !$0.hint.isEmpty, "<p class=\"hint\">\($0.hint)</p>")\(each: $0.fields)</fieldset>" })
        <div class="stays">\(NoteSaving())</div></form>
        <p class="actions after not-printed"><a class="button" href="\(address)#reads">Read it as it prints</a></p>
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
        <input type="hidden" name="version" value="\(form?.version ?? 0)">
        <p>Save it first; what is signed is what stands under “How it reads”.</p>
        <button class="primary">I sign this letter</button></form>
        """
    }

    private var anew: HTML {
        """
        <form method="post" action="\(address)" class="actions section not-printed">\(Proof(frame.csrf))<input type="hidden" name="version" value="0">\
        <input type="hidden" name="anew" value="yes"><button>Write another letter</button></form>
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
