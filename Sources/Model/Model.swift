/// A table and the type of its rows.
package struct Model: Sendable {
    package let name: String
    package let table: String
    package let purpose: String
    /// The columns of the primary key.
    package let key: [String]
    package let fields: [Field]
    /// The fields of resources that store the key of its rows.
    package let referrers: [Field]
    package let combinations: [Combination]
    package let owner: Owner

    package init(
        name: String, table: String, purpose: String, key: [String], fields: [Field], referrers: [Field],
        combinations: [Combination], owner: Owner
    ) {
        self.name = name
        self.table = table
        self.purpose = purpose
        self.key = key
        self.fields = fields
        self.referrers = referrers
        self.combinations = combinations
        self.owner = owner
    }
}
