extension Filter {
    /// Why a template in this language cannot use the filter; nil if it can.
    func fault(in language: OutputLanguage) -> TemplateFault? {
        guard self == .quote || self == .comment else { return nil }
        switch language.kind {
        case .prose:
            return TemplateFault(.sink, "`\(rawValue)` is not needed in prose", fix: "print the text as it is")
        case .plain:
            return TemplateFault(
                .sink, "`\(rawValue)` does not know the language of this file",
                fix: "add it to the `languages` of the stack")
        case .real where self == .quote && language.literal == nil:
            return TemplateFault(
                .sink, "the string literals of `\(language.name)` are unknown",
                fix: "describe them under `languages` in the stack")
        case .real where self == .comment && language.comment == nil:
            return TemplateFault(.sink, "this language has no line comments", fix: "write `quote`")
        case .real: return nil
        }
    }
}
