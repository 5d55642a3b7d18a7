extension String {
    /// The text in backquotes for use in a message; in double quotes if it contains a backquote.
    ///
    /// Long texts are clipped so that the message stays readable.
    package var quoted: String {
        let limit = 60
        let head = unicodeScalars.prefix(limit)
        let shown = head.endIndex == unicodeScalars.endIndex ? self : String(head) + "…"
        let quote = shown.utf8.contains(UInt8(ascii: "`")) ? "\"" : "`"
        return quote + shown + quote
    }
}
