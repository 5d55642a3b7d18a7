/// All that a request asks for: one track for a feature, several for a starter.
package struct ResolvedRequest: Sendable {
    package let prompt: String
    /// The starter's; nil where the one feature's architecture has its own.
    package let summary: String?
    package let tracks: [Track]
}

/// One feature, with what it waits for and who does it.
package struct Track: Sendable {
    package let requirements: Requirements
    /// Places in the list of tracks: earlier ones, whose work must have passed.
    package let after: [Int]
    package let owner: String?
}
