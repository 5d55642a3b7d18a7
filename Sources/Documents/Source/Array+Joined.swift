extension [String] {
    /// The standard library's `joined` for lists of texts alone: the generic one looks its types up when it first runs,
    /// which takes longer than many a command.
    package func joined(separator: String = "") -> String {
        var text = ""
        for (index, part) in enumerated() {
            if index > 0 { text += separator }
            text += part
        }
        return text
    }
}
