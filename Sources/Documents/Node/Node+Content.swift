extension Node {
    /// Whether both have the same values, wherever they stand.
    func hasContent(of other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let one), .scalar(let two)): one.text == two.text && one.style == two.style
        case (.sequence(let ones), .sequence(let twos)):
            ones.count == twos.count && zip(ones, twos).allSatisfy { $0.hasContent(of: $1) }
        case (.mapping(let one), .mapping(let two)):
            one.entries.count == two.entries.count
                && zip(one.entries, two.entries).allSatisfy { $0.key == $1.key && $0.value.hasContent(of: $1.value) }
        default: false
        }
    }
}
