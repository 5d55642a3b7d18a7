/// An untrusted text as a message may show it: on one line, clipped, without invisible characters.
struct Excerpt: CustomStringConvertible {
    let description: String

    init(_ text: String) {
        let scalars = text.unicodeScalars
        var shown = String.UnicodeScalarView(scalars.prefix(40).map { $0.isInvisible ? "\u{FFFD}" : $0 })
        if scalars.dropFirst(40).first != nil { shown.append("…") }
        description = String(shown)
    }
}
