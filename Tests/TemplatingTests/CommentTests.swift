import Templating
import Testing

/// Whatever a text contains, `comment` keeps it inside the comment.
@Suite struct CommentTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let language: OutputLanguage
        let template: String
        let text: String
        let output: String

        init(_ language: OutputLanguage, _ template: String, _ text: String, _ output: String) {
            self.language = language
            self.template = template
            self.text = text
            self.output = output
        }

        var testDescription: String { "\(language) \(template) \(text.debugDescription)" }
    }

    @Test(arguments: [
        Row(.go, "// {{ t | comment }}\n", "one line", "// one line\n"),
        Row(.go, "    // {{ t | comment }}\n", "a\nb\n\nc", "    // a\n    // b\n    //\n    // c\n"),
        Row(.go, "\t// {{ t | comment }}\n", "a\r\nb\rc\u{2028}d\u{85}e", "\t// a\n\t// b\n\t// c\n\t// d\n\t// e\n"),
        Row(.go, "x := 1 // {{ t | comment }}\n", "a\nb", "x := 1 // a\n       // b\n"),
        Row(.go, "// Name {{ t | comment }}\n", "does\nthis", "// Name does\n// this\n"),
        Row(.go, "//{{ t | comment }}\n", "go:embed secret", "// go:embed secret\n"),
        Row(.go, "//{{ t | comment }}\n", "a\ngo:generate rm", "// a\n// go:generate rm\n"),
        Row(.go, "// {{ t | comment }}\n", "+build ignore", "// + build ignore\n"),
        Row(.go, "// {{ t | comment }}\n", "*/ evil() /*", "// * / evil() / *\n"),
        Row(.go, "// {{ t | comment }}\n", "**//", "// ** //\n"),
        Row(.go, "// see http://x {{ t | comment }}\n", "a\nb", "// see http://x a\n// b\n"),
        Row(.go, "// {{ t | comment }}\n", "\u{202E}live\u{2066}\u{0}\tx  ", "// live x\n"),
        Row(.go, "// {{ t | comment }}\n", "", "// \n"),
        Row(.swift, "/// {{ t | comment }}\n", "a\nb", "/// a\n/// b\n"),
        Row(.python, "# {{ t | comment }}\n", "a\u{0C}b\u{1C}c", "# a\n# b\n# c\n"),
        Row(.python, "# {{ t | comment }}\n", "-*- coding: utf-7 -*-", "# -*- coding : utf-7 -*-\n"),
        Row(.python, "# {{ t | comment }}\n", "coding=utf-7", "# coding =utf-7\n"),
        Row(.shell, "#{{ t | comment }}\n", "!/bin/rm", "# !/bin/rm\n"),
        Row(.sql, "-- {{ t | comment }}\n", "a\nDROP TABLE x;", "-- a\n-- DROP TABLE x;\n"),
        Row(.yaml, "a: 1  # {{ t | comment }}\n", "x\ny: 2", "a: 1  # x\n      # y: 2\n"),
        Row(.toml, "# {{ t | comment }}\n", "a\n[b]", "# a\n# [b]\n"),
        Row(.ruby, "# {{ t | comment }}\n", "-*- Coding : utf-7 -*-", "# -*- Coding , utf-7 -*-\n"),
        Row(.ruby, "# {{ t | comment }}\n", "frozen-string_literal: true", "# frozen-string_literal, true\n"),
        Row(.ruby, "# {{ t | comment }}\n", "note: coding style", "# note: coding style\n"),
        Row(.dockerfile, "# {{ t | comment }}\n", "Syntax\u{A0}= evil/image", "# Syntax\u{A0}, evil/image\n"),
        Row(.java, "// {{ t | comment }}\n", "\\uu000a evil();", "// \\ uu000a evil();\n"),
        Row(.php, "// {{ t | comment }}\n", "?> evil", "// ? > evil\n"),
        Row(.c, "// {{ t | comment }}\n", "a\\\nb ??/\u{200B}", "// a/\n// b ?? /\n"),
        Row(.makefile, "\t# {{ t | comment }}\n", "$$(shell x) ${y}\\", "\t# $$ (shell x) $ {y}/\n"),
        Row(.rust, "/// {{ t | comment }}\n", "```\n\n         evil()", "/// '''\n///\n///   .   .  evil()\n"),
        Row(.kotlin, "// {{ t | comment }}\n", "*/ evil() /*", "// * / evil() / *\n"),
        Row(.elixir, "# {{ t | comment }}\n", "a\nb", "# a\n# b\n"),
        Row(.ini, "; {{ t | comment }}\n", "a\n[b]", "; a\n; [b]\n"),
        Row(.javascript, "é // {{ t | comment }}\n", "a\nb", "é // a\n  // b\n"),
    ])
    func keepsTheTextInTheComment(row: Row) {
        #expect(render(row.template, ["t": .tainted(row.text)], language: row.language) == row.output)
    }

    @Test func mustStandInAComment() {
        let output = render("x := {{ t | comment }}", ["t": .tainted("evil()")], language: .go)
        #expect(output == "1:9 `comment` must be inside a comment; write `//` before it on the same line")
    }

    @Test(arguments: [OutputLanguage.json, .markdown, .prose, .plain])
    func isRefusedWhereThereAreNoComments(language: OutputLanguage) {
        #expect(render("{{ 'a' | comment }}", language: language).hasPrefix("1:10 "))
    }
}
