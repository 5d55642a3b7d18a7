/// A resource while its endpoints are still to be made.
package struct ResourceDraft: Sendable {
    package let name: ResourceName
    package let model: String
    package let table: String
    package let fields: [Field]
    /// Whether fields of the feature hold its key.
    let isReferenced: Bool

    package init(name: ResourceName, model: String, table: String, fields: [Field], isReferenced: Bool) {
        self.name = name
        self.model = model
        self.table = table
        self.fields = fields
        self.isReferenced = isReferenced
    }
}
