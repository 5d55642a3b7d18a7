/// How much of a document a reader takes before it gives up with a message.
///
/// Every text is hostile until it is parsed. These bounds keep time and memory proportional to honest documents.
package struct DocumentLimits: Sendable {
    /// The size of the text.
    package var bytes: Int
    /// Mappings and sequences within each other. It bounds the recursion of all who walk a `Node`.
    package var depth: Int
    /// Scalars, sequences and mappings as they are written.
    package var nodes: Int
    /// Nodes that a walk meets in addition because of YAML aliases ("billion laughs").
    package var aliasedNodes: Int
    /// Errors told before the reader gives up on a document.
    package var errors: Int

    package init(bytes: Int, depth: Int, nodes: Int, aliasedNodes: Int, errors: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.aliasedNodes = aliasedNodes
        self.errors = errors
    }

    /// For what people write: blueprints, project files, plans of a usual size.
    package static let standard = DocumentLimits(
        bytes: 8 << 20, depth: 128, nodes: 1_000_000, aliasedNodes: 100_000, errors: 100)

    /// For what programs write: plans of any size that still fits in memory.
    package static let large = DocumentLimits(
        bytes: 256 << 20, depth: 128, nodes: 20_000_000, aliasedNodes: 100_000, errors: 1000)
}
