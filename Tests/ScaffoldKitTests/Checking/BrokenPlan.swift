import Testing

/// The good plan with an error in it, and all expected findings.
struct BrokenPlan: Sendable, CustomTestStringConvertible {
    let name: String
    let edits: [JSONEdit]
    /// `E C6 /pointer`, in the order of the file.
    let told: [String]

    init(_ name: String, _ edits: JSONEdit..., told: String...) {
        self.init(name: name, edits: edits, told: told)
    }

    init(name: String, edits: [JSONEdit], told: [String]) {
        self.name = name
        self.edits = edits
        self.told = told
    }

    var testDescription: String { name }
}
