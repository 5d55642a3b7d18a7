/// A text and the name under which messages speak of it.
///
/// The name is what a person typed or a path below a blueprint folder; it is never made absolute.
package struct SourceText: Sendable, Hashable {
    /// Every location keeps its text, and locations are many: each holds no more than one reference.
    private final class Content: Sendable {
        let name: String
        let bytes: [UInt8]
        /// The `PreparedDocument` in the text; empty where that has to be read yet.
        let prepared: StaticString

        init(_ name: String, _ bytes: [UInt8], _ prepared: StaticString) {
            self.name = name
            self.bytes = bytes
            self.prepared = prepared
        }
    }

    private let content: Content

    package init(name: String, bytes: [UInt8], prepared: StaticString = "") {
        content = Content(name, bytes, prepared)
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The name that stands before `:line:column` in messages.
    package var name: String { content.name }
    /// The text as UTF-8. May be invalid UTF-8 until a reader has accepted it.
    package var bytes: [UInt8] { content.bytes }

    /// Whether the document in it was read, and proven, when the program was built.
    package var isPrepared: Bool { content.prepared.utf8CodeUnitCount > 0 }

    /// The same text, to be read and checked like any other.
    package var unprepared: SourceText { SourceText(name: name, bytes: bytes) }

    /// The document, or its head, if it is prepared.
    func preparedNode(keys: [String]? = nil) -> Node? {
        isPrepared ? PreparedDocument.node(in: content.prepared, keys: keys) : nil
    }

    package static func == (a: Self, b: Self) -> Bool {
        a.content === b.content || a.name == b.name && a.bytes == b.bytes
    }

    /// Without the bytes, of which there may be millions for each place that is told.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
