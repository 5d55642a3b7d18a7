/// A unit of business rules.
package struct Service: Sendable, Hashable {
    package let name: String
    package let purpose: String
    package let owner: Owner

    package init(name: String, purpose: String, owner: Owner) {
        self.name = name
        self.purpose = purpose
        self.owner = owner
    }
}
