internal import Documents
internal import Model
internal import Templating

extension EndpointRules {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> EndpointRules {
        EndpointRules(
            prefix: fields.template("prefix", seeing: .run, settings, language: .plain),
            collection: fields.template("collection", seeing: .naming, settings, language: .plain),
            item: fields.template("item", seeing: .naming, settings, language: .plain),
            patterns: fields.namedMappings("patterns") { EndpointPattern.decode($0, &$1, settings) })
    }
}

extension EndpointPattern {
    static func decode(_ name: LocatedText, _ fields: inout MappingReader, _ settings: TemplateSettings)
        -> EndpointPattern
    {
        let base = fields.choice("at", default: Base.prefix)
        let shape = base == .prefix ? ScopeShape.integrationOutline : .action
        return EndpointPattern(
            name: name.text,
            method: fields.choice("method", placeholder: Method.get).rawValue,
            base: base,
            path: fields.optionalTemplate("path", seeing: shape, settings, language: .plain),
            purpose: fields.optionalTemplate("purpose", seeing: shape, settings),
            auth: fields.choice("auth", default: .required),
            status: fields.integer("status", in: 200...299, default: 200),
            problems: .read("problems", of: &fields, seeing: shape, settings))
    }

    /// https://www.rfc-editor.org/rfc/rfc9110#section-9 and, for PATCH, https://www.rfc-editor.org/rfc/rfc5789
    private enum Method: String, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }
}
