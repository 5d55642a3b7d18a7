/// A resource while its endpoints are still to be made.
struct ResourceDraft: Sendable {
    let name: ResourceName
    let model: String
    let table: String
    let fields: [Field]
    /// Whether fields of the feature hold its key.
    let isReferenced: Bool
}
