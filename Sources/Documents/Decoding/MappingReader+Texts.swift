extension MappingReader {
    /// A required text.
    package mutating func string(_ key: String) -> String { required(key) { $0.string(&$1) } ?? "" }

    package mutating func string(_ key: String, default value: String) -> String { optionalString(key) ?? value }

    package mutating func optionalString(_ key: String) -> String? { optional(key) { $0.string(&$1) } }

    /// A required text with its location.
    package mutating func text(_ key: String) -> LocatedText {
        required(key) { $0.text(&$1) }
            ?? LocatedText("", origin: value.node.origin(in: value.source), range: value.node.range)
    }

    package mutating func optionalText(_ key: String) -> LocatedText? { optional(key) { $0.text(&$1) } }

    /// A required list of texts.
    package mutating func strings(_ key: String) -> [String] { required(key, Self.strings) ?? [] }

    package mutating func strings(_ key: String, default value: [String]) -> [String] {
        optional(key, Self.strings) ?? value
    }

    /// A list of texts with their locations; empty if the key is absent.
    package mutating func texts(_ key: String) -> [LocatedText] { optional(key, Self.texts) ?? [] }

    /// The same for a key that must be there.
    package mutating func texts(required key: String) -> [LocatedText] { required(key, Self.texts) ?? [] }

    /// A mapping from names to texts, in document order; empty if the key is absent.
    package mutating func namedTexts(_ key: String) -> [(name: LocatedText, text: LocatedText)] {
        optional(key) { mapping, diagnostics in
            mapping.entries(&diagnostics) { name, value, diagnostics in
                value.text(&diagnostics).map { (name, $0) }
            }
        } ?? []
    }

    private static func strings(_ value: LocatedNode, _ diagnostics: inout Diagnostics) -> [String]? {
        value.items(&diagnostics) { $0.string(&$1) }
    }

    private static func texts(_ value: LocatedNode, _ diagnostics: inout Diagnostics) -> [LocatedText]? {
        value.items(&diagnostics) { $0.text(&$1) }
    }
}
