/// What one template may use, so that none, however it is written, hangs or exhausts the memory.
package struct TemplateLimits: Sendable {
    /// Bytes of one template's text.
    package var templateBytes = 1 << 20
    /// Bytes of one rendering, and of any one text made on the way.
    package var outputBytes = 16 << 20
    /// Turns of all loops of one rendering together; an include or a snippet counts as one.
    package var iterations = 1_000_000
    /// Statements executed, list items looked at, bytes of text looked at one by one by filters and blocks of 16 bytes
    /// copied by them, together.
    package var steps = 20_000_000
    /// How deeply includes and snippets may stand within one another.
    package var includeDepth = 16
    /// How deeply expressions, and how deeply blocks, may stand within one another; expressions that wait for snippets
    /// twice as deeply, together.
    package var nesting = 100

    package init() {}
}
