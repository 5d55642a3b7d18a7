/// A text and its name in messages.
///
/// The name is what the user typed or a path below a blueprint folder; it is never made absolute.
package struct SourceText: Sendable, Hashable {
    /// Every location keeps its text, and there are many locations: each holds a single reference.
    private final class Content: Sendable {
        let name: String
        let text: Text
        /// The text as a `PreparedDocument`; empty if it is not prepared.
        let prepared: StaticString

        init(_ name: String, _ text: Text, _ prepared: StaticString = "") {
            self.name = name
            self.text = text
            self.prepared = prepared
        }
    }

    private enum Text: Sendable {
        case read([UInt8])
        case embedded(StaticString)
    }

    private let content: Content

    package init(name: String, bytes: [UInt8]) { content = Content(name, .read(bytes)) }

    /// A text of the program itself, with its `PreparedDocument`: its bytes are copied when they are needed.
    package init(name: String, embedded text: StaticString, prepared: StaticString) {
        content = Content(name, .embedded(text), prepared)
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The name before `:line:column` in messages.
    package var name: String { content.name }
    /// The bytes of the text. They may be invalid UTF-8 until a reader has accepted them.
    package var bytes: [UInt8] {
        switch content.text {
        case .read(let bytes): bytes
        case .embedded(let text): text.withUTF8Buffer { Array($0) }
        }
    }

    /// Whether the document was parsed and checked at build time.
    package var isPrepared: Bool { content.prepared.utf8CodeUnitCount > 0 }

    /// The same text, to be parsed and checked like any other.
    package var unprepared: SourceText { SourceText(name: name, bytes: bytes) }

    /// The document, or its head, if it is prepared.
    func preparedNode(keys: [String]? = nil) -> Node? {
        isPrepared ? PreparedDocument.node(in: content.prepared, keys: keys) : nil
    }

    package static func == (a: Self, b: Self) -> Bool {
        a.content === b.content || a.name == b.name && a.bytes == b.bytes
    }

    /// Leaves out the bytes, of which there may be millions for each location.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
