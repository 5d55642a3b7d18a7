package import Model

/// Something that a run made, other than a file: what a later run must not change unnoticed.
package struct LockFact: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A column of a table; the scope is a feature, `feature.integration` or, for its own tables, an integration.
        case column
        /// A type of events; the scope is the feature that handles it, the name the integration that receives it.
        case event
        /// The blueprint of a feature, and its file.
        case feature
        /// An integration's blueprint, and its file; the scope is the integration.
        case integration
        /// Names in the generated code that must stay distinct; the scope is a feature or an integration, the name the
        /// resource or integration that has them.
        case name
        /// The value of an option; the scope is a feature, or `-` for the options of the stack.
        case option
        /// A resource or an integration that owns files; the scope is its feature.
        case owner
        /// The stack, and the file of its blueprint.
        case stack
        /// Values that together only one row of a table may have; the scope is a feature, the name `table.fields`.
        case unique
    }

    package let kind: Kind
    /// A token.
    package let scope: String
    /// A token; of a column, `table.column`.
    package let name: String
    /// Printable, without spaces.
    package let value: String

    /// - Parameter value: any text.
    package init(_ kind: Kind, of scope: String = Owner.project.name, _ name: String, _ value: String) {
        self.init(kind, scope, name, written: PrintableWord.encoded(value))
    }

    /// A column with its properties.
    package init(column field: Field, of model: Model, scope: String) {
        let isKey = field.isKey || model.key.contains(field.name)
        self.init(.column, scope, "\(model.table).\(field.name)", written: ColumnText(field, isKey: isKey).text)
    }

    /// Values that together only one row of a table may have.
    package init(_ combination: Combination, of table: String, scope: String) {
        self.init(.unique, of: scope, "\(table).\(combination.name)", combination.text)
    }

    /// The names that an owner has in one place.
    package init(names: [String], in place: String, of owner: String, scope: String) {
        let words = names.map(PrintableWord.encoded).joined(separator: ",")
        self.init(.name, scope, owner, written: "\(PrintableWord.encoded(place))=\(words)")
    }

    init(_ kind: Kind, _ scope: String, _ name: String, written value: String) {
        self.kind = kind
        self.scope = scope
        self.name = name
        self.value = value
    }

    /// The value as it was before it was written.
    var text: String { PrintableWord.decoded(value) }

    /// Of a column or of values that are unique together.
    var table: Substring { name.prefix { $0 != "." } }
    var column: Substring { name.drop { $0 != "." }.dropFirst() }

    /// Of names: the place that they share.
    var place: String { PrintableWord.decoded(value.prefix { $0 != "=" }) }
    var names: [String] {
        value.drop { $0 != "=" }.dropFirst().split(separator: ",").map { PrintableWord.decoded($0) }
    }

    /// Whether the value has the form of its kind.
    var isWellFormed: Bool {
        switch kind {
        case .column: ColumnText.isValid(value)
        case .name: value.contains("=")
        case .event, .feature, .integration, .option, .owner, .stack, .unique: true
        }
    }

    /// The line of the lock.
    var line: String { "\(kind.rawValue) \(scope) \(name) \(value)" }
}
