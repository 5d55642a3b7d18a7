extension Filter {
    /// Why the filter cannot stand in a template of the language; nil where it can.
    func fault(in language: OutputLanguage) -> TemplateFault? {
        switch (self, language) {
        case (.quote, .prose), (.comment, .prose):
            TemplateFault(.sink, "`\(rawValue)` has no meaning in prose", fix: "print the text as it is")
        case (.quote, .plain), (.comment, .plain):
            TemplateFault(.sink, "`\(rawValue)` does not know the language of this file")
        case (.comment, .json), (.comment, .markdown):
            TemplateFault(.sink, "files of this language have no line comments", fix: "write `quote`")
        default: nil
        }
    }
}
