/// The kinds of values, named as in messages.
enum NodeKind: String {
    case text = "a text"
    case list = "a list"
    case mapping = "a mapping"

    /// How one is written, for messages.
    var example: String {
        switch self {
        case .text: "one value: `key: value`"
        case .list: "a list: `[first, second]`"
        case .mapping: "a mapping: `{key: value}`"
        }
    }
}

extension Node {
    var kind: NodeKind {
        switch content {
        case .scalar: .text
        case .sequence: .list
        case .mapping: .mapping
        }
    }

    /// `key:` with nothing after it.
    var isWithoutValue: Bool {
        if case .scalar(let scalar) = content { scalar.text.isEmpty && scalar.style == .plain } else { false }
    }

    /// The text of a scalar with a value.
    var text: String? {
        if case .scalar(let scalar) = content, !isWithoutValue { scalar.text } else { nil }
    }
}

extension Diagnostic {
    /// A value of an unexpected kind, or no value.
    static func wrongKind(_ value: LocatedNode, expected: NodeKind) -> Diagnostic {
        guard value.node.isWithoutValue else {
            let kind = value.node.kind
            let range = kind == .text ? value.node.range : SourceRange(at: value.node.range.start)
            return Diagnostic(
                .error, code: "wrong-kind", "\(value.path.subject) must be \(expected.rawValue), not \(kind.rawValue)",
                at: SourceLocation(value.source, range), fix: "write \(expected.example)")
        }
        let empty =
            switch expected {
            case .text: "`\"\"` for an empty text"
            case .list: "`[]` for an empty list"
            case .mapping: "`{}` for an empty mapping"
            }
        return Diagnostic(
            .error, code: "missing-value", "\(value.path.subject) has no value", at: value.location,
            fix: "write a value, or \(empty), or remove the key")
    }
}
