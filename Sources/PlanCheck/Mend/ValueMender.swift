internal import Documents

/// Repairs the values of a plan, in text order.
struct ValueMender {
    private let repair: ValueRepair
    /// The changes, one line each.
    private(set) var mends: [String] = []

    init(_ plan: PlanDocument) { repair = ValueRepair(plan) }

    mutating func mended(_ node: Node, in format: PlanFormat) -> Node {
        changed(node, as: PlanFormat.Subject(key: ""), in: format, at: .root) ?? node
    }

    private mutating func changed(
        _ node: Node, as subject: PlanFormat.Subject, in format: PlanFormat, at path: NodePath
    ) -> Node? {
        if let repaired = repair.repaired(node, as: subject, in: format) {
            mends.append("`\(path.jsonPointer)`: \(node.shown) is now \(repaired.shown) (\(Self.code(node, subject)))")
            return changedInside(repaired, as: subject, in: format, at: path) ?? repaired
        }
        return changedInside(node, as: subject, in: format, at: path)
    }

    /// The rule that was broken: a text of the right type had a wrong word.
    private static func code(_ node: Node, _ subject: PlanFormat.Subject) -> String {
        guard node.planText != nil else { return "J3" }
        return switch subject.key {
        case "method", "auth": "A2"
        case "status", "category": "S1"
        case let key where key.hasPrefix("files_"): "M2"
        default: "J3"
        }
    }

    private mutating func changedInside(
        _ node: Node, as subject: PlanFormat.Subject, in format: PlanFormat, at path: NodePath
    ) -> Node? {
        if case .list(let item) = format, let items = node.sequence {
            return changed(items, as: subject, in: item, at: path).map { Node(.sequence($0), node.range) }
        }
        guard let keys = format.keys(of: node), let entries = node.mapping?.entries else { return nil }
        var isChanged = false
        let new = entries.map { entry in
            guard let key = keys.first(where: { $0.name == entry.key }),
                let value = changed(
                    entry.value, as: PlanFormat.Subject(key: key.name), in: key.format, at: path.appending(key.name))
            else { return entry }
            isChanged = true
            return Node.Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: value)
        }
        return isChanged ? Node(.mapping(Node.Mapping(entries: new)), node.range) : nil
    }

    private mutating func changed(
        _ items: [Node], as subject: PlanFormat.Subject, in format: PlanFormat, at path: NodePath
    ) -> [Node]? {
        let subject = PlanFormat.Subject(key: subject.key, isItem: true)
        var new: [Node]?
        for (index, item) in items.enumerated() {
            guard let value = changed(item, as: subject, in: format, at: path.appending(index)) else { continue }
            if new == nil { new = items }
            new?[index] = value
        }
        return new
    }
}

extension Node {
    /// The value in a message.
    var shown: String {
        switch content {
        case .scalar(let scalar) where scalar.style == .quoted: "\"\(scalar.text)\"".quoted
        case .scalar(let scalar): scalar.text.quoted
        case .sequence(let items): items.isEmpty ? "`[]`" : "a list"
        case .mapping: "an object"
        }
    }
}

extension ValueRepair {
    init(_ plan: PlanDocument) {
        let names = plan.tasks.compactMap { task in task.name.map { ($0.value, Optional(task.number)) } }
        numbers = Dictionary(names, uniquingKeysWith: { _, _ in nil })
    }
}
