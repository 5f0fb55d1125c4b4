/// What is on somebody's card: a plan is added, or corrected.
struct CoverageFormPage: Drawable {
    let frame: Frame
    let head: InquiryHead
    let action: Href
    let back: Href
    let kinds: [(value: String, name: String)]
    let relationships: [(value: String, name: String)]
    /// Payers that are on file, to choose from; another one may be written.
    let payers: [String]
    let typed: Form
    /// What somebody else saved meanwhile, field by field; empty when nobody did.
    var theirs: [Fact] = []
    var errors: [FieldError] = []

    var html: HTML { Layout(frame: frame, title: "Coverage", content: content).html }

    private var content: HTML {
        """
        \(head)
        \(ErrorSummary(errors: errors))
        \(if: !theirs.isEmpty, conflict)
        <form method="post" action="\(action)" class="sheet-form">\(Proof(frame.csrf))
        <input type="hidden" name="version" value="\(typed["version"])">
        <div class="answer-grid">
        \(Choice(label: "What it is", name: "kind", options: kinds, typed: typed))
        \(Choice(label: "It pays", name: "place", options: [("1", "first"), ("2", "second"), ("3", "third"), ("4", "fourth")], typed: typed))
        <div class="field"\(if: payerError != nil, " data-tone=\"danger\"")><label for="payer">Payer</label>
        <p class="hint" id="payer-hint">The code that your files have for it.</p>\
        \(with: payerError, { "<p class=\"error\" id=\"payer-error\">\($0.text)</p>" })
        <input id="payer" name="payer" value="\(typed["payer"])" list="payers" autocomplete="off" required aria-describedby="payer-hint">
        <datalist id="payers">\(each: payers, { "<option value=\"\($0)\">" })</datalist></div>
        \(field("Name of the payer", "payerName", "As the card says it."))
        \(field("Plan", "plan"))
        \(field("Member number", "memberNumber"))
        \(field("Group number", "groupNumber"))
        \(Choice(label: "Whose plan", name: "relationship", options: relationships, typed: typed))
        \(field("Subscriber", "subscriber", "Left empty when the plan is their own."))
        \(date("Subscriber’s birth date", "subscriberBorn"))
        \(date("From", "starts")) \(date("To", "ends", "Left empty when no end is known."))
        \(OpenQuestion(label: "Another plan pays beside it", name: "otherCover", typed: typed))
        </div>
        <p class="actions"><button class="primary">Save</button> <a class="button" href="\(back)">Back</a></p>
        </form>
        """
    }

    private var payerError: FieldError? { errors.first { $0.field == "payer" } }

    private var conflict: HTML {
        """
        <section class="conflict" role="alert" tabindex="-1" data-focus><h2>Somebody else saved this meanwhile</h2>
        <p>Yours is in the fields below. This is what they saved; what you save now replaces it.</p>
        \(Facts(facts: theirs))</section>
        """
    }

    private func field(_ label: String, _ name: String, _ hint: String = "") -> Field {
        Field(label: label, name: name, value: typed[name], hint: hint, errors: errors)
    }

    private func date(_ label: String, _ name: String, _ hint: String = "") -> Field {
        Field(label: label, name: name, kind: .date, value: typed[name], hint: hint, errors: errors)
    }
}
