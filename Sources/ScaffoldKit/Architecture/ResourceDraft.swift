/// A resource while its endpoints are still to be made.
struct ResourceDraft: Sendable {
    let outline: ResourceOutline
    let fields: [Field]
    /// Whether fields of the feature hold its key.
    let isReferenced: Bool

    var name: ResourceName { outline.name }
    var model: String { outline.model }
    var table: String { outline.table }
}
