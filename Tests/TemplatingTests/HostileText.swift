/// Texts with a special meaning in some language, which must be plain text in all of them.
enum HostileText {
    static let all = [
        "", "plain", "é🙂", "\"", "\\", "\\\"", "\"); evil(); (\"", "'", "''", "\\'", "`${evil()}`", "${evil()}",
        "$evil",
        "{$evil}", "\\$evil", "#{evil()}", "\\#{evil()}", "#@evil #$evil", "\\(evil)", "{evil}", "{{evil}}", "%s%n%",
        "a\nb", "a\r\nb", "a\tb", "\u{0}1", "\u{7}\u{8}\u{B}\u{C}\u{1B}7f", "\u{85}\u{2028}\u{2029}",
        "\u{202E}abc\u{2066}",
        "\u{FEFF}\u{200B}\u{AD}", "\u{FFFE}\u{FFFF}", "\u{E0041}\u{1F600}", "\\u000a evil();", "\\uu0022;evil();\"",
        "\\\\u0022", "\\u{22}", "\\x22", "\\42", "\\N{QUOTATION MARK}", "??/\"", "??'", "end\\", "?> <?php evil()",
        "*/ evil() /*", "//", "--", "#", "-*- coding: utf-7 -*-", "\n__END__\n", "\n#define x\n", "<!-- -->",
        "```\nevil()\n```",
    ]
}
