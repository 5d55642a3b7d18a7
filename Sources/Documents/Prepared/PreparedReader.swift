/// Reads the output of `PreparedWriter`.
struct PreparedReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var keys: [String] = []
    /// The line on which the last range starts.
    private var line: Int32 = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// - Parameter keys: the mapping ends before the first other key; nil for all keys.
    mutating func document(keys wanted: [String]?) throws(ParseAbort) -> Node {
        let count = try number()
        keys.reserveCapacity(count)
        for _ in 0..<count { keys.append(try text()) }
        return try node(wanted)
    }

    private mutating func node(_ wanted: [String]? = nil) throws(ParseAbort) -> Node {
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
        case PreparedDocument.mapping: return Node(.mapping(try mapping(wanted)), range)
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
            let key = keys[try number()]
            if let wanted, !wanted.contains(key) { break }
            let range = try range()
            entries.append(Node.Mapping.Entry(key: key, keyRange: range, value: try node()))
        }
        return Node.Mapping(entries: entries)
    }

    private mutating func range() throws(ParseAbort) -> SourceRange {
        let step = try int32()
        line &+= step & 1 == 0 ? step / 2 : -(step + 1) / 2
        let start = SourcePosition(line: line, column: try int32())
        return SourceRange(start: start, end: SourcePosition(line: line &+ (try int32()), column: try int32()))
    }

    private mutating func int32() throws(ParseAbort) -> Int32 { Int32(truncatingIfNeeded: try number()) }

    private mutating func text() throws(ParseAbort) -> String {
        let count = try number()
        guard count <= bytes.count - position else { throw ParseAbort() }
        defer { position += count }
        return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    }

    @inline(__always)
    private mutating func number() throws(ParseAbort) -> Int {
        let first = Int(try byte() &- PreparedDocument.digit)
        return first < PreparedDocument.radix ? first : try number(after: first - PreparedDocument.radix)
    }

    /// A number of several digits, of which the first was read.
    private mutating func number(after first: Int) throws(ParseAbort) -> Int {
        var number = first
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
