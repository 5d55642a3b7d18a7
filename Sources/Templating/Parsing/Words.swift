/// Words that authors who know Jinja may try.
enum Words {
    static let tags = ["if", "for", "set", "include", "raw", "elif", "else", "endif", "endfor", "endraw"]

    /// Jinja's tags that this language leaves out.
    static let foreignTags: Set<String> = [
        "block", "extends", "macro", "import", "from", "call", "filter", "with", "autoescape", "print", "do",
        "break", "continue", "trans", "endblock", "endmacro", "endcall", "endfilter", "endwith", "endset",
    ]

    static let tests = ["defined", "none"]
}
