internal import Documents
internal import Templating

extension PreparedPrograms.Builder {
    /// Adds the texts of a blueprint that may be templates, conditions or headers of loops.
    mutating func add(textsOf blueprint: Node) {
        var includes: [String: TemplateEnvironment.Include] = [:]
        for entry in blueprint.mapping?["texts"]?.mapping?.entries ?? [] {
            guard let text = entry.value.scalar?.text else { continue }
            let origin = TextOrigin(file: SourceText(name: entry.key, text: text))
            includes[entry.key] = TemplateEnvironment.Include(text: text, origin: origin)
        }
        let environment = TemplateEnvironment(language: .prose, includes: includes).sharingIncludes
        for name in includes.keys.sorted() { add(.template, includes[name]?.text ?? "", environment) }
        add(blueprint, of: "", environment)
    }

    private mutating func add(_ node: Node, of key: String, _ environment: TemplateEnvironment) {
        switch node.content {
        case .scalar(let scalar):
            if Template.hasTags(scalar.text) { add(.template, scalar.text, environment) }
            if key == "when" { add(.expression, scalar.text, environment) }
            if key == "each" { add(.loop, scalar.text, environment) }
        case .sequence(let items): for item in items { add(item, of: key, environment) }
        case .mapping(let mapping): for entry in mapping.entries { add(entry.value, of: entry.key, environment) }
        }
    }
}
