/// Everything that the blueprints make of an architecture, rendered and in order; what the project has is not looked at.
package struct Stubs: Sendable, Hashable {
    package var files: [StubFile]
    package var regions: [StubRegion]

    package init(files: [StubFile], regions: [StubRegion]) {
        self.files = files
        self.regions = regions
    }
}
