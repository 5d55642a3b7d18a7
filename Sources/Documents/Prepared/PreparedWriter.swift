/// Writes nodes in the form that `PreparedReader` reads.
struct PreparedWriter {
    private(set) var bytes: [UInt8] = []
    /// The keys written so far, each once.
    private var keys: [String] = []
    /// The line on which the last range starts.
    private var line = 1

    mutating func write(_ node: Node) {
        switch node.content {
        case .scalar(let scalar):
            start(scalar.style.letter, node)
            if scalar.style == .literal { write(scalar.indentation.map { Int($0) + 1 } ?? 0) }
            write(scalar.text)
        case .sequence(let items):
            start(PreparedDocument.sequence, node)
            write(items.count)
            for item in items { write(item) }
        case .mapping(let mapping):
            start(PreparedDocument.mapping, node)
            write(mapping.entries.count)
            for entry in mapping.entries {
                write(key: entry.key)
                write(entry.keyRange)
                write(entry.value)
            }
        }
    }

    private mutating func start(_ letter: UInt8, _ node: Node) {
        bytes.append(letter)
        write(Int(node.layer))
        write(node.range)
    }

    private mutating func write(key: String) {
        let known = keys.firstIndex(of: key)
        write(known ?? keys.count)
        if known != nil { return }
        keys.append(key)
        write(key)
    }

    private mutating func write(_ range: SourceRange) {
        let (first, last) = (Int(range.start.line), Int(range.end.line))
        // An alias stands behind its anchor, whose range it has.
        write(first >= line ? (first - line) * 2 : (line - first) * 2 - 1)
        write(Int(range.start.column))
        write(last - first)
        write(Int(range.end.column))
        line = first
    }

    private mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes += text.utf8
    }

    private mutating func write(_ number: Int) {
        let digit = PreparedDocument.digit + UInt8(number % PreparedDocument.radix)
        let rest = number / PreparedDocument.radix
        bytes.append(rest == 0 ? digit : digit + UInt8(PreparedDocument.radix))
        if rest > 0 { write(rest) }
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
