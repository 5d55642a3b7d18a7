/// The places where Python's `str.replace` replaces, found before the result is built.
struct TextReplacement {
    private let text: [UInt8]
    private let oldLength: Int
    /// Byte offsets, ascending.
    let places: [Int]

    init(text: String, old: String, most: Int) {
        let bytes = Array(text.utf8)
        self.text = bytes
        oldLength = old.utf8.count
        if old.isEmpty {
            // In Python, an empty text matches before each character and at the end.
            let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
            places = Array(starts.prefix(most))
        } else {
            places = TextSearch.places(of: Array(old.utf8), in: bytes, most: most)
        }
    }

    /// The size of the result in bytes; `Int.max` on overflow.
    func length(with new: String) -> Int {
        let (added, overflows) = places.count.multipliedReportingOverflow(by: new.utf8.count)
        let (total, exceeds) = added.addingReportingOverflow(text.count - places.count * oldLength)
        return overflows || exceeds ? .max : total
    }

    func result(with new: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(length(with: new))
        var copied = 0
        for place in places {
            result.append(contentsOf: text[copied..<place])
            result.append(contentsOf: new.utf8)
            copied = place + oldLength
        }
        result.append(contentsOf: text[copied...])
        return String(decoding: result, as: UTF8.self)
    }
}
