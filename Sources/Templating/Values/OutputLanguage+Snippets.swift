extension OutputLanguage {
    /// Whether text that is safe in another language is safe in this one as well.
    ///
    /// It is if both are the same, in prose, and if the other is `plain`, which cannot contain tainted text.
    func admits(_ other: OutputLanguage) -> Bool {
        other == self || other == .plain || self == .prose
    }
}
