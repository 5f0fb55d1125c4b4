/// Text of a note as sentences of words, made comparable: without case, accents, possessives and punctuation.
struct WrittenText {
    struct Word {
        let raw: String
        let folded: String
        /// `didn't`, which folding would make `didnt`.
        var isContractedNot: Bool { raw.contains(where: \.isApostrophe) && folded.hasSuffix("nt") }
    }

    let sentences: [[Word]]
    var words: [Word] { sentences.flatMap(\.self) }

    init(_ text: String) {
        var sentences: [[Word]] = []
        var sentence: [Word] = []
        var word = ""
        func endWord() {
            let folded = SearchText.folded(word.withoutPossessive)
            if !folded.isEmpty { sentence.append(Word(raw: word, folded: folded)) }
            word = ""
        }
        func endSentence() {
            endWord()
            if !sentence.isEmpty { sentences.append(sentence) }
            sentence = []
        }
        let letters = Array(text)
        for (place, letter) in letters.enumerated() {
            let next = place + 1 < letters.count ? letters[place + 1] : " "
            // The point of 2.5 hours ends no sentence, and 45min is two words.
            let isDecimalPoint = letter == "." && (word.last?.isNumber ?? false) && next.isNumber
            if letter.isLetter || letter.isNumber || letter.isApostrophe || isDecimalPoint {
                if letter.isLetter, word.last?.isNumber ?? false { endWord() }
                word.append(letter)
            } else if ".!?;\n".contains(letter) {
                endSentence()
            } else {
                endWord()
            }
        }
        endSentence()
        self.sentences = sentences
    }
}

extension Character {
    fileprivate var isApostrophe: Bool { self == "'" || self == "’" || self == "ʼ" }
}

extension String {
    /// `Teo's` is about Teo.
    fileprivate var withoutPossessive: String {
        guard count > 2, last == "s" || last == "S", dropLast().last?.isApostrophe ?? false else { return self }
        return String(dropLast(2))
    }
}
