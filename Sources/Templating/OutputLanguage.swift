/// The language a template writes, which decides how text from outside is made safe in it.
package enum OutputLanguage: String, Sendable, Hashable, CaseIterable {
    case go, python, swift, javascript, sql, yaml, json, toml, markdown, shell
    /// Words for people that leave through a writer with its own escaping: tainted text may be printed bare.
    case prose
    /// A file of no known language: nothing that is tainted can be made safe in it.
    case plain

    /// The language of a file by its name; `plain` where it is not known.
    ///
    /// The name may end in `.tmpl`, `.j2`, `.jinja` or `.jinja2`, as template files do.
    package init(fileName: String) {
        let name = fileName.split(separator: "/").last.map(String.init) ?? fileName
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).map { $0.lowercased() }
        if parts.count > 1, let last = parts.last, Self.templateSuffixes.contains(last) { parts.removeLast() }
        self = parts.count > 1 ? Self(pathExtension: parts[parts.count - 1]) ?? .plain : .plain
    }

    /// The language of a file extension without its dot; nil where it is not known.
    package init?(pathExtension: String) {
        switch pathExtension.lowercased() {
        case "go": self = .go
        case "py", "pyi": self = .python
        case "swift": self = .swift
        case "js", "mjs", "cjs", "ts", "mts", "cts": self = .javascript
        case "sql": self = .sql
        case "yaml", "yml": self = .yaml
        case "json": self = .json
        case "toml": self = .toml
        case "md", "markdown": self = .markdown
        case "sh", "bash": self = .shell
        default: return nil
        }
    }

    private static let templateSuffixes: Set = ["tmpl", "j2", "jinja", "jinja2"]
}
