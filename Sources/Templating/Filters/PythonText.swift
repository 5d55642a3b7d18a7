import Documents

/// The behaviour of Python's `str` for letters and lines, in all of Unicode and independent of the locale.
enum PythonText {
    static func upper(_ text: String) -> String {
        ascii(text) { $0.upper } ?? text.unicodeScalars.reduce(into: "") { $0 += $1.properties.uppercaseMapping }
    }

    /// Like `str.lower`, including the final form of sigma at the end of a word.
    static func lower(_ text: String) -> String {
        if let ascii = ascii(text, { $0.lower }) { return ascii }
        let scalars = Array(text.unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\u{3A3}", endsWord(scalars, at: index) {
                result += "\u{3C2}"
            } else {
                result += scalar.properties.lowercaseMapping
            }
        }
        return result
    }

    /// Like Jinja's `title`: the first letter after white space, `-`, `(`, `{`, `[` or `<` in upper case, the others in
    /// lower case.
    static func title(_ text: String) -> String {
        var result = ""
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if separatesWords(scalar) {
                result += titleWord(word)
                word = String.UnicodeScalarView()
                result.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        return result + titleWord(word)
    }

    /// Like `str.capitalize`: the first letter in upper case, the others in lower case.
    static func capitalized(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return "" }
        return first.properties.titlecaseMapping + lower(String(text.unicodeScalars.dropFirst()))
    }

    /// Like `str.splitlines`, which also splits at line ends other than `\n`.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if endsLine(scalar) {
                if scalar != "\n" || previous != "\r" {
                    lines.append(String(line))
                    line = String.UnicodeScalarView()
                }
            } else {
                line.append(scalar)
            }
            previous = scalar
        }
        return line.isEmpty ? lines : lines + [String(line)]
    }

    static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func titleWord(_ word: String.UnicodeScalarView) -> String {
        guard let first = word.first else { return "" }
        return first.properties.uppercaseMapping + lower(String(word.dropFirst()))
    }

    private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "(", "{", "[", "<": true
        default: PythonSpace.contains(scalar)
        }
    }

    /// Whether a letter precedes the index and none follows it, skipping ignorable characters.
    private static func endsWord(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        let isPart = { (scalar: Unicode.Scalar) in !scalar.properties.isCaseIgnorable }
        let before = scalars[..<index].last(where: isPart)
        let behind = scalars[(index + 1)...].first(where: isPart)
        return before?.properties.isCased == true && behind?.properties.isCased != true
    }

    /// The text mapped byte by byte; nil if it is not ASCII.
    @inline(__always)
    private static func ascii(_ text: String, _ change: (UInt8) -> UInt8) -> String? {
        text.withBytes { bytes in
            var isASCII = true
            let result = String(unsafeUninitializedCapacity: bytes.count) { result in
                for index in 0..<bytes.count {
                    isASCII = isASCII && bytes[index] < 0x80
                    result.initializeElement(at: index, to: change(bytes[index]))
                }
                return isASCII ? bytes.count : 0
            }
            return isASCII ? result : nil
        }
    }
}
