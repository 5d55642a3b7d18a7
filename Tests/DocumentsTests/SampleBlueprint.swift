import Documents

/// A decoder in the style of `MappingReader`: the closure is the table of the keys.
struct SampleBlueprint: Equatable {
    enum Kind: String, CaseIterable { case stack, feature, integration, starter }

    let kind: Kind
    let name: String
    let summary: String
    let aliases: [String]
    let extends: String?
    let timeout: Int
    let isDefault: Bool
    let naming: Naming
    let review: Review?
    let commands: [String]
    let options: [Option]
    let files: [File]

    static func decode(
        _ node: Node, in source: SourceText, reporting diagnostics: inout Diagnostics
    ) -> SampleBlueprint? {
        MappingReader.read(node, in: source, reporting: &diagnostics) { fields in
            SampleBlueprint(
                kind: fields.choice("kind", placeholder: .stack),
                name: fields.string("name"),
                summary: fields.string("summary"),
                aliases: fields.strings("aliases", default: []),
                extends: fields.optionalString("extends"),
                timeout: fields.integer("timeout", in: 1...86_400, default: 3600),
                isDefault: fields.boolean("default", default: false),
                naming: fields.mapping("naming", Naming.init),
                review: fields.optionalMapping("review") { Review(isStrict: $0.boolean("strict")) },
                commands: fields.namedTexts("commands").map { "\($0.name.text)=\($0.text.text)" },
                options: fields.namedMappings("options", Option.init),
                files: fields.mappings("files", File.init))
        }
    }
}

extension SampleBlueprint {
    struct Naming: Equatable {
        let acronyms: [String]

        init(_ fields: inout MappingReader) { acronyms = fields.strings("acronyms") }
    }

    struct Review: Equatable { let isStrict: Bool }

    struct Option: Equatable {
        let name: String
        let choices: [String]

        init(_ name: LocatedText, _ fields: inout MappingReader) {
            self.name = name.text
            choices = fields.strings("choices")
        }
    }

    struct File: Equatable {
        enum Keep: String, CaseIterable { case once, managed }

        let path: LocatedText
        let keep: Keep
        let lines: ClosedRange<Int>

        init(_ fields: inout MappingReader) {
            path = fields.text("path")
            keep = fields.choice("keep", default: .managed)
            let least = fields.integer("least", in: 0...100, default: 0)
            let most = fields.integer("most", in: 0...100, default: 100)
            lines = min(least, most)...most
            if least > most {
                fields.diagnostics.error("order", "`least` is more than `most`", at: fields.location("least"))
            }
        }
    }
}
