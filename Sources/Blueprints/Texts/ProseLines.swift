internal import Documents

/// The lines of a plan's prose, joined from the lines of a blueprint text.
///
/// No line ends with white space, and empty lines are single and never first or last. A line indented by at least two
/// more spaces than the first line of its paragraph or list item continues the line above, unless it begins a list
/// item; fenced code (```` ``` ````) stays as it is.
struct ProseLines {
    /// The lines so far, each but the first after a line end.
    private var bytes: [UInt8] = []
    private var isLastEmpty = true
    /// The indentation of the first line of the paragraph or item; nil if the next line begins one.
    private var indentation: Int?
    private var isFenced = false

    init(_ text: String) {
        bytes.reserveCapacity(text.utf8.count)
        text.withBytes { text in
            var rest = text[...]
            while let end = rest.firstIndex(of: UInt8.newline) {
                add(rest[..<end])
                rest = rest[(end + 1)...]
            }
            add(rest)
        }
        if bytes.last == UInt8.newline { bytes.removeLast() }
    }

    /// The lines, without a line end after the last.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func add(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        let line = Self.trimmed(line)
        if line.isEmpty, isLastEmpty { return }
        let content = line.drop { $0 == UInt8.space }
        let depth = line.count - content.count
        let isFence = content.starts(with: "```".utf8)
        if isFence { isFenced.toggle() }
        if let indentation, depth >= indentation + 2, !isFence, !isFenced, !Self.beginsItem(content) {
            bytes.append(UInt8.space)
            bytes.append(contentsOf: content)
        } else {
            if !bytes.isEmpty { bytes.append(UInt8.newline) }
            bytes.append(contentsOf: line)
            indentation = line.isEmpty || isFence || isFenced ? nil : depth
        }
        isLastEmpty = line.isEmpty
    }

    /// Without trailing white space.
    private static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var line = line
        while let last = line.last, last == UInt8.space || (0x09...0x0D).contains(last) { line.removeLast() }
        guard let last = line.last, last >= 0x80 else { return line }
        let text = String(decoding: line, as: UTF8.self)
        let end = text.lastIndex { !$0.isWhitespace }.map { text[...$0].utf8.count } ?? 0
        return line.prefix(end)
    }

    /// Whether the line begins a list item: `- one`, `* one`, `+ one`, `1. one` or `1) one`.
    private static func beginsItem(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let rest = content.drop { (0x30...0x39).contains($0) }
        let marks = rest.startIndex == content.startIndex ? ["- ", "* ", "+ "] : [". ", ") "]
        return marks.contains { rest.starts(with: $0.utf8) }
    }
}

extension UInt8 {
    fileprivate static let newline = UInt8(ascii: "\n")
    fileprivate static let space = UInt8(ascii: " ")
}
