import CCairo
import Foundation

/// Writes down the page, wraps lines, and begins the next page at the bottom. It belongs to one letter and stays where it was made.
final class PDFPen {
    enum Style {
        case title, heading, smallHeading, text, small

        /// In points.
        var size: Double {
            switch self {
            case .title: 17
            case .heading: 12
            case .smallHeading: 10
            case .text: 9.5
            case .small: 8
            }
        }
        var isBold: Bool { self != .text && self != .small }
        var line: Double { size * 1.35 }
    }

    /// US letter, in points.
    private static let (width, height, margin): (Double, Double, Double) = (612, 792, 54)
    private static let whole = width - 2 * margin
    private let surface: OpaquePointer
    private let page: OpaquePointer
    private let file = PDFFile()
    private let title: String
    private var number = 1
    /// Where the next line begins, from the top of the page.
    private var top = PDFPen.margin

    init(title: String) throws {
        let collect: cairo_write_func_t = { closure, bytes, count in
            guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
            let file = Unmanaged<PDFFile>.fromOpaque(closure).takeUnretainedValue()
            file.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
            return CAIRO_STATUS_SUCCESS
        }
        let closure = Unmanaged.passUnretained(file).toOpaque()
        guard let surface = cairo_pdf_surface_create_for_stream(collect, closure, Self.width, Self.height), let page = cairo_create(surface)
        else { throw PDFProblem(status: "no surface") }
        (self.surface, self.page, self.title) = (surface, page, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    }

    deinit {
        cairo_destroy(page)
        cairo_surface_destroy(surface)
    }

    func draw(_ block: PaperLetter.Block) {
        switch block {
        case .heading(let text): write(text, .heading, before: 10, keeping: 40)
        case .smallHeading(let text): write(text, .smallHeading, before: 5, keeping: 26)
        case .text(let text): write(text, .text)
        case .facts(let facts): for fact in facts { row([fact.name, fact.value], shares: [0.28, 0.72], figures: [false, false]) }
        case .table(let columns, let rows): table(columns, rows)
        }
    }

    /// - Parameter room: what has to fit beneath it on the same page.
    func write(_ text: String, _ style: Style, before: Double = 0, keeping room: Double = 0) {
        top += before
        if top + room > Self.height - Self.margin { turnPage() }
        for line in lines(of: text, style, width: Self.whole) {
            if top + style.line > Self.height - Self.margin { turnPage() }
            put(line, style, at: Self.margin, top)
            top += style.line
        }
        top += 3
    }

    func finish() throws -> [UInt8] {
        writeFoot()
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else { throw PDFProblem(status: String(cString: cairo_status_to_string(status))) }
        return file.bytes
    }
}

extension PDFPen {
    private func turnPage() {
        writeFoot()
        cairo_show_page(page)
        number += 1
        top = Self.margin
    }

    private func writeFoot() { put("\(title) · page \(number)", .small, at: Self.margin, Self.height - Self.margin / 2 - Style.small.line) }

    /// The first column is wide; figures stand at the right of theirs.
    private func table(_ columns: [Table.Column], _ rows: [[String]]) {
        let first = 0.34
        let others = (1 - first) / Double(max(1, columns.count - 1))
        let shares = columns.indices.map { $0 == 0 ? first : others }
        let figures = columns.map(\.isFigure)
        row(columns.map(\.name), shares: shares, figures: figures, .smallHeading)
        rule()
        for cells in rows { row(cells, shares: shares, figures: figures) }
        rule()
        top += 4
    }

    private func row(_ cells: [String], shares: [Double], figures: [Bool], _ style: Style = .text) {
        let wrapped = zip(cells, shares).map { lines(of: $0, style, width: Self.whole * $1 - 8) }
        let height = Double(wrapped.map(\.count).max() ?? 1) * style.line
        if top + height > Self.height - Self.margin { turnPage() }
        var left = Self.margin
        for (index, lines) in wrapped.enumerated() {
            let width = Self.whole * shares[index]
            for (place, line) in lines.enumerated() {
                let start = figures[index] ? left + width - 8 - self.width(of: line, style) : left
                put(line, style, at: start, top + Double(place) * style.line)
            }
            left += width
        }
        top += height + 2
    }

    private func rule() {
        cairo_set_line_width(page, 0.5)
        cairo_move_to(page, Self.margin, top)
        cairo_line_to(page, Self.width - Self.margin, top)
        cairo_stroke(page)
        top += 3
    }

    private func put(_ line: String, _ style: Style, at left: Double, _ top: Double) {
        choose(style)
        cairo_move_to(page, left, top + style.size)
        cairo_show_text(page, line)
    }

    private func width(of text: String, _ style: Style) -> Double {
        choose(style)
        var extents = cairo_text_extents_t()
        cairo_text_extents(page, text, &extents)
        return extents.x_advance
    }

    private func choose(_ style: Style) {
        let weight = style.isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL
        cairo_select_font_face(page, PDFLetter.font, CAIRO_FONT_SLANT_NORMAL, weight)
        cairo_set_font_size(page, style.size)
    }

    /// Broken between words; a word that is wider than the line stands alone and is cut by nobody.
    private func lines(of text: String, _ style: Style, width: Double) -> [String] {
        text.precomposedStringWithCanonicalMapping.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            var (lines, line) = ([String](), "")
            for word in paragraph.split(separator: " ") {
                let longer = line.isEmpty ? String(word) : "\(line) \(word)"
                if line.isEmpty || self.width(of: longer, style) <= width {
                    line = longer
                } else {
                    lines.append(line)
                    line = String(word)
                }
            }
            return lines + [line]
        }
    }
}

/// What cairo has written so far.
private final class PDFFile {
    var bytes: [UInt8] = []
}
