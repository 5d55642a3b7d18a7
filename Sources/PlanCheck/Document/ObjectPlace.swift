internal import Documents

/// Where in a text the JSON object begins, and what stands around it.
///
/// Models put a Markdown fence around the plan, or a sentence before it; that is told, and the plan is checked all the
/// same.
struct ObjectPlace {
    private let source: SourceText
    /// The byte of the object's bracket; nil where the object begins the text, or where there is none at all.
    let offset: Int?
    /// What stands before the object.
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

    /// Whether the reader's fault is nothing but the end of the fence, which was told at its begin.
    func isClosingFence(_ fault: Diagnostic) -> Bool {
        guard offset != nil, fault.code == "json-trailing-text", let start = fault.location?.range.start,
            let last = source.bytes.lastIndex(where: { !$0.isBlank })
        else { return false }
        let line = source.bytes[...last].lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
        return Self.isFence(source.bytes[line...last]) && source.position(ofByte: line) == start
    }

    /// The first bracket with a key after it that begins a line; failing that, the first anywhere.
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

    /// Prose speaks of `{id}`; an object has a quote after its bracket.
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
