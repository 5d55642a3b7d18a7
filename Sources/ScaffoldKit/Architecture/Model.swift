/// A table and the type that stands for its rows.
package struct Model: Sendable {
    package let name: String
    package let table: String
    package let purpose: String
    /// The columns of the primary key.
    package let key: [String]
    package let fields: [Field]
    package let owner: Owner
}
