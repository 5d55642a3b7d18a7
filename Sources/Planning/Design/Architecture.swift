internal import Documents
package import Model

/// What will be built: the basis of the plan and of the generated files.
///
/// Invariant: every output path of a run is in `files`; nothing else makes up a path.
package struct Architecture: Sendable {
    package let summary: String
    package let feature: Feature
    package let resources: [Resource]
    package let models: [Model]
    package let endpoints: [Endpoint]
    package let services: [Service]
    package let integrations: [Integration]
    package let files: [PlannedFile]
    /// Names in the generated code that must be distinct.
    package let names: [CodeName]
    /// Where the feature names each resource; none that the prompt names.
    let locations: [(resource: Owner, location: SourceLocation)]
    /// The architecture as templates see it.
    package let scope: Scope
}
