extension MappingReader {
    /// A text that must be there.
    package mutating func string(_ key: String) -> String { text(key).text }

    package mutating func string(_ key: String, default value: String) -> String { optionalString(key) ?? value }

    package mutating func optionalString(_ key: String) -> String? { optionalText(key)?.text }

    /// A text that must be there, with its place.
    package mutating func text(_ key: String) -> LocatedText {
        required(key) { $0.text(&$1) }
            ?? LocatedText("", origin: value.node.origin(in: value.source), range: value.node.range)
    }

    package mutating func optionalText(_ key: String) -> LocatedText? { optional(key) { $0.text(&$1) } }

    /// A list of texts that must be there.
    package mutating func strings(_ key: String) -> [String] { required(key, Self.texts)?.map(\.text) ?? [] }

    package mutating func strings(_ key: String, default value: [String]) -> [String] {
        optional(key, Self.texts)?.map(\.text) ?? value
    }

    /// A list of texts with their places; empty where the key is absent.
    package mutating func texts(_ key: String) -> [LocatedText] { optional(key, Self.texts) ?? [] }

    /// A mapping from names to texts, in the order of the document; empty where the key is absent.
    package mutating func namedTexts(_ key: String) -> [(name: LocatedText, text: LocatedText)] {
        optional(key) { mapping, diagnostics in
            mapping.entries(&diagnostics) { name, value, diagnostics in
                value.text(&diagnostics).map { (name, $0) }
            }
        } ?? []
    }

    private static func texts(_ value: LocatedNode, _ diagnostics: inout Diagnostics) -> [LocatedText]? {
        value.items(&diagnostics) { $0.text(&$1) }
    }
}
