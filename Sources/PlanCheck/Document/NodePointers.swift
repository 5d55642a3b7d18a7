internal import Documents

/// Finds the JSON pointer for a position, so that values need not store one.
struct NodePointers {
    let root: Node?

    /// The pointer of the smallest value or member that contains the range; nil outside the document.
    func pointer(to range: SourceRange) -> String? {
        guard var node = root, node.range.holds(range) else { return nil }
        var path = NodePath.root
        while let (step, child) = Self.step(from: node, towards: range) {
            switch step {
            case .key(let key): path = path.appending(key)
            case .index(let index): path = path.appending(index)
            }
            guard let child else { break }
            node = child
        }
        return path.jsonPointer
    }

    /// The child that contains the range, if any; a position on a key belongs to the member but not to its value.
    private static func step(from node: Node, towards range: SourceRange) -> (NodePath.Component, Node?)? {
        switch node.content {
        case .scalar: return nil
        case .sequence(let items):
            guard let index = items.lastIndex(startingBy: range.start, { $0.range.start }) else { return nil }
            return items[index].range.holds(range) ? (.index(index), items[index]) : nil
        case .mapping(let mapping):
            let entries = mapping.entries
            guard let index = entries.lastIndex(startingBy: range.start, { $0.keyRange.start }) else { return nil }
            let entry = entries[index]
            if entry.value.range.holds(range) { return (.key(entry.key), entry.value) }
            return entry.keyRange.holds(range) ? (.key(entry.key), nil) : nil
        }
    }
}

extension SourceRange {
    fileprivate func holds(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }
}

extension Array {
    /// The index of the last element that begins at or before a position, in an array sorted by position.
    fileprivate func lastIndex(startingBy place: SourcePosition, _ start: (Element) -> SourcePosition) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if start(self[middle]) <= place { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
