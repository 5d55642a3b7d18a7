/// The texts of the feature, rendered.
package struct Feature: Sendable {
    package let name: String
    package let title: String
    package let summary: String
    package let rules: [String]
    package let security: [String]
    /// Whether an endpoint takes fields in its body.
    package let takesBodies: Bool

    package init(name: String, title: String, summary: String, rules: [String], security: [String], takesBodies: Bool) {
        self.name = name
        self.title = title
        self.summary = summary
        self.rules = rules
        self.security = security
        self.takesBodies = takesBodies
    }
}
