import Templating
import Testing

/// `quote` in every language. `JinjaOracleTests` compares it with a second implementation and the languages' own
/// parsers.
@Suite struct QuoteTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let language: OutputLanguage
        let text: String
        let literal: String

        init(_ language: OutputLanguage, _ text: String, _ literal: String) {
            self.language = language
            self.text = text
            self.literal = literal
        }

        var testDescription: String { "\(language) \(literal)" }
    }

    @Test(arguments: [
        Row(.go, "a\"b\\c\nd\te\0", #""a\"b\\c\nd\te\u0000""#),
        Row(.go, "\u{202E}x\u{2028}\u{E0041}é🙂", #""\u202ex\u2028\U000e0041é🙂""#),
        Row(.python, "'\"\\N{x}{y}%s\u{85}", #""'\"\\N{x}{y}%s\u0085""#),
        Row(.swift, "\\(evil)\"\u{202E}\u{1}", #""\\(evil)\"\u{202e}\u{1}""#),
        Row(.javascript, "`${x}`\u{2029}\u{FEFF}", #""`${x}`\u2029\ufeff""#),
        Row(.json, "/\u{7F}\u{E0041}\u{1F}", #""/\u007f\udb40\udc41\u001f""#),
        Row(.yaml, "a: b\n- c #d\u{FEFF}", #""a: b\n- c #d\ufeff""#),
        Row(.toml, "a = 'b'\"\"\"\n", #""a = 'b'\"\"\"\n""#),
        Row(.sql, "it's '); DROP TABLE x; --", "'it''s ''); DROP TABLE x; --'"),
        Row(.shell, "$(rm) `x` it's \"a\\b\"", #"'$(rm) `x` it'\''s "a\b"'"#),
        Row(
            .markdown, "# a *b* <script> [x](y) `c` | d & e_f", ##"\# a \*b\* \<script\> \[x\](y) \`c\` \| d \& e\_f"##),
        Row(.markdown, "- a\n# b\u{202E}\r\n1.\tc", #"\- a # b  1. c"#),
        Row(.go, "", #""""#),
        Row(.ruby, "#{x} #@y #$z \\#{\u{85}\u{E0041}", ##""\#{x} \#@y \#$z \\\#{\u{85}\u{e0041}""##),
        Row(.elixir, "#{x} \\#{\"\n", ##""\#{x} \\\#{\"\n""##),
        Row(.kotlin, "$x ${y} \\$\u{E0041}", #""\$x \${y} \\\$\udb40\udc41""#),
        Row(.php, "$x {$y} ${z}\u{0}", #""\$x {\$y} \${z}\u{0}""#),
        Row(.java, "\\u0022;evil()\u{1}", #""\\u0022;evil()\u0001""#),
        Row(.csharp, "{x}\u{2028}\u{E0041}", #""{x}\u2028\udb40\udc41""#),
        Row(.rust, "\u{202E}\\u{41}\u{0}", #""\u{202e}\\u{41}\u{0}""#),
        Row(.c, "??/\u{0}1\u{202E}%s", #""\?\?/\0001\342\200\256%s""#),
    ])
    func writesALiteral(row: Row) {
        let output = render("{{ text | quote }}", ["text": .tainted(row.text)], language: row.language)
        #expect(output == row.literal)
    }

    @Test(arguments: [
        (OutputLanguage.sql, "a\0", "U+0000"), (.sql, "a\nb", "U+000a"), (.sql, "a\\' OR 1=1", "U+005c"),
        (.sql, "\u{202E}", "U+202e"), (.shell, "a\nb", "U+000a"), (.shell, "\u{200F}", "U+200f"),
    ])
    func refusesWhatNoLiteralCanHold(language: OutputLanguage, text: String, character: String) {
        let output = render("{{ text | quote }}", ["text": .tainted(text)], language: language)
        #expect(output.hasPrefix("1:4 "))
        #expect(output.contains("contains \(character), which this language's literals cannot write"))
    }

    @Test(arguments: [
        (OutputLanguage.prose, "`quote` is not needed in prose; print the text as it is"),
        (
            .plain,
            "`quote` does not know the language of this file; add it to the `languages` of the stack"
        ),
        (
            .makefile,
            "the string literals of `makefile` are unknown; describe them under `languages` in the stack"
        ),
    ])
    func hasNoMeaningWithoutALanguage(language: OutputLanguage, message: String) {
        #expect(render("{{ 'a' | quote }}", language: language) == "1:10 " + message)
    }

    @Test func integersAreTextToo() {
        #expect(render("{{ 5 | quote }}", language: .go) == "\"5\"")
        #expect(render("{{ true | quote }}", language: .go) == "1:4 `quote` needs text, not a boolean")
    }

    /// Every scalar of the basic plane, so that no range is forgotten.
    @Test(arguments: [
        OutputLanguage.go, .python, .swift, .javascript, .json, .yaml, .toml, .ruby, .elixir, .kotlin, .java, .csharp,
        .php,
        .rust, .c,
    ])
    func literalsAreOneVisibleLine(language: OutputLanguage) {
        let text = String(String.UnicodeScalarView((0..<0x1_0000).compactMap { Unicode.Scalar(UInt32($0)) }))
        let output = render("{{ text | quote }}", ["text": .tainted(text)], language: language)
        let hidden = output.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: scalar.properties.isBidiControl
            }
        }
        #expect(hidden.isEmpty)
    }
}
