internal import Documents

extension JSONValue {
    /// A value as it was read, with the known keys in the order of the format, followed by all others in their own
    /// order.
    ///
    /// Numbers keep their digits. A word that is not JSON stays, so the text must be read again.
    init(written node: Node, in format: PlanFormat? = nil) {
        switch node.content {
        case .scalar(let scalar) where scalar.style == .quoted: self = .string(scalar.text)
        case .scalar(let scalar):
            switch scalar.text {
            case "null": self = .null
            case "true", "false": self = .boolean(scalar.text == "true")
            default: self = .number(scalar.text)
            }
        case .sequence(let items): self = .array(items.map { JSONValue(written: $0, in: format?.item) })
        case .mapping(let mapping):
            let keys = format?.keys(of: node) ?? []
            let known = keys.compactMap { key in
                mapping[key.name].map { (key.name, JSONValue(written: $0, in: key.format)) }
            }
            let names = Set(keys.map(\.name))
            let others = mapping.entries.filter { !names.contains($0.key) }
            self = .object(known + others.map { ($0.key, JSONValue(written: $0.value)) })
        }
    }
}

extension PlanFormat {
    fileprivate var item: PlanFormat? { if case .list(let item) = self { item } else { nil } }
}
