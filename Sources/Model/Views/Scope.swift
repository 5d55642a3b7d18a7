package import Templating

/// The values in scope at a place in a blueprint.
package struct Scope: Sendable {
    package private(set) var values: TemplateMapping

    package init(_ values: TemplateMapping) { self.values = values }

    package func with(_ name: String, _ value: TemplateValue) -> Scope {
        var scope = self
        scope.set(name, value)
        return scope
    }

    package mutating func set(_ name: String, _ value: TemplateValue) { values[name] = value }

    /// The scope with everything from another one added.
    package func with(_ other: Scope) -> Scope {
        var scope = self
        for (name, value) in zip(other.values.keys, other.values.values) { scope.values[name] = value }
        return scope
    }

    package func with<Subject>(_ name: String, _ view: View<Subject>, _ subject: Subject) -> Scope {
        with(name, view.value(of: subject))
    }

    package func with<Subject>(_ name: String, each view: View<Subject>, _ subjects: [Subject]) -> Scope {
        with(name, .list(subjects.map(view.value)))
    }
}
