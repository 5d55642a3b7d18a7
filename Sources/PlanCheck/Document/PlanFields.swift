internal import Documents

/// The members of an object in a plan, by key and type; nil if a member is missing or of another type.
struct PlanFields {
    let mapping: Node.Mapping

    init?(_ node: Node?) {
        guard let mapping = node?.mapping else { return nil }
        self.mapping = mapping
    }

    func text(_ key: String) -> Located<String>? { mapping[key]?.planText }

    func integer(_ key: String) -> Located<Int>? { mapping[key]?.planInteger }

    /// The items that are texts.
    func texts(_ key: String) -> Located<[Located<String>]>? { items(key) { $0.planText } }

    /// The items that are integers.
    func integers(_ key: String) -> Located<[Located<Int>]>? { items(key) { $0.planInteger } }

    /// The items that are objects.
    func objects<Item: Sendable>(_ key: String, _ decode: (PlanFields, Node) -> Item) -> [Item] {
        items(key) { node in PlanFields(node).map { decode($0, node) } }?.value ?? []
    }

    private func items<Item: Sendable>(_ key: String, _ decode: (Node) -> Item?) -> Located<[Item]>? {
        guard let node = mapping[key], let items = node.sequence else { return nil }
        return Located(value: items.compactMap(decode), range: node.range)
    }
}

extension Node {
    var planText: Located<String>? {
        guard let scalar, scalar.style == .quoted else { return nil }
        return Located(value: scalar.text, range: range)
    }

    /// Only digits: `1.0` and `"1"` are not integers, nor are numbers over 64 bits.
    var planInteger: Located<Int>? {
        guard let scalar, scalar.style == .plain, let number = Int(scalar.text) else { return nil }
        return Located(value: number, range: range)
    }
}
