internal import Templating

/// The values that a blueprint's text sees where it stands.
struct Scope: Sendable {
    private(set) var values: TemplateMapping

    init(_ values: TemplateMapping) { self.values = values }

    func with(_ name: String, _ value: TemplateValue) -> Scope {
        var scope = self
        scope.values[name] = value
        return scope
    }

    /// The same with all that another scope sees.
    func with(_ other: Scope) -> Scope {
        var scope = self
        for (name, value) in zip(other.values.keys, other.values.values) { scope.values[name] = value }
        return scope
    }

    func with<Subject>(_ name: String, _ view: View<Subject>, _ subject: Subject) -> Scope {
        with(name, view.value(of: subject))
    }

    func with<Subject>(_ name: String, each view: View<Subject>, _ subjects: [Subject]) -> Scope {
        with(name, .list(subjects.map(view.value)))
    }
}
