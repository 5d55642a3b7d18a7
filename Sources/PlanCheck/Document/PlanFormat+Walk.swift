internal import Documents

extension PlanFormat {
    /// How messages name a value: by its key, or by the key of the list that contains it.
    struct Subject {
        let key: String
        var isItem = false

        var text: String { isItem ? "an item of `\(key)`" : "`\(key)`" }
    }

    /// Visits a value and everything in it that is part of the format, parents first, in text order.
    func walk(_ node: Node, as subject: Subject, _ visit: (Node, PlanFormat, Subject) -> Void) {
        visit(node, self, subject)
        if case .list(let item) = self, let items = node.sequence {
            for node in items { item.walk(node, as: Subject(key: subject.key, isItem: true), visit) }
        }
        guard let keys = keys(of: node), let entries = node.mapping?.entries else { return }
        for entry in entries {
            guard let key = keys.first(where: { $0.name == entry.key }) else { continue }
            key.format.walk(entry.value, as: Subject(key: key.name), visit)
        }
    }
}
