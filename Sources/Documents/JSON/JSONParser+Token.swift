extension JSONParser {
    /// A number, `true`, `false` or `null`. Anything similar is reported and kept as it is.
    mutating func token() throws(ParseAbort) -> Node {
        let start = cursor.position
        let text = try word()
        let range = range(from: start)
        let isLiteral = text == "true" || text == "false" || text == "null"
        if !isLiteral && !JSONNumber.isValid(text.utf8) {
            let place = SourceLocation(source, range)
            try report(JSONNumber.looksLike(text.utf8) ? .noNumber(text, at: place) : .noValue(text, at: place))
        }
        return Node(.scalar(Node.Scalar(text, style: .plain)), range)
    }

    /// A run of the characters that numbers and names consist of; throws if there is none.
    mutating func word() throws(ParseAbort) -> String {
        let start = cursor.offset
        cursor.skipASCII { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "$"):
                true
            default: false
            }
        }
        guard cursor.offset == start else { return String(decoding: cursor.bytes(from: start), as: UTF8.self) }
        guard let byte = cursor.byte else { throw try fatal(.endOfText(at: here)) }
        guard let scalar = cursor.scalar.flatMap({ Unicode.Scalar($0.value) }) else {
            throw try fatal(.notUTF8(byte, at: here))
        }
        throw try fatal(.unexpected(String(scalar), at: here))
    }
}

/// The grammar of numbers.
private enum JSONNumber {
    static func isValid(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        rest = rest[whole.endIndex...]
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard skipDigits(&rest) else { return false }
        }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard skipDigits(&rest) else { return false }
        }
        return rest.isEmpty
    }

    static func looksLike(_ text: String.UTF8View) -> Bool {
        text.first.map { isDigit($0) || "+-.".utf8.contains($0) } ?? false
    }

    private static func skipDigits(_ rest: inout Substring.UTF8View) -> Bool {
        let digits = rest.prefix(while: isDigit)
        rest = rest[digits.endIndex...]
        return !digits.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension Diagnostic {
    fileprivate static func noNumber(_ text: String, at location: SourceLocation) -> Diagnostic {
        let digits = text.drop { $0 == "-" || $0 == "+" }
        let fix =
            if text.hasPrefix("+") {
                "remove the plus sign"
            } else if digits.first == "0", digits.dropFirst().first?.isNumber == true {
                "remove the leading zeros"
            } else if digits.contains(".") {
                "write digits on both sides of the point"
            } else {
                "write digits, or put a text in double quotes"
            }
        return Diagnostic(
            .error, code: "json-number", "\(text.quoted) is not a JSON number", at: location, fix: fix)
    }

    fileprivate static func noValue(_ text: String, at location: SourceLocation) -> Diagnostic {
        let literals = ["True": "true", "False": "false", "None": "null", "nil": "null", "undefined": "null"]
        let known = literals[text] ?? ["true", "false", "null"].first { $0 == text.lowercased() }
        let fix = known.map { "write `\($0)`" } ?? "put a text in double quotes"
        return Diagnostic(.error, code: "json-value", "\(text.quoted) is not a JSON value", at: location, fix: fix)
    }

    fileprivate static func endOfText(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, code: "json-unclosed", "the text ends where a value is expected", at: location,
            fix: "check whether the text was cut off")
    }

    fileprivate static func unexpected(_ character: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "json-value", "expected a value here, not \(character.quoted)", at: location)
    }
}
