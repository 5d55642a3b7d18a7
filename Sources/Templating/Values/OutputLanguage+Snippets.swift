extension OutputLanguage {
    /// Whether text that was made safe for another language is safe in this one as well.
    ///
    /// It is where both are the same, in prose, and if the other is none: nothing tainted could get into such a text.
    func admits(_ other: OutputLanguage) -> Bool {
        other == self || other == .plain || self == .prose
    }
}
