internal import Model
package import Templating

/// The names that a blueprint's text sees where it stands, beside those that every text sees.
package struct ScopeShape: Sendable {
    private var members: [TemplateShape.Member]

    init() { members = [] }

    package func with(_ name: String, _ shape: TemplateShape) -> ScopeShape {
        var scope = self
        scope.members.removeAll { $0.name == name }
        scope.members.append(TemplateShape.Member(name, shape))
        return scope
    }

    func with<Subject>(_ name: String, _ view: View<Subject>) -> ScopeShape { with(name, view.shape) }

    func with<Subject>(_ name: String, each view: View<Subject>) -> ScopeShape { with(name, .list(view.shape)) }

    /// Everything that a text here may name.
    func shape(_ settings: TemplateSettings) -> TemplateShape {
        let common = View<RunFacts>.run.members.map { TemplateShape.Member($0.name, $0.shape) }
        let dynamic = [
            TemplateShape.Member("options", settings.options), TemplateShape.Member("commands", settings.commands),
        ]
        return .mapping(common + dynamic + members)
    }

    func names(_ settings: TemplateSettings) -> Set<String> {
        guard case .mapping(let members) = shape(settings) else { return [] }
        return Set(members.map(\.name))
    }
}

extension ScopeShape {
    /// What every text sees.
    package static let run = ScopeShape()
    /// A resource of which no more than the name is known.
    static let naming = run.with("resource", .names)
    static let action = run.with("resource", .draft).with("action", .action)
    static let integrationOutline = run.with("integration", .outline)
    /// The words of a feature.
    static let feature = run.with("resources", each: .resource).with("endpoints", each: .endpoint)
    /// The words of an integration.
    static let integration = feature.with("integration", .outline)
    /// The whole architecture but for its summary and files.
    static let architecture = feature.with("feature", .feature).with("models", each: .model)
        .with("services", each: .service).with("integrations", each: .integration)

    /// One value of what a list is made for.
    func with(_ each: Each?) -> ScopeShape {
        switch each {
        case nil: self
        case .resource: with("resource", .resource)
        case .model: with("model", .model)
        case .integration: with("integration", .integration)
        }
    }
}
