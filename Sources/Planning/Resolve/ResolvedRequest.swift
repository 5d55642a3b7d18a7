/// The resolved request: one track for a feature, several for a starter.
package struct ResolvedRequest: Sendable {
    package let prompt: String
    /// The starter's summary; nil for a single feature, whose architecture has its own.
    package let summary: String?
    package let tracks: [Track]
}

/// A feature, the tracks it waits for, and its owner.
package struct Track: Sendable {
    package var requirements: Requirements
    /// Indices of earlier tracks whose work must pass first.
    package let after: [Int]
    package let owner: String?
}
