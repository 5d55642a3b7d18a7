/// A resource before its endpoints are designed.
package struct ResourceDraft: Sendable {
    package let outline: ResourceOutline
    package let fields: [Field]
    package let combinations: [Combination]
    /// Whether fields of the feature store its key.
    let isReferenced: Bool

    package init(outline: ResourceOutline, fields: [Field], combinations: [Combination], isReferenced: Bool) {
        self.outline = outline
        self.fields = fields
        self.combinations = combinations
        self.isReferenced = isReferenced
    }

    /// Whether an update can give a row a value that must be unique.
    var isContested: Bool {
        fields.contains { $0.unique && $0.write.contains(.update) } || combinations.contains(where: \.isUpdatable)
    }

    package var name: ResourceName { outline.name }
    package var model: String { outline.model }
    package var table: String { outline.table }
}
