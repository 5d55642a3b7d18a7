/// The limits at which a reader stops with an error.
///
/// Every text is hostile until it is parsed. The limits keep time and memory proportional to honest documents.
package struct DocumentLimits: Sendable {
    /// The size of the text in bytes.
    package var bytes: Int
    /// The nesting depth of mappings and sequences. Bounds the recursion of everything that walks a `Node`.
    package var depth: Int
    /// The number of scalars, sequences and mappings as written.
    package var nodes: Int
    /// The number of additional nodes that YAML aliases expand to ("billion laughs").
    package var aliasedNodes: Int
    /// The number of errors reported for a document.
    package var errors: Int

    package init(bytes: Int, depth: Int, nodes: Int, aliasedNodes: Int, errors: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.aliasedNodes = aliasedNodes
        self.errors = errors
    }

    /// For documents written by people: blueprints, project files, ordinary plans.
    package static let standard = DocumentLimits(
        bytes: 8 << 20, depth: 128, nodes: 1_000_000, aliasedNodes: 100_000, errors: 100)

    /// For documents written by programs: plans of any size that fits in memory.
    package static let large = DocumentLimits(
        bytes: 256 << 20, depth: 128, nodes: 20_000_000, aliasedNodes: 100_000, errors: 1000)
}
