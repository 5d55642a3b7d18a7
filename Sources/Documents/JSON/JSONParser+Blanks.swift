extension JSONParser {
    /// Skips white space. Comments are reported and skipped too.
    mutating func skipBlank() throws(ParseAbort) {
        while let byte = cursor.byte {
            switch byte {
            case 0x20: cursor.skipASCII { $0 == 0x20 }
            case 0x09, 0x0A, 0x0D: cursor.advance()
            case UInt8(ascii: "#"): try skipLineComment()
            case UInt8(ascii: "/") where cursor.nextByte == UInt8(ascii: "/"): try skipLineComment()
            case UInt8(ascii: "/") where cursor.nextByte == UInt8(ascii: "*"): try skipBlockComment()
            case 0x80...:
                if try !skipOtherSpace() { return }
            default: return
            }
        }
    }

    private mutating func skipLineComment() throws(ParseAbort) {
        let (start, offset) = (here, cursor.offset)
        while let byte = cursor.byte, byte != 0x0A { cursor.advance() }
        try reportComment(from: offset, at: start)
    }

    private mutating func reportComment(from offset: Int, at start: SourceLocation) throws(ParseAbort) {
        let text = cursor.bytes(from: offset)
        comments += 1
        while let byte = cursor.byte, " \t\n\r".utf8.contains(byte) { cursor.advance() }
        let isAtEnd = cursor.byte.map { "]}/#".utf8.contains($0) } ?? true
        try report(.comment(text, isAtEnd: isAtEnd, at: start))
    }

    private mutating func skipBlockComment() throws(ParseAbort) {
        let (start, offset) = (here, cursor.offset)
        cursor.advance(by: 2)
        while !cursor.skip("*/") {
            if cursor.byte == nil { throw try fatal(.unclosedComment(at: start)) }
            cursor.advance()
        }
        try reportComment(from: offset, at: start)
    }
}

extension Diagnostic {
    fileprivate static func comment(
        _ text: UnsafeBufferPointer<UInt8>, isAtEnd: Bool, at location: SourceLocation
    ) -> Diagnostic {
        if JSONParser.isLeftOut(text, isAtEnd: isAtEnd) { return leftOut("this comment stands", at: location) }
        return Diagnostic(.error, code: "json-comment", "JSON has no comments", at: location, fix: "remove the comment")
    }

    fileprivate static func unclosedComment(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "json-unclosed", "the comment that begins here is never closed", at: location)
    }
}
