/// The way from the root of a document to a value: `tasks[2].criteria.critical[0]`.
package struct NodePath: Sendable, Hashable {
    package enum Component: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    package let components: [Component]

    package init(_ components: [Component] = []) { self.components = components }

    /// The whole document.
    package static let root = NodePath()

    package func appending(_ key: String) -> NodePath { NodePath(components + [.key(key)]) }

    package func appending(_ index: Int) -> NodePath { NodePath(components + [.index(index)]) }

    /// As messages speak of it.
    package var subject: String { components.isEmpty ? "the document" : "`\(self)`" }

    /// As RFC 6901 writes it: `/tasks/2/criteria/critical/0`.
    package var jsonPointer: String {
        components.map { component in
            switch component {
            case .index(let index): "/\(index)"
            case .key(let key): "/" + key.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
            }
        }.joined()
    }
}

extension NodePath: CustomStringConvertible {
    /// Keys that are no plain words stand in brackets: `types["a b"]`. Long ones are clipped.
    package var description: String {
        components.reduce(into: "") { text, component in
            switch component {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where !Self.isWord(key): text += "[\"\(String(key.unicodeScalars.prefix(60)))\"]"
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            }
        }
    }

    private static func isWord(_ key: String) -> Bool {
        let isPlain = key.utf8.allSatisfy { byte in
            switch UInt8(ascii: "a") <= byte | 0x20 && byte | 0x20 <= UInt8(ascii: "z") {
            case true: true
            case false: (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            }
        }
        return isPlain && !key.isEmpty && key.utf8.count <= 60
    }
}
