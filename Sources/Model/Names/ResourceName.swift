/// A resource's name in the forms for people and code.
package struct ResourceName: Sendable, Hashable {
    /// Snake case, singular: `purchase_order`.
    package let singular: String
    /// Snake case, plural: `purchase_orders`.
    package let plural: String

    package init(singular: String, plural: String) {
        self.singular = singular
        self.plural = plural
    }

    /// In prose: `purchase order`.
    package var title: String { Self.spaced(singular) }
    package var titles: String { Self.spaced(plural) }

    private static func spaced(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
