import Documents

extension Node {
    /// The value without positions and styles, for comparison: `{a: [b, c]}`.
    var plain: String {
        switch content {
        case .scalar(let scalar): scalar.text.debugDescription
        case .sequence(let items): "[" + items.map(\.plain).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key): \($0.value.plain)" }.joined(separator: ", ") + "}"
        }
    }

    /// The node and all its descendants.
    var all: [Node] {
        switch content {
        case .scalar: [self]
        case .sequence(let items): [self] + items.flatMap(\.all)
        case .mapping(let mapping): [self] + mapping.entries.flatMap(\.value.all)
        }
    }
}
