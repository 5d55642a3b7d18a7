/// What others call a resource or a model: all that is known of it before its fields are.
struct ResourceOutline: Sendable, Hashable {
    let name: ResourceName
    let model: String
    let table: String
}
