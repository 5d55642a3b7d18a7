import Templating
import Testing

/// Literals read back by the rules of each language, also without its compiler.
@Suite struct LiteralReaderTests {
    /// How a language reads a text literal in double quotes, from its reference.
    struct Rules: Sendable, CustomTestStringConvertible {
        let language: OutputLanguage
        /// Characters that may follow a backslash, besides a code.
        let escapes: [Unicode.Scalar: Unicode.Scalar]
        /// Characters that need a backslash, because they may begin something else.
        let special: Set<Unicode.Scalar>
        let code: Code

        enum Code: Sendable { case braces, fourDigits, octets }

        var testDescription: String { language.name }

        init(_ language: OutputLanguage, _ escapes: String, special: String = "", _ code: Code) {
            let controls: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "r": "\r", "t": "\t"]
            self.language = language
            self.escapes = Dictionary(
                escapes.unicodeScalars.map { ($0, controls[$0] ?? $0) }, uniquingKeysWith: { first, _ in first })
            self.special = Set(special.unicodeScalars)
            self.code = code
        }
    }

    @Test(arguments: [
        Rules(.ruby, "nrt\"\\#", special: "#", .braces), Rules(.elixir, "nrt\"\\#", special: "#", .braces),
        Rules(.php, "nrt\"\\$", special: "$", .braces), Rules(.rust, "nrt\"\\", .braces),
        Rules(.swift, "nrt\"\\", .braces), Rules(.kotlin, "nrt\"\\$", special: "$", .fourDigits),
        Rules(.java, "nrt\"\\", .fourDigits), Rules(.csharp, "nrt\"\\", .fourDigits),
        Rules(.javascript, "nrt\"\\", .fourDigits), Rules(.c, "nrt\"\\?", special: "?", .octets),
    ])
    func standForTheText(rules: Rules) {
        for text in HostileText.all {
            let literal = render("{{ text | quote }}", ["text": .tainted(text)], language: rules.language)
            #expect(Self.read(literal, rules) == Array(text.utf16), "\(literal)")
        }
    }

    /// The UTF-16 of the text; nil if the literal breaks a rule.
    private static func read(_ literal: String, _ rules: Rules) -> [UInt16]? {
        var rest = literal.unicodeScalars[...]
        guard rest.popFirst() == "\"", rest.popLast() == "\"" else { return nil }
        var units: [UInt16] = []
        var octets: [UInt8] = []
        while let scalar = rest.popFirst() {
            if scalar != "\\" {
                if scalar == "\"" || scalar.value < 0x20 || rules.special.contains(scalar) { return nil }
                octets += Array(String(scalar).utf8)
                units += Array(String(scalar).utf16)
            } else if let next = rest.first, let plain = rules.escapes[next] {
                rest.removeFirst()
                octets += Array(String(plain).utf8)
                units += Array(String(plain).utf16)
            } else {
                switch rules.code {
                case .braces:
                    guard rest.popFirst() == "u", rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
                        let code = UInt32(String(rest[..<end]), radix: 16), let scalar = Unicode.Scalar(code)
                    else { return nil }
                    rest = rest[end...].dropFirst()
                    units += Array(String(scalar).utf16)
                case .fourDigits:
                    guard rest.popFirst() == "u", let unit = UInt16(String(rest.prefix(4)), radix: 16) else {
                        return nil
                    }
                    rest = rest.dropFirst(4)
                    units.append(unit)
                case .octets:
                    guard let octet = UInt8(String(rest.prefix(3)), radix: 8) else { return nil }
                    rest = rest.dropFirst(3)
                    octets.append(octet)
                }
            }
        }
        return rules.code == .octets ? Array(String(decoding: octets, as: UTF8.self).utf16) : units
    }
}
