/// Finds a text in another, comparing code points.
enum TextSearch {
    /// The steps of the search in the worst case, in units of 16 compared bytes.
    static func cost(of part: String, in text: String) -> Int {
        let (product, overflows) = text.utf8.count.multipliedReportingOverflow(by: max(1, part.utf8.count))
        return overflows ? .max / 2 : product / 16
    }

    static func contains(_ text: String, _ part: String) -> Bool {
        part.isEmpty || !places(of: Array(part.utf8), in: Array(text.utf8), most: 1).isEmpty
    }

    /// The start of each occurrence, ascending, without overlaps. `part` must not be empty.
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
