package import Documents
internal import Model
internal import Templating

extension EndpointRules {
    package static func decode(_ fields: inout MappingReader, _ rules: TextRules) -> EndpointRules {
        EndpointRules(
            prefix: fields.template("prefix", seeing: .run, rules, language: .plain),
            collection: fields.template("collection", seeing: .naming, rules, language: .plain),
            item: fields.template("item", seeing: .naming, rules, language: .plain),
            patterns: fields.namedMappings("patterns") { EndpointPattern.decode($0, &$1, rules) })
    }
}

extension EndpointPattern {
    package static func decode(_ name: LocatedText, _ fields: inout MappingReader, _ rules: TextRules)
        -> EndpointPattern
    {
        let base = fields.choice("at", default: Base.prefix)
        let shape = base == .prefix ? ScopeShape.integrationOutline : .action
        return EndpointPattern(
            name: name.text,
            method: fields.choice("method", placeholder: Method.get).rawValue,
            base: base,
            path: fields.optionalTemplate("path", seeing: shape, rules, language: .plain),
            purpose: fields.optionalTemplate("purpose", seeing: shape, rules),
            auth: fields.choice("auth", default: .required),
            status: fields.integer("status", in: 200...299, default: 200),
            problems: .read("problems", of: &fields, seeing: shape, rules))
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
