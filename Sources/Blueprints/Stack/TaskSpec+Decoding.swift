internal import Documents
internal import Model
internal import Templating

extension TaskSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> TaskSpec {
        let id = fields.text("id")
        let each = fields.optionalChoice("each", among: Each.owners)
        let files = ScopeShape.architecture.with(each).with("task", .files)
        let shape = files.with("task", .subject)
        return TaskSpec(
            id: id.text,
            location: id.location,
            each: each,
            when: fields.condition("when", seeing: files, settings),
            whenLocation: fields.has("when") ? fields.location("when") : id.location,
            before: fields.optionalText("before"),
            after: fields.has("after") ? fields.texts("after") : nil,
            subject: fields.template("subject", seeing: files, settings),
            name: fields.template("name", seeing: shape, settings),
            description: fields.template("description", seeing: shape, settings),
            skill: fields.string("skill"),
            create: fields.texts("create"),
            modify: fields.texts("modify"),
            test: fields.texts("test"),
            testTypes: fields.strings("test_types", default: []),
            requirements: fields.template("requirements", seeing: shape, settings),
            patterns: .read("patterns", of: &fields, seeing: shape, settings),
            criteria: CriteriaSpec.decode(&fields, seeing: shape, settings),
            timeout: fields.integer("timeout", in: 1...86_400, default: 3600),
            critique: fields.optionalMapping("critique") { CritiqueOverride.decode(&$0, each: each, settings) }
                ?? CritiqueOverride(name: nil, description: nil, criteria: nil))
    }
}

extension CriteriaSpec {
    static func decode(_ fields: inout MappingReader, seeing shape: ScopeShape, _ settings: TemplateSettings)
        -> CriteriaSpec
    {
        CriteriaSpec(
            critical: .read("critical", of: &fields, seeing: shape, settings),
            expected: .read("expected", of: &fields, seeing: shape, settings),
            niceToHave: .read("nice_to_have", of: &fields, seeing: shape, settings))
    }

    static func isPresent(_ fields: inout MappingReader) -> Bool {
        ["critical", "expected", "nice_to_have"].contains { fields.has($0) }
    }
}

extension CritiqueSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> CritiqueSpec {
        let shape = ScopeShape.architecture.with("task", .task)
        return CritiqueSpec(
            skill: fields.string("skill"),
            name: fields.template("name", seeing: shape, settings),
            description: fields.template("description", seeing: shape, settings),
            criteria: CriteriaSpec.decode(&fields, seeing: shape, settings),
            timeout: fields.integer("timeout", in: 1...86_400, default: 1800))
    }
}

extension CritiqueOverride {
    static func decode(_ fields: inout MappingReader, each: Each?, _ settings: TemplateSettings) -> CritiqueOverride {
        let shape = ScopeShape.architecture.with(each).with("task", .task)
        return CritiqueOverride(
            name: fields.optionalTemplate("name", seeing: shape, settings),
            description: fields.optionalTemplate("description", seeing: shape, settings),
            criteria: CriteriaSpec.isPresent(&fields) ? CriteriaSpec.decode(&fields, seeing: shape, settings) : nil)
    }
}

extension LeftSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> LeftSpec {
        LeftSpec(
            marks: fields.strings("marks", default: []),
            requirements: fields.template(
                "requirements", seeing: .architecture.with("task", .files), settings),
            summary: fields.template("summary", seeing: .architecture.with("edited", .list(.text)), settings))
    }
}
