/// An item of a list being sorted: its original index and its sort keys.
struct SortRow {
    let offset: Int
    let keys: [TemplateValue]

    /// Stable in both directions, like Python's sort.
    func precedes(_ other: SortRow, isReverse: Bool) -> Bool {
        for (a, b) in zip(keys, other.keys) {
            if Self.less(a, b) { return !isReverse }
            if Self.less(b, a) { return isReverse }
        }
        return offset < other.offset
    }

    /// The steps that sorting may take: the keys of each row are compared as often as the length has binary digits.
    static func cost(of rows: [SortRow]) -> Int {
        let bytes = rows.reduce(0) { sum, row in
            row.keys.reduce(sum + 16) { $0 + ($1.string?.utf8.count ?? 16) }
        }
        return bytes / 16 * (Int.bitWidth - rows.count.leadingZeroBitCount)
    }

    /// - Throws: if two keys of one column have no order, so that the sort itself cannot fail.
    static func checkOrder(_ rows: [SortRow]) throws(TemplateFault) {
        guard let first = rows.first else { return }
        for row in rows {
            for (a, b) in zip(first.keys, row.keys) { _ = try TextOrder.precedes(a, b) }
        }
    }

    private static func less(_ a: TemplateValue, _ b: TemplateValue) -> Bool {
        (try? TextOrder.precedes(a, b)) ?? false
    }
}
