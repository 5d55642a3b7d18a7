internal import Documents

/// Where the JSON object begins in a text, and what surrounds it.
///
/// Language models add a Markdown fence around the plan or a sentence before it; that is reported, and the plan is
/// checked anyway.
struct ObjectPlace {
    private let source: SourceText
    /// The offset of the object's bracket; nil if the text begins with the object, or has none.
    let offset: Int?
    /// The error about the text before the object.
    let fault: Diagnostic?

    init(in source: SourceText) {
        self.source = source
        let bytes = source.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].firstIndex { !$0.isBlank } ?? bytes.endIndex
        guard first < bytes.endIndex, bytes[first] != UInt8(ascii: "{"), let offset = Self.object(in: bytes) else {
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

    /// The first bracket followed by a key at the start of a line, or else the first anywhere.
    private static func object(in bytes: [UInt8]) -> Int? {
        var first: Int?
        var isLineStart = true
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "{"), isLineStart || first == nil, isFollowedByKey(bytes[(index + 1)...]) {
                if isLineStart { return index }
                first = index
            }
            isLineStart = byte == UInt8(ascii: "\n") || isLineStart && byte.isBlank
        }
        return first
    }

    /// Prose contains `{id}`; in an object, a quote follows the bracket.
    private static func isFollowedByKey(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.first { !$0.isBlank } == UInt8(ascii: "\"")
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
