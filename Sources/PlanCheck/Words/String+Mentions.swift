extension String {
    /// Whether the text contains ASCII letters in a row, in any case; cheap enough for every text of a plan.
    func mentions(_ letters: StaticString) -> Bool {
        letters.withUTF8Buffer { needle in
            guard let first = needle.first else { return true }
            return utf8.indices.contains { start in
                utf8[start] | 0x20 == first
                    && utf8[start...].prefix(needle.count).elementsEqual(needle) { $0 | 0x20 == $1 }
            }
        }
    }
}
