package import Model

/// What will be built: the whole ground of the plan and of the stub files.
///
/// Invariant: every output path of a run stands in `files`; nobody else makes one up.
package struct Architecture: Sendable {
    package let summary: String
    package let feature: Feature
    package let resources: [Resource]
    package let models: [Model]
    package let endpoints: [Endpoint]
    package let services: [Service]
    package let integrations: [Integration]
    package let files: [PlannedFile]
    /// What the code of all this has to tell apart.
    let names: [CodeName]
    /// What templates see of all this.
    package let scope: Scope
}
