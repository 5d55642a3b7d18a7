package import Documents
internal import Extending
internal import Model

extension BlueprintHead {
    /// Reads the first keys of a file and nothing after them; nil if an error was reported.
    package static func read(_ source: SourceText, reporting diagnostics: inout Diagnostics) -> BlueprintHead? {
        guard let node = YAMLReader.readHead(source, keys: keys, reporting: &diagnostics) else { return nil }
        return MappingReader.read(node, in: source, reporting: &diagnostics) { decode(&$0) }
    }

    /// Decodes the head's keys, also of a whole blueprint.
    static func decode(_ fields: inout MappingReader) -> BlueprintHead {
        let kind = fields.choice("kind", placeholder: BlueprintKind.stack)
        let location = fields.location("name")
        // A whole blueprint was extended before it is decoded, so these keys are gone by then.
        let parent = fields.optionalString("extends")
        if parent != nil { for key in ExtendsClause.edits { _ = fields.has(key) } }
        return BlueprintHead(
            kind: kind, name: fields.text("name", where: isName, otherwise: { .invalidName($0.text, at: $0.location) }),
            summary: fields.string("summary").folded,
            aliases: fields.strings("aliases", default: []),
            generic: kind == .feature && fields.boolean("generic", default: false),
            isAbstract: fields.boolean("abstract", default: false), parent: parent,
            source: fields.value.source, location: location)
    }

    /// Names are typed on command lines and used in paths: lower-case letters and digits, joined by single `-` or `_`.
    package static func isName(_ name: String) -> Bool {
        name.utf8.count <= Identifier.limit
            && name.parts(between: { $0 == UInt8(ascii: "-") }).allSatisfy { Identifier.isValid(String($0)) }
    }
}

extension Diagnostic {
    package static func invalidName(_ name: String, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-name", "\(name.quoted) cannot name a blueprint", at: location,
            fix: "use lower-case words of letters and digits, joined by `-`, at most \(Identifier.limit) characters")
    }
}
