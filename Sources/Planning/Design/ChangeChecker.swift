internal import Documents
internal import Model

/// Checks that the fields in `from` and `set` exist and can have the given values.
struct ChangeChecker: Sendable {
    let fields: [Field]
    /// The action or event as messages show it: ``the action `cancel` ``.
    let subject: String

    /// `from` must name states: times and ids cannot be states.
    func check(from changes: [Action.Change], reporting diagnostics: inout Diagnostics) {
        for (index, change) in changes.enumerated() {
            if let first = changes[..<index].first(where: { $0.field.text == change.field.text }) {
                diagnostics.error(
                    "duplicate-field", "\(subject) asks for `\(change.field.text)` twice", at: change.field.location,
                    notes: [Diagnostic.Note("the first time", at: first.field.location)],
                    fix: "name the values in one place, `from` or `only`")
                continue
            }
            guard let field = field(change.field, reporting: &diagnostics) else { continue }
            if change.values.isEmpty {
                diagnostics.error(
                    "no-values", "\(subject) asks for a `\(field.name)` that no row can have",
                    at: change.field.location, fix: "name the values that it may have, or remove it")
            }
            if field.literal.isTime || field.literal == .uuid {
                diagnostics.error(
                    "wrong-type", "\(subject) requires a value of `\(field.name)`, a field of type `\(field.type)`",
                    at: change.field.location, fix: "use a field with states in `from`, such as an enum or a boolean")
                continue
            }
            for (index, value) in change.values.enumerated() {
                check(value, of: field, reporting: &diagnostics)
                if change.values[..<index].contains(where: { $0.text == value.text }) {
                    diagnostics.error(
                        "duplicate-value", "\(subject) names \(value.text.quoted) twice", at: value.location)
                }
            }
        }
    }

    func check(set changes: [Action.Change], reporting diagnostics: inout Diagnostics) {
        for change in changes {
            guard let field = field(change.field, reporting: &diagnostics) else { continue }
            if change.values.count != 1 {
                diagnostics.error(
                    "wrong-value", "\(subject) sets `\(field.name)` to \(change.values.count) values",
                    at: change.field.location,
                    fix: "name the value that it has afterwards")
            }
            for value in change.values where field.required || value.text != "null" {
                check(value, of: field, reporting: &diagnostics)
                if field.literal == .uuid, field.literal.accepts(value.text) {
                    diagnostics.error(
                        "wrong-type", "\(subject) always sets `\(field.name)` to the same UUID",
                        at: value.location, fix: "leave it to code, or use `null` for an optional field")
                }
            }
        }
    }

    private func check(_ value: LocatedText, of field: Field, reporting diagnostics: inout Diagnostics) {
        if field.values.isEmpty {
            guard let fault = ValueChecker(field: field).fault(in: value.text) else { return }
            diagnostics.error(
                "wrong-value", "\(subject) names \(value.text.quoted) for `\(field.name)`, \(fault.reason)",
                at: value.location, fix: fault.fix)
        } else if !field.values.contains(value.text) {
            diagnostics.error(
                "unknown-value", "\(subject) has \(value.text.quoted), which is not a value of `\(field.name)`",
                at: value.location, fix: NearestName.suggestion(for: value.text, in: field.values))
        }
    }

    /// The field with a name; nil if an error was reported.
    func field(_ name: LocatedText, reporting diagnostics: inout Diagnostics) -> Field? {
        if let field = fields.first(where: { $0.name == name.text }) { return field }
        diagnostics.error(
            "unknown-field", "\(subject) uses the unknown field \(name.text.quoted)", at: name.location,
            fix: NearestName.suggestion(for: name.text, in: fields.map(\.name)))
        return nil
    }
}
