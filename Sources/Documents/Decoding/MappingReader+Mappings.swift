extension MappingReader {
    /// A required mapping.
    @inlinable
    package mutating func mapping<Value>(_ key: String, _ decode: (inout MappingReader) -> Value) -> Value {
        if let value = required(key, { $0.mapping(&$1, decode) }) { return value }
        var reader = placeholder(for: key)
        return decode(&reader)
    }

    @inlinable
    package mutating func optionalMapping<Value>(_ key: String, _ decode: (inout MappingReader) -> Value) -> Value? {
        optional(key) { $0.mapping(&$1, decode) }
    }

    /// A list of mappings; empty if the key is absent.
    @inlinable
    package mutating func mappings<Value>(_ key: String, _ decode: (inout MappingReader) -> Value) -> [Value] {
        optional(key) { $0.items(&$1) { $0.mapping(&$1, decode) } } ?? []
    }

    /// The same with placeholders for what is at fault, so that the rest is checked too.
    @inlinable
    package mutating func drafts<Value>(_ key: String, _ decode: (inout MappingReader) -> Value) -> [Value] {
        optional(key) { list, diagnostics in
            list.items(&diagnostics) { item, diagnostics in
                var draft: Value?
                _ = item.mapping(&diagnostics) { draft = decode(&$0) }
                return draft
            }
        } ?? []
    }

    /// A mapping from names to mappings, in document order; empty if the key is absent.
    @inlinable
    package mutating func namedMappings<Value>(
        _ key: String, _ decode: (_ name: LocatedText, inout MappingReader) -> Value
    ) -> [Value] {
        optional(key) { value, diagnostics in
            value.entries(&diagnostics) { name, value, diagnostics in
                value.mapping(&diagnostics) { decode(name, &$0) }
            }
        } ?? []
    }
}
