/// The limits of one template, so that none can hang the program or exhaust the memory.
package struct TemplateLimits: Sendable {
    /// Size of one template's text in bytes.
    package var templateBytes = 1 << 20
    /// Size of one rendering, and of any intermediate text, in bytes.
    package var outputBytes = 16 << 20
    /// Iterations of all loops of one rendering together; an include or a snippet counts as one.
    package var iterations = 1_000_000
    /// Statements executed, list items visited, bytes that filters read one by one and 16-byte blocks that they copy,
    /// together.
    package var steps = 20_000_000
    /// Nesting depth of includes and snippets.
    package var includeDepth = 16
    /// Nesting depth of expressions, and of blocks; expressions that wait for snippets may together be twice as deep.
    package var nesting = 100

    package init() {}
}
