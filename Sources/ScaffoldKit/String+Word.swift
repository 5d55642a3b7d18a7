internal import Documents

extension String {
    /// Whether the text has a word that is not a part of a longer name.
    func containsWord(_ word: String) -> Bool {
        withBytes { bytes in
            word.withBytes { word in
                guard let first = word.first, bytes.count >= word.count else { return false }
                return (0...(bytes.count - word.count)).contains { start in
                    bytes[start] == first && bytes[start...].starts(with: word)
                        && !endsInName(at: start) && !beginsWithName(at: start + word.count)
                }
            }
        }
    }

    private func endsInName(at offset: Int) -> Bool {
        unicodeScalars[..<utf8.index(startIndex, offsetBy: offset)].last?.isPartOfName ?? false
    }

    private func beginsWithName(at offset: Int) -> Bool {
        unicodeScalars[utf8.index(startIndex, offsetBy: offset)...].first?.isPartOfName ?? false
    }
}

extension Unicode.Scalar {
    fileprivate var isPartOfName: Bool {
        self == "_" || properties.isAlphabetic || properties.numericType != nil || properties.isGraphemeExtend
    }
}
