/// A piece of a template: text to copy, or a tag. Contains only numbers, so parsing copies it without reference counting.
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
    /// Its part of `TagWords.tokens`, which ends with a token of the kind `end`.
    let tokens: Range<Int>
    /// Whether an error in this tag was already reported, so that its consequences are not.
    let isBroken: Bool
}

/// The words of all tags of a template.
struct TagWords: Sendable {
    var tokens: [Token] = []
    /// The values of the string literals.
    var strings: [String] = []
}
