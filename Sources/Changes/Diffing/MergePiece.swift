/// Lines between two that all texts share.
struct MergePiece {
    /// Nil where no base is known.
    let base: ArraySlice<TextLines.Line>?
    let yours: ArraySlice<TextLines.Line>
    let scaffold: ArraySlice<TextLines.Line>

    /// The lines that stand for the piece; nil where a person has to say.
    var merged: ArraySlice<TextLines.Line>? {
        if yours == scaffold { return yours }
        if let base, yours == base { return scaffold }
        if let base, scaffold == base { return yours }
        return nil
    }
}
