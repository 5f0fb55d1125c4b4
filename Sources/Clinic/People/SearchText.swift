import Foundation

/// Text made comparable: `Łukasz` is found by "lukasz", `O’Brien` by "obrien".
enum SearchText {
    static func folded(_ text: String) -> String {
        let plain = text.lowercased().replacing("ł", with: "l").replacing("ø", with: "o").replacing("ß", with: "ss").replacing(
            "đ", with: "d"
        )
        .folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
        return String(plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " })
    }
}
