/// Equality and order of texts by code point, whatever forms Unicode holds to be equivalent.
enum TextOrder {
    static func areSame(_ a: String, _ b: String) -> Bool {
        a.utf8.elementsEqual(b.utf8)
    }

    /// UTF-8 bytes have the order of their code points.
    static func precedes(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    /// - Throws: where the two have no order: only texts and texts, numbers and numbers do.
    static func precedes(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFault) -> Bool {
        if let a = a.number, let b = b.number { return a < b }
        if let a = a.string, let b = b.string { return precedes(a, b) }
        throw TemplateFault(.type, "\(a.kind) and \(b.kind) have no order")
    }
}
