/// What will be built: the whole ground of the plan and of the stub files.
///
/// Invariant: every output path of a run stands in `files`; nobody else makes one up.
package struct Architecture: Sendable {
    package let summary: String
    package let feature: Feature
    package let resources: [Resource]
    package let models: [Model]
    package let endpoints: [Endpoint]
    /// What any endpoint can answer with beside success, by status.
    package let problems: [Endpoint.Problem]
    package let services: [Service]
    package let integrations: [Integration]
    package let files: [PlannedFile]
}

/// The feature's own words, rendered.
package struct Feature: Sendable {
    package let name: String
    package let title: String
    package let summary: String
    package let rules: [String]
    package let security: [String]
}
