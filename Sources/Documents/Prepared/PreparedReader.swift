/// Reads the output of `PreparedWriter`.
struct PreparedReader {
    private var cursor: PreparedCursor
    /// The keys read so far, each once.
    private var keys: [String] = []
    /// The line on which the last range starts.
    private var line: Int32 = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) { cursor = PreparedCursor(bytes) }

    /// - Parameter keys: the mapping ends before the first other key; nil for all keys.
    mutating func node(keys wanted: [String]? = nil) throws(ParseAbort) -> Node {
        let kind = try cursor.byte()
        let layer = UInt8(truncatingIfNeeded: try number())
        let range = try range()
        return Node(try content(kind, wanted), range, layer: layer)
    }

    private mutating func content(_ kind: UInt8, _ wanted: [String]?) throws(ParseAbort) -> Node.Content {
        switch kind {
        case PreparedDocument.plain: return .scalar(Node.Scalar(try text(), style: .plain))
        case PreparedDocument.quoted: return .scalar(Node.Scalar(try text(), style: .quoted))
        case PreparedDocument.folded: return .scalar(Node.Scalar(try text(), style: .folded))
        case PreparedDocument.literal:
            let columns = try number()
            let indentation = columns == 0 ? nil : Int32(clamping: columns - 1)
            return .scalar(Node.Scalar(try text(), style: .literal, indentation: indentation))
        case PreparedDocument.sequence: return .sequence(try items())
        case PreparedDocument.mapping: return .mapping(try mapping(wanted))
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

    private mutating func mapping(_ wanted: [String]?) throws(ParseAbort) -> Node.Mapping {
        let count = try number()
        var entries: [Node.Mapping.Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            let key = try key()
            if let wanted, !wanted.contains(key) { break }
            let range = try range()
            entries.append(Node.Mapping.Entry(key: key, keyRange: range, value: try node()))
        }
        return Node.Mapping(entries: entries)
    }

    private mutating func key() throws(ParseAbort) -> String {
        let index = try number()
        if index == keys.count { keys.append(try text()) }
        return keys[index]
    }

    private mutating func range() throws(ParseAbort) -> SourceRange {
        let step = try int32()
        line &+= step & 1 == 0 ? step / 2 : -(step + 1) / 2
        let start = SourcePosition(line: line, column: try int32())
        return SourceRange(start: start, end: SourcePosition(line: line &+ (try int32()), column: try int32()))
    }

    private mutating func text() throws(ParseAbort) -> String { try cursor.text() }

    @inline(__always)
    private mutating func number() throws(ParseAbort) -> Int { try cursor.number() }

    private mutating func int32() throws(ParseAbort) -> Int32 { Int32(truncatingIfNeeded: try number()) }
}
