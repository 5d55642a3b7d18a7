/// A resource before its endpoints are designed.
package struct ResourceDraft: Sendable {
    package let outline: ResourceOutline
    package let fields: [Field]
    /// Whether fields of the feature store its key.
    let isReferenced: Bool

    package init(outline: ResourceOutline, fields: [Field], isReferenced: Bool) {
        self.outline = outline
        self.fields = fields
        self.isReferenced = isReferenced
    }

    package var name: ResourceName { outline.name }
    package var model: String { outline.model }
    package var table: String { outline.table }
}
