/// Finds a text in a text by code point.
enum TextSearch {
    /// Steps that the search may take at worst, in units of 16 bytes compared.
    static func cost(of part: String, in text: String) -> Int {
        let (product, overflows) = text.utf8.count.multipliedReportingOverflow(by: max(1, part.utf8.count))
        return overflows ? .max / 2 : product / 16
    }

    static func contains(_ text: String, _ part: String) -> Bool {
        part.isEmpty || !places(of: Array(part.utf8), in: Array(text.utf8), most: 1).isEmpty
    }

    /// Where the part begins, from the left, without overlaps. The part must not be empty.
    static func places(of part: [UInt8], in text: [UInt8], most: Int) -> [Int] {
        var places: [Int] = []
        var offset = 0
        while places.count < most, offset + part.count <= text.count {
            if text[offset] == part[0], text[offset..<offset + part.count].elementsEqual(part) {
                places.append(offset)
                offset += part.count
            } else {
                offset += 1
            }
        }
        return places
    }
}
