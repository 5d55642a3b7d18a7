/// Reads the output of `PreparedWriter`.
struct PreparedReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// - Parameter keys: the mapping ends before the first other key; nil for all keys.
    mutating func node(keys: [String]? = nil) throws(ParseAbort) -> Node {
        let kind = try byte()
        let range = try range()
        switch kind {
        case PreparedDocument.plain: return Node(.scalar(Node.Scalar(try text(), style: .plain)), range)
        case PreparedDocument.quoted: return Node(.scalar(Node.Scalar(try text(), style: .quoted)), range)
        case PreparedDocument.folded: return Node(.scalar(Node.Scalar(try text(), style: .folded)), range)
        case PreparedDocument.literal:
            let columns = try number()
            let indentation = columns == 0 ? nil : Int32(clamping: columns - 1)
            return Node(.scalar(Node.Scalar(try text(), style: .literal, indentation: indentation)), range)
        case PreparedDocument.sequence: return Node(.sequence(try items()), range)
        case PreparedDocument.mapping: return Node(.mapping(try mapping(keys)), range)
        default: throw ParseAbort()
        }
    }

    private mutating func items() throws(ParseAbort) -> [Node] {
        let count = try number()
        var items: [Node] = []
        items.reserveCapacity(count)
        for _ in 0..<count { items.append(try node()) }
        return items
    }

    private mutating func mapping(_ keys: [String]?) throws(ParseAbort) -> Node.Mapping {
        let count = try number()
        var entries: [Node.Mapping.Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            let range = try range()
            let key = try text()
            if let keys, !keys.contains(key) { break }
            entries.append(Node.Mapping.Entry(key: key, keyRange: range, value: try node()))
        }
        return Node.Mapping(entries: entries)
    }

    private mutating func range() throws(ParseAbort) -> SourceRange {
        let (line, column) = (try number(), try number())
        let start = SourcePosition(line: line, column: column)
        return SourceRange(start: start, end: SourcePosition(line: try number(), column: try number()))
    }

    private mutating func text() throws(ParseAbort) -> String {
        let count = try number()
        guard count <= bytes.count - position else { throw ParseAbort() }
        defer { position += count }
        return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    }

    private mutating func number() throws(ParseAbort) -> Int {
        var number = Int(try byte() &- PreparedDocument.digit)
        if number < PreparedDocument.radix { return number }
        number -= PreparedDocument.radix
        var shift = 5
        while true {
            let digit = Int(try byte() &- PreparedDocument.digit)
            number |= (digit & (PreparedDocument.radix - 1)) << shift
            if digit < PreparedDocument.radix { return number }
            shift += 5
        }
    }

    private mutating func byte() throws(ParseAbort) -> UInt8 {
        guard position < bytes.count else { throw ParseAbort() }
        defer { position += 1 }
        return bytes[position]
    }
}
