internal import Blueprints
internal import Documents
internal import Model

/// Checks that the entries of `unique` name fields of the resource, each something that the database can keep.
struct CombinationChecker: Sendable {
    let fields: [Field]
    let table: String

    /// The most bytes of a name that PostgreSQL keeps, less those around the names of the fields.
    private var longestName: Int { 63 - table.utf8.count - "__key".utf8.count }

    /// A third of a page, less what PostgreSQL keeps for itself.
    private static let mostBytes = 2_600

    func check(_ specs: [CombinationSpec], reporting diagnostics: inout Diagnostics) {
        for (index, spec) in specs.enumerated() {
            check(spec, reporting: &diagnostics)
            if let first = specs[..<index].first(where: { $0.combination.name == spec.combination.name }) {
                diagnostics.error(
                    "duplicate-unique", "`\(spec.combination.title)` stands twice in `unique`", at: spec.location,
                    notes: [Diagnostic.Note("the first time", at: first.location)], fix: "combine the two entries")
            }
        }
    }

    private func check(_ spec: CombinationSpec, reporting diagnostics: inout Diagnostics) {
        let combination = spec.combination
        let checker = ChangeChecker(fields: fields, subject: "`unique` of `\(combination.title)`")
        for (index, name) in combination.fields.enumerated() {
            guard let field = checker.field(name, reporting: &diagnostics) else { continue }
            if combination.fields[..<index].contains(where: { $0.text == name.text }) {
                diagnostics.error("duplicate-field", "`unique` names `\(name.text)` twice", at: name.location)
            }
            check(field, at: name.location, reporting: &diagnostics)
        }
        if combination.name.utf8.count > longestName {
            diagnostics.error(
                "long-name",
                "the index of `\(combination.title)` would have a name of more than 63 bytes, which PostgreSQL cuts off",
                at: spec.location, fix: "shorten the names of the fields, or name fewer")
        }
        let bytes = fields.filter { field in combination.fields.contains { $0.text == field.name } }.map(\.mostBytes)
        if bytes.reduce(0, +) > Self.mostBytes {
            diagnostics.error(
                "long-key",
                "`\(combination.title)` can be longer together than a row of an index in PostgreSQL", at: spec.location,
                fix: "write `max`: 650 characters in all fit, at up to 4 bytes each")
        }
        checker.check(from: combination.condition, reporting: &diagnostics)
        for change in combination.condition { check(change, reporting: &diagnostics) }
    }

    private func check(_ field: Field, at location: SourceLocation, reporting diagnostics: inout Diagnostics) {
        if field.unique || field.isKey {
            diagnostics.error(
                "duplicate-unique", "`\(field.name)` is unique by itself, so each combination with it is", at: location,
                fix: "remove it from `unique`, or `unique: true` from the field")
        } else if !field.required {
            diagnostics.error(
                "optional-field", "rows without `\(field.name)` would never count as alike", at: location,
                fix: "leave out `required: false` of the field, or remove it from `unique`")
        } else if let integration = field.integration {
            diagnostics.error(
                "foreign-column", "`\(field.name)` belongs to `\(integration)`, whose migration is a later one",
                at: location, fix: "name fields of the feature only")
        }
    }

    /// Only values of an enum: what counts is then listed in the database, the code and the tests alike.
    private func check(_ change: Action.Change, reporting diagnostics: inout Diagnostics) {
        guard let field = fields.first(where: { $0.name == change.field.text }) else { return }
        if field.values.isEmpty || field.integration != nil {
            diagnostics.error(
                "wrong-type", "`where` of `unique` asks for `\(field.name)`, which is no enum of the feature",
                at: change.field.location, fix: "use a field with `values`")
        } else if Set(field.values).isSubset(of: change.values.map(\.text)) {
            diagnostics.error(
                "no-condition", "`where` of `unique` names every value of `\(field.name)`, so each row counts",
                at: change.field.location, fix: "remove `where`, or the values with which a row does not count")
        }
    }
}

extension Field {
    /// Of a value, in UTF-8.
    fileprivate var mostBytes: Int {
        let longest = values.map(\.utf8.count).max()
        return longest ?? (measuresLength ? Swift.min(self.max ?? 1_000_000, 1_000_000) * 4 : 16)
    }
}
