internal import Documents
internal import Model

extension OptionSpec {
    /// Reads `options`; empty if the key is absent.
    static func decode(_ fields: inout MappingReader) -> [OptionSpec] {
        fields.namedMappings("options") { name, fields in decode(name, &fields) }
    }

    private enum TypeName: String, CaseIterable { case name, path, boolean, text }

    private static func decode(_ name: LocatedText, _ fields: inout MappingReader) -> OptionSpec {
        let form = form(&fields)
        let initial = fields.text("default")
        let spec = OptionSpec(
            name: name.text, summary: fields.string("summary"), form: form, aliases: aliases(&fields),
            default: initial.text,
            defaultLocation: initial.location, detect: fields.mappings("detect") { Detection.decode(&$0) },
            location: name.location)
        if !Identifier.isValid(name.text) {
            fields.diagnostics.error(
                "invalid-name", "\(name.text.quoted) is not a valid option name", at: name.location,
                fix: "use \(Identifier.expectation)")
        }
        if !spec.accepts(initial.text) {
            fields.diagnostics.error(
                "wrong-default",
                "the default \(initial.text.quoted) of option `\(name.text)` is not \(spec.expectation)",
                at: initial.location)
        }
        return spec
    }

    /// Choice -> its names in sentences; a name belongs to one choice. An option may have fewer choices than the one
    /// that it changes, so names of others are no error.
    private static func aliases(_ fields: inout MappingReader) -> [String: [String]]? {
        fields.optionalMapping("aliases") { fields in
            var taken: [String: SourceLocation] = [:]
            var aliases: [String: [String]] = [:]
            for choice in fields.entries.map(\.key) {
                let words = fields.texts(choice)
                for word in words {
                    let first = taken.updateValue(word.location, forKey: word.text.lowercased())
                    if let first { fields.diagnostics.append(.sharedAlias(word, first: first)) }
                }
                aliases[choice] = words.map(\.text)
            }
            return aliases
        }
    }

    private static func form(_ fields: inout MappingReader) -> Form {
        let choices = fields.strings("choices", default: [])
        let type: TypeName? = fields.optionalChoice("type")
        switch (choices.isEmpty, type) {
        case (true, .name): return .name
        case (true, .path): return .path
        case (true, .boolean): return .boolean
        case (true, .text): return .text
        case (false, nil): return .choice(choices)
        default:
            fields.diagnostics.error(
                "option-form", "`\(fields.value.path)` needs either `choices` or `type`", at: fields.location("type"))
            return .text
        }
    }
}

extension OptionSpec.Detection {
    static func decode(_ fields: inout MappingReader) -> OptionSpec.Detection {
        let file = Glob(fields.string("file"))
        if fields.has("segment") {
            let segment = fields.integer("segment", in: 1...24)
            return Self(file: file, finding: .segment(segment, contains: fields.optionalString("contains")))
        }
        if fields.has("after") { return Self(file: file, finding: .rest(after: fields.string("after"))) }
        if fields.has("word") {
            return Self(
                file: file, finding: .word(fields.string("word"), comment: fields.optionalString("comment")))
        }
        return Self(file: file, finding: .value(fields.string("value"), contains: fields.string("contains")))
    }
}

extension Diagnostic {
    fileprivate static func sharedAlias(_ alias: LocatedText, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "duplicate-name", "the alias \(alias.text.quoted) has two meanings", at: alias.location,
            notes: [Diagnostic.Note("the first one", at: first)])
    }
}
