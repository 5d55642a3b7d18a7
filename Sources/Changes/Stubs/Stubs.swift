/// All files and regions rendered for an architecture, in order; independent of what the project has.
package struct Stubs: Sendable, Hashable {
    package var files: [StubFile]
    package var regions: [StubRegion]
    /// The features and their integrations.
    package var features: [Feature]

    /// What the run makes beside them.
    package var facts: [LockFact] = []

    /// A feature and the integrations in it, by their names.
    package struct Feature: Sendable, Hashable {
        package let name: String
        package let integrations: [String]

        package init(name: String, integrations: [String]) {
            self.name = name
            self.integrations = integrations
        }
    }

    /// Leaves the files and regions of these owners out.
    package mutating func leave(_ owners: Set<String>) {
        files.removeAll { owners.contains($0.owner) }
        regions.removeAll { owners.contains($0.owner) }
    }

    package init(files: [StubFile], regions: [StubRegion], features: [Feature] = []) {
        self.files = files
        self.regions = regions
        self.features = features
    }
}
