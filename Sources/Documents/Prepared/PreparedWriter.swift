/// Writes nodes in the form that `PreparedReader` reads.
struct PreparedWriter {
    private(set) var output = PreparedOutput()
    /// The keys written so far, each once.
    private var keys: [String] = []
    /// The line on which the last range starts.
    private var line = 1

    mutating func write(_ node: Node) {
        switch node.content {
        case .scalar(let scalar):
            start(scalar.style.letter, node)
            if scalar.style == .literal { output.write(scalar.indentation.map { Int($0) + 1 } ?? 0) }
            output.write(scalar.text)
        case .sequence(let items):
            start(PreparedDocument.sequence, node)
            output.write(items.count)
            for item in items { write(item) }
        case .mapping(let mapping):
            start(PreparedDocument.mapping, node)
            output.write(mapping.entries.count)
            for entry in mapping.entries {
                write(key: entry.key)
                write(entry.keyRange)
                write(entry.value)
            }
        }
    }

    private mutating func start(_ letter: UInt8, _ node: Node) {
        output.write(byte: letter)
        output.write(Int(node.layer))
        write(node.range)
    }

    private mutating func write(key: String) {
        let known = keys.firstIndex(of: key)
        output.write(known ?? keys.count)
        if known != nil { return }
        keys.append(key)
        output.write(key)
    }

    private mutating func write(_ range: SourceRange) {
        let (first, last) = (Int(range.start.line), Int(range.end.line))
        // An alias stands behind its anchor, whose range it has.
        output.write(first >= line ? (first - line) * 2 : (line - first) * 2 - 1)
        output.write(Int(range.start.column))
        output.write(last - first)
        output.write(Int(range.end.column))
        line = first
    }
}

extension Node.Scalar.Style {
    fileprivate var letter: UInt8 {
        switch self {
        case .plain: PreparedDocument.plain
        case .quoted: PreparedDocument.quoted
        case .literal: PreparedDocument.literal
        case .folded: PreparedDocument.folded
        }
    }
}
