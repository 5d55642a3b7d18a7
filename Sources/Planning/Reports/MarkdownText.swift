/// Escapes untrusted text for Markdown.
enum MarkdownText {
    /// As inline text: nothing in it opens a link, HTML, a table cell or emphasis; code spans are kept.
    ///
    /// - Parameter inCell: whether it stands in a table, where `|` ends the cell even in a code span.
    static func inline(_ text: String, inCell: Bool = false) -> String {
        var escaped = ""
        var inCode = false
        let hasPairs = text.utf8.filter { $0 == UInt8(ascii: "`") }.count.isMultiple(of: 2)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "`" where hasPairs:
                inCode.toggle()
                escaped += "`"
            case "\n", "\r", "\t": escaped += " "
            case "|": escaped += inCode && !inCell ? "|" : "\\|"
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "&", "!", "~":
                if !inCode { escaped += "\\" }
                escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// As a code span whose fence is longer than any run of backquotes inside.
    static func code(_ text: String) -> String {
        let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let pad = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
        return fence + pad + line + pad + fence
    }
}
