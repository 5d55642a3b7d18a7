/// The path from the root of a document to a value: `tasks[2].critical[0]`, or `tasks.tests.critical[0]` if the
/// item of a list has an `id`.
package struct NodePath: Sendable {
    package enum Component: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    /// A component and those before it.
    private final class Step: Sendable {
        let previous: Step?
        let component: Component

        init(_ component: Component, after previous: Step?) {
            self.previous = previous
            self.component = component
        }
    }

    private let shared: Step?
    /// The last component, unless it is shared: every value of a document gets a path, and hardly any path is read.
    private let last: Component?

    private init(_ shared: Step?, _ last: Component?) {
        self.shared = shared
        self.last = last
    }

    /// The whole document.
    package static let root = NodePath(nil, nil)

    /// The same path, to which many components can be appended at little cost.
    var parent: NodePath { last == nil ? self : NodePath(steps, nil) }

    private var steps: Step? { last.map { Step($0, after: shared) } ?? shared }

    package var components: [Component] {
        var components: [Component] = []
        var step = steps
        while let current = step {
            components.append(current.component)
            step = current.previous
        }
        return components.reversed()
    }

    package func appending(_ key: String) -> NodePath { appending(.key(key)) }

    package func appending(_ index: Int) -> NodePath { appending(.index(index)) }

    private func appending(_ component: Component) -> NodePath { NodePath(steps, component) }

    /// The path as messages show it.
    package var subject: String { components.isEmpty ? "the document" : "`\(self)`" }

    /// The path as a JSON pointer (RFC 6901): `/tasks/2/criteria/critical/0`.
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
    /// Keys that are not plain words are in brackets: `types["a b"]`. Long keys are clipped.
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
        (1...60).contains(key.utf8.count)
            && key.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
                default: false
                }
            }
    }
}
