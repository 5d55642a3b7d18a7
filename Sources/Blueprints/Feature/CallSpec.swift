package import Documents
package import Model

/// A call of an integration's service that an action of the feature's first resource demands.
package struct CallSpec: Sendable {
    package let integration: LocatedText
    package let action: LocatedText
    package let call: LocatedText
    /// What a new row has until the call is answered.
    package let set: [Action.Change]
    /// What it gets if the call is refused.
    package let refused: [Action.Change]
}

extension CallSpec {
    static func decode(_ fields: inout MappingReader) -> CallSpec {
        CallSpec(
            integration: fields.text("integration"), action: fields.text("action"), call: fields.text("call"),
            set: Action.Change.decode("set", &fields), refused: Action.Change.decode("refused", &fields))
    }
}
