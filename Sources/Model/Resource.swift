/// A thing the service manages, as this stack names and stores it.
package struct Resource: Sendable {
    package let name: ResourceName
    package let purpose: String
    /// What its service does, as a phrase: `creates, lists and cancels subscriptions`.
    package let service: String
    package let model: String
    package let table: String
    /// All columns in order, the stack's own (`id`, `created_at`) included.
    package let fields: [Field]
    /// The URL paths of the collection and of one item, prefix included.
    package let collection: String
    package let item: String
    package let actions: [Action]
    package let endpoints: [Endpoint]

    package init(
        name: ResourceName, purpose: String, service: String, model: String, table: String, fields: [Field],
        collection: String, item: String, actions: [Action], endpoints: [Endpoint]
    ) {
        self.name = name
        self.purpose = purpose
        self.service = service
        self.model = model
        self.table = table
        self.fields = fields
        self.collection = collection
        self.item = item
        self.actions = actions
        self.endpoints = endpoints
    }
}
