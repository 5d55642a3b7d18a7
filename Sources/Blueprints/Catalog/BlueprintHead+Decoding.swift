package import Documents
internal import Model

extension BlueprintHead {
    /// Reads the first keys of a file and nothing after them; nil when an error was reported.
    package static func read(_ source: SourceText, reporting diagnostics: inout Diagnostics) -> BlueprintHead? {
        guard let node = YAMLReader.readHead(source, keys: keys, reporting: &diagnostics) else { return nil }
        return MappingReader.read(node, in: source, reporting: &diagnostics) { decode(&$0) }
    }

    /// The head's keys, also of a whole blueprint.
    static func decode(_ fields: inout MappingReader) -> BlueprintHead {
        let kind = fields.choice("kind", placeholder: BlueprintKind.stack)
        let location = fields.location("name")
        // What is extended is part of the document by the time that it is decoded, and these keys are no longer there.
        if fields.optionalString("extends") != nil { for key in ExtendsClause.edits { _ = fields.has(key) } }
        return BlueprintHead(
            kind: kind, name: fields.text("name", where: isName, otherwise: { .invalidName($0.text, at: $0.location) }),
            summary: fields.string("summary").folded,
            aliases: fields.strings("aliases", default: []),
            generic: kind == .feature && fields.boolean("generic", default: false),
            isAbstract: fields.boolean("abstract", default: false),
            source: fields.value.source, location: location)
    }

    /// Names are typed on command lines and stand in paths: lower-case letters, digits and `-` or `_` between them.
    package static func isName(_ name: String) -> Bool {
        name.utf8.count <= Identifier.limit
            && name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
                Identifier.isValid(String($0))
            }
    }
}

extension Diagnostic {
    package static func invalidName(_ name: String, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-name", "\(name.quoted) cannot name a blueprint", at: location,
            fix: "use lower-case words of letters and digits, joined by `-`, at most \(Identifier.limit) characters")
    }
}
