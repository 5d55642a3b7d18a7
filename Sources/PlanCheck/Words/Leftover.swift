/// A template placeholder or a to-do note left in a text.
struct Leftover: Equatable {
    let text: String
    /// Its range in the text, in Unicode scalars.
    let scalars: Range<Int>
}
