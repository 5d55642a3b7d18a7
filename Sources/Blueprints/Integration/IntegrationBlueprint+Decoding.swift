package import Documents
internal import Model

extension IntegrationBlueprint {
    /// Document -> integration, whose texts see the stack's options; nil exactly when an error was reported.
    package static func decode(
        _ document: LocatedNode, _ settings: TemplateSettings, reporting diagnostics: inout Diagnostics
    ) -> IntegrationBlueprint? {
        document.mapping(&diagnostics) { fields in
            let head = BlueprintHead.decode(&fields)
            let options = OptionSpec.decode(&fields)
            let settings = settings.adding(options, of: fields.value.sources)
            let environment = fields.mappings("environment") { EnvironmentVariable.decode(&$0) }
            EnvironmentVariable.reportTwins(among: environment, &fields)
            let isWhole = environment.count == fields.node("environment")?.node.sequence?.count ?? 0
            let variables = isWhole ? environment : nil
            let api = fields.optionalMapping("api") { ServiceAPI.decode(&$0, variables) }
            let webhook = fields.optionalMapping("webhook") { Webhook.decode(&$0, variables) }
            if let webhook, let api, api.key == webhook.secret {
                fields.diagnostics.append(.sharedSecret(api.key, at: fields.location("webhook")))
            }
            return IntegrationBlueprint(
                head: head,
                options: options,
                title: fields.string("title"),
                external: fields.string("external"),
                service: fields.template("service", seeing: .feature, settings),
                environment: environment,
                fields: fields.mappings("fields") { FieldSpec.decode(&$0, settings) },
                models: fields.mappings("models") { ModelSpec.decode(&$0, settings) },
                endpoints: ActionSpec.list("endpoints", of: &fields, seeing: .integrationOutline, settings),
                webhook: webhook,
                webhookLocation: fields.location("webhook"),
                api: api,
                calls: ServiceCall.list("calls", of: &fields, api, integration: head.name),
                rules: .read("rules", of: &fields, seeing: .integration, settings),
                security: .read("security", of: &fields, seeing: .integration, settings))
        }
    }
}

extension EnvironmentVariable {
    static func decode(_ fields: inout MappingReader) -> EnvironmentVariable {
        let isSecret = fields.boolean("secret", default: false)
        return EnvironmentVariable(
            name: fields.constant("name"), purpose: fields.string("purpose").folded, secret: isSecret,
            required: fields.boolean("required", default: isSecret))
    }
}

extension EnvironmentVariable {
    fileprivate static func reportTwins(among variables: [EnvironmentVariable], _ fields: inout MappingReader) {
        let names = variables.map(\.name)
        for (index, name) in names.enumerated() where !name.isEmpty && names[..<index].contains(name) {
            fields.diagnostics.error(
                "duplicate-variable", "`environment` has \(name.quoted) twice", at: fields.location("environment"),
                fix: "remove one of them, or rename it")
        }
    }
}

extension MappingReader {
    /// Reports a key with the name of a variable that is none of an integration.
    ///
    /// - Parameter variables: nil if one of them is at fault.
    mutating func demand(_ key: String, among variables: [String]?) {
        var ignored = Diagnostics()
        guard let variables, let name = node(key)?.string(&ignored), isConstant(name), !variables.contains(name) else {
            return
        }
        diagnostics.append(.unknownVariable(name, at: location(key), variables))
    }
}

extension ModelSpec {
    static func decode(_ fields: inout MappingReader, _ settings: TemplateSettings) -> ModelSpec {
        ModelSpec(
            name: fields.name("name"),
            plural: fields.has("plural") ? fields.name("plural") : nil,
            location: fields.location("name"),
            purpose: fields.string("purpose").folded,
            key: fields.texts(required: "key"),
            fields: fields.mappings("fields") { FieldSpec.decode(&$0, settings) })
    }
}

extension MappingReader {
    /// The name of an environment variable: `STRIPE_WEBHOOK_SECRET`.
    mutating func constant(_ key: String) -> String { text(key, where: isConstant, otherwise: Diagnostic.noConstant) }
}

/// An upper-case name.
func isConstant(_ text: String) -> Bool {
    text.utf8.allSatisfy(UTF8.isASCII) && text == text.uppercased() && Identifier.isValid(text.lowercased())
}

extension Diagnostic {
    fileprivate static func noConstant(_ text: LocatedText) -> Diagnostic {
        Diagnostic(
            .error, code: "invalid-name", "\(text.text.quoted) is not a valid name of an environment variable",
            at: text.location, fix: "use upper-case letters, digits and `_`")
    }
}

extension Diagnostic {
    fileprivate static func sharedSecret(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "wrong-secret", "\(name.quoted) is the key of the API, and signs deliveries as well",
            at: location, fix: "give the `webhook` a `secret` of its own")
    }

    static func unknownVariable(_ name: String, at location: SourceLocation, _ known: [String]) -> Diagnostic {
        Diagnostic(
            .error, code: "unknown-variable", "`environment` has no variable \(name.quoted)", at: location,
            fix: NearestName.suggestion(for: name, in: known)
                ?? "add it: `environment: [{name: \(name), secret: true, purpose: ...}]`")
    }
}
