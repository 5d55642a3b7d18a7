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
            effect: fields.optionalChoice("effect"),
            path: fields.optionalTemplate("path", seeing: shape, settings, language: .plain),
            purpose: BlueprintText(
                fields.optionalText("purpose") ?? LocatedText(base.purpose, origin: name.origin, range: name.range),
                seeing: shape, settings, reporting: &fields.diagnostics),
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

extension EndpointPattern.Base {
    /// The template of what an endpoint does whose pattern does not say so: `Archive one task`.
    fileprivate var purpose: String {
        let verb = "{{ action.name | replace('_', ' ') | capitalize }}"
        return switch self {
        case .collection: verb + " {{ resource.titles }}"
        case .item: verb + " one {{ resource.title }}"
        case .prefix: verb + " {{ integration.title }}"
        }
    }
}
