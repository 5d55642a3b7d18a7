/// All files and regions rendered for an architecture, in order; independent of what the project has.
package struct Stubs: Sendable, Hashable {
    package var files: [StubFile]
    package var regions: [StubRegion]
    /// The features and their integrations.
    package var features: [Feature]

    /// What the files that all features share would be now; those of earlier runs stay as they are.
    package var shared: [StubFile] = []

    /// The owners that have more than this, which stays as it is.
    private(set) var leftAlone: Set<String> = []

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

    /// Leaves the regions of these owners out, and those of their files that are there.
    package mutating func leave(_ owners: Set<String>, made: Set<String>) {
        leftAlone = owners
        files.removeAll { owners.contains($0.owner) && made.contains($0.path) }
        regions.removeAll { owners.contains($0.owner) }
    }

    package init(files: [StubFile], regions: [StubRegion], features: [Feature] = []) {
        self.files = files
        self.regions = regions
        self.features = features
    }
}
