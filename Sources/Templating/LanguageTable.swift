/// The languages of files, by file name.
package struct LanguageTable: Sendable {
    /// The first language that claims a file wins.
    package let languages: [OutputLanguage]

    package init(_ languages: [OutputLanguage]) { self.languages = languages }

    /// The table with other languages first; each inherits what it lacks from the one of the same name.
    package func adding(_ nearer: [OutputLanguage]) -> LanguageTable {
        let rest = languages.filter { language in !nearer.contains { $0.name == language.name } }
        return LanguageTable(
            nearer.map { language in
                languages.first { $0.name == language.name }.map(language.inheriting) ?? language
            } + rest)
    }

    /// The language of a file by its full name, or else by its extension; `plain` if neither is known.
    ///
    /// The name may end in `.tmpl`, `.j2`, `.jinja` or `.jinja2`, as names of template files do.
    package func language(ofFile path: String) -> OutputLanguage {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, let last = parts.last, Self.templateSuffixes.contains(last) { parts.removeLast() }
        let whole = parts.joined(separator: ".")
        let ending = parts.count > 1 ? parts[parts.count - 1] : ""
        return languages.first { $0.fileNames.contains(whole) } ?? languages.first { $0.extensions.contains(ending) }
            ?? .plain
    }

    private static let templateSuffixes: Set = ["tmpl", "j2", "jinja", "jinja2"]
}
