/// A table and the type that stands for its rows.
package struct Model: Sendable {
    package let name: String
    package let table: String
    package let purpose: String
    /// The columns of the primary key.
    package let key: [String]
    package let fields: [Field]
    /// The fields of resources that hold the key of its rows.
    let referrers: [Field]
    package let owner: Owner
}
