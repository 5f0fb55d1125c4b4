import Clinic

/// Why a letter cannot be made into a PDF. The page that prints is there in either case.
enum PrintingRefusal: Refusal, Equatable {
    /// The machine lacks the font that is put into the file.
    case fontMissing
    /// The font lacks letters that are on it: a blank box in somebody's name is no name.
    case lettersMissing

    var kind: RefusalKind { .conflict }

    var code: String {
        switch self {
        case .fontMissing: "printing.font-missing"
        case .lettersMissing: "printing.letters-missing"
        }
    }

    var message: String {
        switch self {
        case .fontMissing:
            "This machine has no DejaVu Sans, the font that a PDF carries. Whoever runs it can add it (Debian: fonts-dejavu-core); until then print the page itself."
        case .lettersMissing:
            "The font of the PDF has no letters for some of what is on it. Print the page itself: the browser has them."
        }
    }
}
