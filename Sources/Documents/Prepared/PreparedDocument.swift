/// A document parsed at build time, in a form from which its nodes are built in one pass.
///
/// Each node is a letter for its kind, the numbers of its layer and its range, and its content: a count followed by that
/// many bytes of text, items or entries. A key is a number, followed by the key itself where it is new. The lines of a
/// range are counted from the start of the range before it, as most nodes are on the same line or the next: `2 * n` is
/// `n` lines further down, `2 * n - 1` is `n` lines up. This is not a file format: the program reads only what its own
/// build wrote.
package enum PreparedDocument {
    package static func text(of node: Node) -> String {
        var writer = PreparedWriter()
        writer.write(node)
        return writer.output.text
    }

    /// The document, or with `keys` the part that `YAMLReader.readHead` reads; nil if there is none.
    package static func node(in text: StaticString, keys: [String]? = nil) -> Node? {
        text.withUTF8Buffer { bytes in
            var reader = PreparedReader(bytes)
            do throws(ParseAbort) { return try reader.node(keys: keys) } catch { return nil }
        }
    }

    static let plain = UInt8(ascii: "p")
    static let quoted = UInt8(ascii: "q")
    static let literal = UInt8(ascii: "l")
    static let folded = UInt8(ascii: "f")
    static let sequence = UInt8(ascii: "s")
    static let mapping = UInt8(ascii: "m")
}
