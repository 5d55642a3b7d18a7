/// The texts of the feature, rendered.
package struct Feature: Sendable {
    package let name: String
    package let title: String
    package let summary: String
    package let rules: [String]
    package let security: [String]
    /// The resources that have endpoints.
    let served: [Resource]

    package init(
        name: String, title: String, summary: String, rules: [String], security: [String], resources: [Resource]
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.rules = rules
        self.security = security
        served = resources.filter { !$0.endpoints.isEmpty }
    }

    /// The same for other endpoints of its resources.
    package func serving(_ resources: [Resource]) -> Feature {
        Feature(name: name, title: title, summary: summary, rules: rules, security: security, resources: resources)
    }

    /// Whether an endpoint takes fields in its body.
    var takesBodies: Bool { served.contains { !$0.creatable.isEmpty || !$0.updatable.isEmpty } }
}
