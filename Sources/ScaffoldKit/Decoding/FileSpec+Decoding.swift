internal import Documents
internal import Templating

extension FileSpec {
    static func decode(_ fields: inout MappingReader, _ rules: TextRules) -> FileSpec {
        let each: Each? = fields.optionalChoice("each")
        let shape = ScopeShape.run.with(each)
        let width = fields.optionalMapping("number") { $0.integer("width", in: 1...14) }
        let id = fields.text("id")
        return FileSpec(
            id: id.text,
            location: id.location,
            each: each,
            when: fields.condition(
                "when", seeing: shape.with("types", .list(.text)).with("found", .boolean), rules),
            path: fields.template(
                "path", seeing: width == nil ? shape : shape.with("number", .text), rules, language: .plain),
            isGiven: fields.boolean("given", default: false),
            template: fields.optionalText("template"),
            keep: fields.choice("keep", default: .managed),
            numberWidth: width,
            find: fields.mappings("find") { Evidence.decode(&$0, fileKey: "path") },
            like: fields.optionalString("like").map(Glob.init))
    }
}

extension InjectSpec {
    static func decode(_ fields: inout MappingReader, _ rules: TextRules) -> InjectSpec {
        let each = fields.optionalChoice("each", among: Each.owners)
        return InjectSpec(
            file: fields.text("file"),
            anchor: fields.name("anchor"),
            each: each,
            when: fields.condition("when", seeing: .architecture.with(each), rules),
            isOptional: fields.boolean("optional", default: false),
            snippet: fields.text("snippet"))
    }
}
