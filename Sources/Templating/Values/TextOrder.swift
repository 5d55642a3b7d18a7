/// Equality and order of texts by code point, ignoring Unicode equivalence.
enum TextOrder {
    static func areSame(_ a: String, _ b: String) -> Bool {
        a.utf8.elementsEqual(b.utf8)
    }

    /// UTF-8 bytes have the order of their code points.
    static func precedes(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    /// - Throws: if the two have no order: only two texts or two numbers have one.
    static func precedes(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFault) -> Bool {
        if let a = a.number, let b = b.number { return a < b }
        if let a = a.string, let b = b.string { return precedes(a, b) }
        throw TemplateFault(.type, "\(a.kind) and \(b.kind) have no order")
    }
}
