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
    /// The values of its string literals.
    let strings: [String]
    /// Whether an error in this tag was already reported, so that its consequences are not.
    let isBroken: Bool

    /// A tag without words.
    static let none = Tag(range: 0..<0, tokens: [Token(kind: .end, range: 0..<0)], strings: [], isBroken: false)
}
