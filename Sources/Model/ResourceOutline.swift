/// The names of a resource or a model: what is known before its fields are.
package struct ResourceOutline: Sendable, Hashable {
    package let name: ResourceName
    package let model: String
    package let table: String

    package init(name: ResourceName, model: String, table: String) {
        self.name = name
        self.model = model
        self.table = table
    }
}
