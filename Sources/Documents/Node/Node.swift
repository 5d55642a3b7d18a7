/// A value of a YAML or JSON document with its position in the text.
package struct Node: Sendable {
    package enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping(Mapping)
    }

    package let content: Content
    package let range: SourceRange
    /// The index of the text that contains it; 0 in a document of one text.
    package let layer: UInt8

    package init(_ content: Content, _ range: SourceRange, layer: UInt8 = 0) {
        self.content = content
        self.range = range
        self.layer = layer
    }
}

extension Node {
    /// A text as it was written. Its type is never guessed: `no`, `1.10` and `012` stay texts.
    package struct Scalar: Sendable {
        /// JSON's numbers, `true`, `false` and `null` are plain; its strings are quoted.
        package enum Style: Sendable { case plain, quoted, literal, folded }

        package let text: String
        package let style: Style
        /// The columns removed from the start of each line of a literal block; nil if unknown.
        package let indentation: Int32?

        package init(_ text: String, style: Style, indentation: Int32? = nil) {
            self.text = text
            self.style = style
            self.indentation = indentation
        }
    }

    /// Keys and values in document order, without duplicate keys.
    package struct Mapping: Sendable {
        package struct Entry: Sendable {
            package let key: String
            package let keyRange: SourceRange
            package let value: Node

            package init(key: String, keyRange: SourceRange, value: Node) {
                self.key = key
                self.keyRange = keyRange
                self.value = value
            }
        }

        package let entries: [Entry]

        package init(entries: [Entry]) { self.entries = entries }

        package subscript(key: String) -> Node? { position(of: key).map { entries[$0].value } }

        package func entry(_ key: String) -> Entry? { position(of: key).map { entries[$0] } }

        /// Numbers are compared before texts: most keys differ in length.
        private func position(of key: String) -> Int? {
            let length = key.utf8.count
            return entries.firstIndex { $0.key.utf8.count == length && $0.key == key }
        }
    }

    package var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }
    package var sequence: [Node]? { if case .sequence(let items) = content { items } else { nil } }
    package var mapping: Mapping? { if case .mapping(let mapping) = content { mapping } else { nil } }
}
