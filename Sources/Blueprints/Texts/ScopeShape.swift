internal import Model
package import Templating

/// The names in scope at a place in a blueprint, in addition to those that every text sees.
package struct ScopeShape: Sendable {
    /// A name and those before it: every place gets a scope, and few are checked.
    private final class Link: Sendable {
        let name: String
        let shape: @Sendable () -> TemplateShape
        let previous: Link?

        init(_ name: String, _ shape: @escaping @Sendable () -> TemplateShape, after previous: Link?) {
            self.name = name
            self.shape = shape
            self.previous = previous
        }
    }

    private var last: Link?

    init() {}

    /// The last of several shapes with one name counts.
    package func with(_ name: String, _ shape: @autoclosure @escaping @Sendable () -> TemplateShape) -> ScopeShape {
        var scope = self
        scope.last = Link(name, shape, after: last)
        return scope
    }

    private var members: [TemplateShape.Member] {
        var members: [TemplateShape.Member] = []
        var link = last
        while let current = link {
            if !members.contains(where: { $0.name == current.name }) {
                members.append(TemplateShape.Member(current.name, current.shape()))
            }
            link = current.previous
        }
        return members.reversed()
    }

    func with<Subject>(_ name: String, _ view: @autoclosure @escaping @Sendable () -> View<Subject>) -> ScopeShape {
        with(name, view().shape)
    }

    func with<Subject>(_ name: String, each view: @autoclosure @escaping @Sendable () -> View<Subject>) -> ScopeShape {
        with(name, .list(view().shape))
    }

    /// All names in scope, with their shapes.
    func shape(_ settings: TemplateSettings) -> TemplateShape {
        let common = View<RunFacts>.run.members.map { TemplateShape.Member($0.name, $0.shape) }
        let dynamic = [
            TemplateShape.Member("options", settings.options), TemplateShape.Member("commands", settings.commands),
            TemplateShape.Member("vars", settings.vars),
        ]
        return .mapping(common + dynamic + members)
    }

    func names(_ settings: TemplateSettings) -> Set<String> {
        guard case .mapping(let members) = shape(settings) else { return [] }
        return Set(members.map(\.name))
    }
}

extension ScopeShape {
    /// The names that every text sees.
    package static let run = ScopeShape()
    /// A resource of which only the name is known.
    static let naming = run.with("resource", .names)
    static let action = run.with("resource", .draft).with("action", .action)
    static let integrationOutline = run.with("integration", .outline)
    /// The texts of a feature.
    static let feature = run.with("resources", each: .resource).with("endpoints", each: .endpoint)
    /// The texts of an integration.
    static let integration = feature.with("integration", .outline)
    /// The whole architecture except its summary and files.
    static let architecture = feature.with("feature", .feature).with("models", each: .model)
        .with("services", each: .service).with("integrations", each: .integration)

    /// Adds one value of what an entry is repeated for.
    func with(_ each: Each?) -> ScopeShape {
        switch each {
        case nil: self
        case .resource: with("resource", .resource)
        case .model: with("model", .model)
        case .integration: with("integration", .integration)
        }
    }
}
