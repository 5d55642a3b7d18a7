/// A text and the name under which messages speak of it.
///
/// The name is what a person typed or a path below a blueprint folder; it is never made absolute.
package struct SourceText: Sendable, Hashable {
    /// The name that stands before `:line:column` in messages.
    package let name: String
    /// The text as UTF-8. May be invalid UTF-8 until a reader has accepted it.
    package let bytes: [UInt8]

    /// The `PreparedDocument` in the text; empty where that has to be read yet.
    private let prepared: StaticString

    package init(name: String, bytes: [UInt8], prepared: StaticString = "") {
        self.name = name
        self.bytes = bytes
        self.prepared = prepared
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// Whether the document in it was read, and proven, when the program was built.
    package var isPrepared: Bool { prepared.utf8CodeUnitCount > 0 }

    /// The document, or its head, if it is prepared.
    func preparedNode(keys: [String]? = nil) -> Node? {
        isPrepared ? PreparedDocument.node(in: prepared, keys: keys) : nil
    }

    package static func == (a: Self, b: Self) -> Bool { a.name == b.name && a.bytes == b.bytes }

    /// Without the bytes, of which there may be millions for each place that is told.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
