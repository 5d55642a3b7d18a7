internal import Documents
internal import Templating

extension TaskSpec {
    static func decode(_ fields: inout MappingReader, _ rules: TextRules) -> TaskSpec {
        let id = fields.text("id")
        let each = fields.optionalChoice("each", among: Each.owners)
        let files = ScopeShape.architecture.with(each).with("task", .files)
        let shape = files.with("task", .subject)
        return TaskSpec(
            id: id.text,
            location: id.location,
            each: each,
            when: fields.condition("when", seeing: files, rules),
            after: fields.has("after") ? fields.texts("after") : nil,
            before: fields.optionalText("before"),
            subject: fields.template("subject", seeing: files, rules),
            name: fields.template("name", seeing: shape, rules),
            description: fields.template("description", seeing: shape, rules),
            skill: fields.string("skill"),
            create: fields.texts("create"),
            modify: fields.texts("modify"),
            test: fields.texts("test"),
            testTypes: fields.strings("test_types", default: []),
            requirements: fields.template("requirements", seeing: shape, rules),
            patterns: .read("patterns", of: &fields, seeing: shape, rules),
            criteria: CriteriaSpec.decode(&fields, seeing: shape, rules),
            timeout: fields.integer("timeout", in: 1...86_400, default: 3600),
            critique: fields.optionalMapping("critique") { CritiqueOverride.decode(&$0, each: each, rules) }
                ?? CritiqueOverride(name: nil, description: nil, criteria: nil))
    }
}

extension CriteriaSpec {
    static func decode(_ fields: inout MappingReader, seeing shape: ScopeShape, _ rules: TextRules) -> CriteriaSpec {
        CriteriaSpec(
            critical: .read("critical", of: &fields, seeing: shape, rules),
            expected: .read("expected", of: &fields, seeing: shape, rules),
            niceToHave: .read("nice_to_have", of: &fields, seeing: shape, rules))
    }

    static func isPresent(_ fields: inout MappingReader) -> Bool {
        ["critical", "expected", "nice_to_have"].contains { fields.has($0) }
    }
}

extension CritiqueSpec {
    static func decode(_ fields: inout MappingReader, _ rules: TextRules) -> CritiqueSpec {
        let shape = ScopeShape.architecture.with("task", .task)
        return CritiqueSpec(
            skill: fields.string("skill"),
            name: fields.template("name", seeing: shape, rules),
            description: fields.template("description", seeing: shape, rules),
            criteria: CriteriaSpec.decode(&fields, seeing: shape, rules),
            timeout: fields.integer("timeout", in: 1...86_400, default: 1800))
    }
}

extension CritiqueOverride {
    static func decode(_ fields: inout MappingReader, each: Each?, _ rules: TextRules) -> CritiqueOverride {
        let shape = ScopeShape.architecture.with(each).with("task", .task)
        return CritiqueOverride(
            name: fields.optionalTemplate("name", seeing: shape, rules),
            description: fields.optionalTemplate("description", seeing: shape, rules),
            criteria: CriteriaSpec.isPresent(&fields) ? CriteriaSpec.decode(&fields, seeing: shape, rules) : nil)
    }
}
