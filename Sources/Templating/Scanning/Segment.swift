/// A piece of a template: text that is copied, or a tag.
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
    /// Ends in a token of the kind `end`.
    let tokens: [Token]
    /// A fault of this tag has been told already: what follows from it is not worth telling.
    let isBroken: Bool
}
