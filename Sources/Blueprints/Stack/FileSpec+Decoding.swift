internal import Documents
internal import Model
internal import Templating

extension FileSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> FileSpec {
        let each: Each? = fields.optionalChoice("each")
        let shape = ScopeShape.run.with(each)
        let numbering = fields.optionalMapping("number") { Numbering.decode(&$0) }
        let id = fields.text("id")
        return FileSpec(
            id: id.text,
            location: id.location,
            each: each,
            when: fields.condition(
                "when",
                seeing: ScopeShape.architecture.with(each).with("types", .list(.text)).with("sent", .list(.text))
                    .with("found", .boolean), settings),
            path: fields.template(
                "path", seeing: numbering == nil ? shape : shape.with("number", .text), settings, language: .plain),
            purpose: fields.optionalTemplate("purpose", seeing: shape, settings),
            within: fields.optionalTemplate("within", seeing: shape, settings, language: .plain),
            beside: fields.optionalText("beside"),
            isGiven: fields.boolean("given", default: false),
            template: fields.optionalText("template"),
            keep: fields.choice("keep", default: .managed),
            numbering: numbering,
            holds: .read("holds", of: &fields, seeing: .architecture.with(each), settings),
            until: fields.optionalString("until"),
            find: fields.mappings("find") { FileMatch.decode(&$0, fileKey: "path") },
            like: fields.optionalString("like").map(Glob.init))
    }
}

extension Numbering {
    fileprivate static func decode(_ fields: inout MappingReader) -> Numbering {
        Numbering(
            width: fields.integer("width", in: 1...14),
            chain: fields.optionalMapping("chain") {
                ChainSpec(own: $0.name("own"), previous: $0.name("previous"))
            })
    }
}

extension InjectSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> InjectSpec {
        let each = fields.optionalChoice("each", among: Each.owners)
        return InjectSpec(
            id: fields.optionalString("id"),
            file: fields.text("file"),
            anchor: fields.name("anchor"),
            each: each,
            when: fields.condition("when", seeing: .architecture.with(each), settings),
            isOptional: fields.boolean("optional", default: false),
            uses: TextList.read("uses", of: &fields, seeing: .architecture.with(each), settings),
            snippet: fields.text("snippet"))
    }
}
