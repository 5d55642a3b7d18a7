internal import Documents
internal import Model
internal import Templating

extension EndpointRules {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> EndpointRules {
        let guarded = fields.choice("auth", default: EndpointPattern.Guarded.patterns)
        let known: [String]? = fields.has("templates") ? fields.strings("templates") : nil
        return EndpointRules(
            prefix: fields.template("prefix", seeing: .run, settings, language: .plain),
            collection: fields.template("collection", seeing: .naming, settings, language: .plain),
            collectionLocation: fields.location("collection"),
            item: fields.template("item", seeing: .naming, settings, language: .plain),
            itemLocation: fields.location("item"),
            body: fields.optionalInteger("body", in: 1...1_000_000_000_000),
            patterns: fields.namedMappings("patterns") {
                EndpointPattern.decode($0, &$1, guarded, known, settings)
            })
    }
}

extension EndpointPattern {
    /// Which endpoints the templates of a stack put behind its token: those whose patterns say so, or all those of
    /// resources and no others.
    fileprivate enum Guarded: String, CaseIterable { case patterns, resources }

    fileprivate static func decode(
        _ name: LocatedText, _ fields: inout MappingReader, _ guarded: Guarded, _ known: [String]?,
        _ settings: TemplateSettings
    ) -> EndpointPattern {
        let base = fields.choice("at", default: Endpoint.Base.prefix)
        let shape = base == .prefix ? ScopeShape.integrationOutline : .action
        let status = fields.integer("status", in: 200...299, default: 200)
        let effect =
            fields.optionalChoice("effect") ?? (known?.contains(name.text) ?? false ? Endpoint.Effect.templates : nil)
        let pattern = EndpointPattern(
            name: name.text,
            method: fields.choice("method", placeholder: Method.get).rawValue,
            base: base,
            effect: effect,
            path: fields.optionalTemplate("path", seeing: shape, settings, language: .plain),
            pathLocation: fields.has("path") ? fields.location("path") : name.location,
            purpose: BlueprintText(
                fields.optionalText("purpose")
                    ?? LocatedText(
                        base.purpose(of: name.text), origin: name.origin, range: name.range),
                seeing: shape, settings, reporting: &fields.diagnostics),
            auth: fields.choice("auth", default: .required),
            status: status,
            hasBody: hasBody(with: status, &fields),
            problems: .read("problems", of: &fields, seeing: shape, settings),
            problemsLocation: fields.location("problems"),
            receivesWebhook: fields.boolean("webhook", default: false),
            asksState: fields.boolean("states", default: effect == .set))
        let auth = base == .prefix ? Endpoint.Auth.public : .required
        if guarded == .resources, pattern.auth != auth {
            fields.diagnostics.error(
                "wrong-auth", "the stack's templates serve \(base.owners) with `auth: \(auth)` only",
                at: fields.has("auth") ? fields.location("auth") : name.location,
                fix: "write `auth: \(auth)`; a stack with its own routing sets `endpoints.auth: patterns`")
        }
        if let known { pattern.checkEffect(name, known, &fields) }
        return pattern
    }

    /// - Parameter known: the patterns that the templates implement by name; they implement every `set` alike.
    private func checkEffect(_ name: LocatedText, _ known: [String], _ fields: inout MappingReader) {
        let fault: (message: String, fix: String)? =
            switch effect {
            case _ where known.contains(name.text) && effect != .templates:
                ("the stack's templates implement `\(name.text)`", "write `effect: templates`")
            case .templates where !known.contains(name.text):
                (
                    "the stack's templates do not implement `\(name.text)`",
                    "leave `effect` out, or name the pattern in `endpoints.templates` and override the templates"
                )
            case .set where base != .item || !hasBody:
                (
                    "the stack's templates implement `effect: set` for one item, which is the answer",
                    "write `at: item` and a status with a body, or leave `effect` out"
                )
            default: nil
            }
        guard let fault else { return }
        fields.diagnostics.error(
            "wrong-effect", fault.message, at: fields.has("effect") ? fields.location("effect") : name.location,
            fix: fault.fix)
    }

    /// Whether the answer has a body, which 204 and 205 cannot have.
    ///
    /// https://www.rfc-editor.org/rfc/rfc9110#section-15.3.5
    private static func hasBody(with status: Int, _ fields: inout MappingReader) -> Bool {
        let canHave = ![204, 205].contains(status)
        let has = fields.boolean("body", default: canHave)
        if has, !canHave {
            fields.diagnostics.error(
                "wrong-status", "an answer of \(status) has no body, and this endpoint has one",
                at: fields.location("status"),
                fix: "use another status; a stack whose templates write no body says `body: false`")
        }
        return has
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

extension Endpoint.Base {
    fileprivate var owners: String { self == .prefix ? "endpoints of integrations" : "endpoints of resources" }

    /// The template of what an endpoint does whose pattern does not say so: `Archive one task`.
    fileprivate func purpose(of pattern: String) -> String {
        let verb = "{{ \(self == .prefix ? "'\(pattern)'" : "action.name") | replace('_', ' ') | capitalize }}"
        return switch self {
        case .collection: verb + " {{ resource.titles }}"
        case .item: verb + " one {{ resource.title }}"
        case .prefix: verb + " {{ integration.title }}"
        }
    }
}
