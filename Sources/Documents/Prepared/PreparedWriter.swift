/// Writes nodes in the form that `PreparedReader` reads.
struct PreparedWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ node: Node) {
        switch node.content {
        case .scalar(let scalar):
            start(scalar.style.letter, node.range)
            if scalar.style == .literal { write(scalar.indentation.map { Int($0) + 1 } ?? 0) }
            write(scalar.text)
        case .sequence(let items):
            start(PreparedDocument.sequence, node.range)
            write(items.count)
            for item in items { write(item) }
        case .mapping(let mapping):
            start(PreparedDocument.mapping, node.range)
            write(mapping.entries.count)
            for entry in mapping.entries {
                write(entry.keyRange)
                write(entry.key)
                write(entry.value)
            }
        }
    }

    private mutating func start(_ letter: UInt8, _ range: SourceRange) {
        bytes.append(letter)
        write(range)
    }

    private mutating func write(_ range: SourceRange) {
        for position in [range.start, range.end] {
            write(Int(position.line))
            write(Int(position.column))
        }
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
