internal import Documents

/// Checks that what a transition or an event demands or sets is a field, and one of its values.
struct ChangeChecker: Sendable {
    let fields: [Field]
    /// Who demands or sets, as messages speak of it: ``the action `cancel` ``.
    let subject: String
    let location: SourceLocation

    func check(_ changes: [Action.Change], reporting diagnostics: inout Diagnostics) {
        for change in changes {
            guard let field = field(change.field, reporting: &diagnostics) else { continue }
            for value in change.values where !field.values.isEmpty && !field.values.contains(value) {
                diagnostics.error(
                    "unknown-value", "\(subject) names \(value.quoted), no value of `\(field.name)`", at: location,
                    fix: NearestName.suggestion(for: value, in: field.values))
            }
        }
    }

    /// The field with a name; nil when an error was reported.
    func field(_ name: String, reporting diagnostics: inout Diagnostics) -> Field? {
        if let field = fields.first(where: { $0.name == name }) { return field }
        diagnostics.error(
            "unknown-field", "\(subject) names \(name.quoted), and there is no such field", at: location,
            fix: NearestName.suggestion(for: name, in: fields.map(\.name)))
        return nil
    }
}
