internal import Documents

/// The texts of a type, by snippet, including `code` and `sql`.
enum TypeTexts: Sendable {
    case read([String: LocatedText])
    /// Read when they are asked for, as they are known to be valid: a plan needs two of dozens.
    case prepared(LocatedNode)

    subscript(name: String) -> LocatedText? {
        switch self {
        case .read(let texts): return texts[name]
        case .prepared(let type):
            var diagnostics = Diagnostics()
            return type[name]?.text(&diagnostics)
        }
    }
}
