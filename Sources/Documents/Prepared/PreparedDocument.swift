/// A document that was read before: a text from which its nodes are made in one walk.
///
/// Each node is a letter for its kind, the numbers of its range, and its content: a count, then so many bytes of text,
/// items, or entries. It is no format for files: the program reads what was written when it was built.
package enum PreparedDocument {
    package static func text(of node: Node) -> String {
        var writer = PreparedWriter()
        writer.write(node)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The document, or with `keys` as much of it as `YAMLReader.readHead` reads; nil where there is none.
    static func node(in text: StaticString, keys: [String]? = nil) -> Node? {
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

    /// Numbers are written by five bits, the last ones first, as characters from `0` on, and from `P` on where more follow.
    static let digit = UInt8(ascii: "0")
    static let radix = 32
}
