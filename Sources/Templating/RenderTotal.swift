/// What all renderings of one run may still use together, so that many templates, each within its own limits, cannot
/// fill the memory or run for hours.
package struct RenderTotal: Sendable {
    /// Size of all renderings in bytes.
    package static let bytes = 64 << 20
    /// Steps of all renderings, counted as for `TemplateLimits.steps`.
    package static let steps = 200_000_000

    private(set) var bytes: Int
    private(set) var steps: Int

    package init(bytes: Int = bytes, steps: Int = steps) {
        self.bytes = bytes
        self.steps = steps
    }

    /// Whether more was used than there was: by at most one rendering.
    package var isExceeded: Bool { bytes < 0 || steps < 0 }

    mutating func charge(bytes: Int, steps: Int) {
        self.bytes -= bytes
        self.steps -= steps
    }
}
