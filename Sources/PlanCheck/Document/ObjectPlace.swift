internal import Documents

/// Where the JSON value of a plan begins in a text, and what surrounds it.
///
/// Language models add a Markdown fence around the plan or a sentence before it; that is reported, and the plan is
/// checked anyway.
struct ObjectPlace {
    private let source: SourceText
    /// The offset of its bracket; nil if the text begins with the value, or has none.
    let offset: Int?
    /// The error about the text before the object.
    let fault: Diagnostic?

    init(in source: SourceText) {
        self.source = source
        let bytes = source.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].firstIndex { !$0.isBlank } ?? bytes.endIndex
        guard first < bytes.endIndex, bytes[first] != UInt8(ascii: "{"), !Self.isQuotedObject(bytes[first...]),
            let offset = Self.object(in: bytes[...]), offset != first
        else {
            (offset, fault) = (nil, nil)
            return
        }
        let isFence = Self.isFence(bytes[first...])
        let location = SourceLocation(source, SourceRange(at: source.position(ofByte: first)))
        self.offset = offset
        fault = isFence ? .fence(at: location) : .textBefore(at: location)
    }

    /// Whether the reader's error is only about the closing fence, whose opening was already reported.
    func isClosingFence(_ fault: Diagnostic) -> Bool {
        guard offset != nil, fault.code == "json-trailing-text", let start = fault.location?.range.start,
            let last = source.bytes.lastIndex(where: { !$0.isBlank })
        else { return false }
        let line = source.bytes[...last].lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
        return Self.isFence(source.bytes[line...last]) && source.position(ofByte: line) == start
    }

    /// The first bracket of an object or of a list of objects at the start of a line, or else the first anywhere.
    private static func object(in bytes: ArraySlice<UInt8>) -> Int? {
        var first: Int?
        var isLineStart = true
        for index in bytes.indices {
            let byte = bytes[index]
            if isLineStart || first == nil, begins(byte, before: bytes[(index + 1)...]) {
                if isLineStart { return index }
                first = index
            }
            isLineStart = byte == UInt8(ascii: "\n") || isLineStart && byte.isBlank
        }
        return first
    }

    /// The next bracket of an object or of a list of objects: after blanks and commas alone, or at the start of a line.
    static func next(in bytes: ArraySlice<UInt8>) -> Int? {
        let first = bytes.firstIndex { !$0.isBlank && $0 != UInt8(ascii: ",") }
        if let first, begins(bytes[first], before: bytes[(first + 1)...]) { return first }
        var isLineStart = false
        for index in bytes.indices {
            if isLineStart, begins(bytes[index], before: bytes[(index + 1)...]) { return index }
            isLineStart = bytes[index] == UInt8(ascii: "\n") || isLineStart && bytes[index].isBlank
        }
        return nil
    }

    /// Where the code block ends that a value stands in; nil if the line before the value is no fence.
    static func endOfBlock(around start: Int, in bytes: [UInt8]) -> Int? {
        let line = { (index: Int) in bytes[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0 }
        guard let before = bytes[..<start].lastIndex(where: { !$0.isBlank }), isFence(bytes[line(before)...]) else {
            return nil
        }
        var rest = start
        while let end = bytes[rest...].firstIndex(of: UInt8(ascii: "\n")) {
            if isFence(bytes[(end + 1)...]) { return end }
            rest = end + 1
        }
        return nil
    }

    /// Prose contains `{id}` and `[1]`; in an object, a quote follows the bracket.
    private static func begins(_ byte: UInt8, before rest: ArraySlice<UInt8>) -> Bool {
        guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") else { return false }
        guard let next = rest.firstIndex(where: { !$0.isBlank }) else { return false }
        if byte == UInt8(ascii: "{") { return rest[next] == UInt8(ascii: "\"") || rest[next] == 0xE2 }
        return rest[next] == UInt8(ascii: "{") && begins(rest[next], before: rest[(next + 1)...])
    }

    /// Whether the text is a JSON string with an object in it.
    private static func isQuotedObject(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == UInt8(ascii: "\"")
            && bytes.dropFirst().first { !$0.isBlank } == UInt8(ascii: "{")
            && bytes.dropFirst().first { !$0.isBlank && $0 != UInt8(ascii: "{") } == UInt8(ascii: "\\")
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: Array("```".utf8)) || line.starts(with: Array("~~~".utf8))
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension Diagnostic {
    fileprivate static func fence(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "surrounding-text", "the plan is inside a Markdown code fence", at: location,
            fix: "write the JSON object alone, without the fence")
    }

    fileprivate static func textBefore(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "surrounding-text", "text precedes the JSON object", at: location,
            fix: "remove everything before the object")
    }
}
