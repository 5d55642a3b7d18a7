/// A unit of business rules.
package struct Service: Sendable, Hashable {
    package let name: String
    package let purpose: String
    package let owner: Owner
}
