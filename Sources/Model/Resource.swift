/// Something that the service manages, as this stack names and stores it.
package struct Resource: Sendable {
    package let outline: ResourceOutline
    package let purpose: String
    /// What its service does, as a phrase: `creates, lists and cancels subscriptions`.
    package let service: String
    /// All columns in order, including the stack's own (`id`, `created_at`).
    package let fields: [Field]
    /// The fields of the feature's resources that store the key of this one.
    package let referrers: [Field]
    /// The URL paths of the collection and of an item, including the prefix.
    package let collection: String
    package let item: String
    package let actions: [Action]
    package let endpoints: [Endpoint]

    package init(
        outline: ResourceOutline, purpose: String, service: String, fields: [Field], referrers: [Field],
        collection: String, item: String, actions: [Action], endpoints: [Endpoint]
    ) {
        self.outline = outline
        self.purpose = purpose
        self.service = service
        self.fields = fields
        self.referrers = referrers
        self.collection = collection
        self.item = item
        self.actions = actions
        self.endpoints = endpoints
    }

    package var name: ResourceName { outline.name }
    package var model: String { outline.model }
    package var table: String { outline.table }

    /// The first endpoint with a pattern; nil if there is none.
    func endpoint(of pattern: String) -> Endpoint? { endpoints.first { $0.action.pattern == pattern } }

    /// The fields that clients may send on create; empty if no endpoint creates rows.
    package var creatable: [Field] {
        endpoint(of: "create") == nil ? [] : fields.filter { $0.write.contains(.create) }
    }

    /// The fields that clients may send on update; empty if no endpoint updates rows.
    package var updatable: [Field] {
        endpoint(of: "update") == nil ? [] : fields.filter { $0.write.contains(.update) }
    }

    /// The field with a role; nil if the stack has none.
    func field(_ role: Field.Role) -> Field? { fields.first { $0.role == role } }
}
