/// A piece of a template or a note to oneself that nobody has replaced.
struct Leftover: Equatable {
    let text: String
    /// Its place in the text, in Unicode scalars.
    let scalars: Range<Int>
}
