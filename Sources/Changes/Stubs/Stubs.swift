/// Everything that the blueprints make of an architecture, rendered and in order; what the project has is not looked at.
package struct Stubs: Sendable, Hashable {
    package var files: [StubFile]
    package var regions: [StubRegion]
    /// What the features among them were built with.
    package var features: [Feature]

    /// A feature and the integrations in it, by their names.
    package struct Feature: Sendable, Hashable {
        package let name: String
        let integrations: [String]

        package init(name: String, integrations: [String]) {
            self.name = name
            self.integrations = integrations
        }
    }

    package init(files: [StubFile], regions: [StubRegion], features: [Feature] = []) {
        self.files = files
        self.regions = regions
        self.features = features
    }
}
