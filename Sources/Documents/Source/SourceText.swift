/// A text and the name under which messages speak of it.
///
/// The name is what a person typed or a path below a blueprint folder; it is never made absolute.
package struct SourceText: Sendable, Hashable {
    /// The name that stands before `:line:column` in messages.
    package let name: String
    /// The text as UTF-8. May be invalid UTF-8 until a reader has accepted it.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// Without the bytes, of which there may be millions for each place that is told.
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
