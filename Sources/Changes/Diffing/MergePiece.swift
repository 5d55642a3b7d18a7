/// Lines between two that all texts share.
struct MergePiece {
    /// Nil if the base is unknown.
    let base: ArraySlice<TextLines.Line>?
    let yours: ArraySlice<TextLines.Line>
    let scaffold: ArraySlice<TextLines.Line>

    /// The merged lines of the piece; nil if they conflict.
    var merged: ArraySlice<TextLines.Line>? {
        if yours == scaffold { return yours }
        if let base, yours == base { return scaffold }
        if let base, scaffold == base { return yours }
        return nil
    }
}
