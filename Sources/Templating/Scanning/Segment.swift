/// A piece of a template: text to copy, or a tag.
enum Segment: Sendable {
    case text(Range<Int>)
    /// `{{ … }}`
    case output(Tag)
    /// `{% … %}`
    case statement(Tag)
}

/// The words between a tag's delimiters.
struct Tag: Sendable {
    /// The whole tag with its delimiters.
    let range: Range<Int>
    /// Ends with a token of the kind `end`.
    let tokens: [Token]
    /// Whether an error in this tag was already reported, so that its consequences are not.
    let isBroken: Bool
}
