import Documents

/// The value of a name during a rendering. It cannot be copied, so that its text is read where it lies.
struct Slot: ~Copyable {
    /// Nil if the name is not defined.
    var value: TemplateValue?

    /// Appends the value if it is safe text; false, with nothing appended, if it is not.
    @inline(__always)
    borrowing func appendText(to output: inout OutputBuffer) -> Bool {
        guard case .text(let text)? = value else { return false }
        text.withBytes { output.append($0) }
        return true
    }
}
