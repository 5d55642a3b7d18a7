internal import Documents

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
        let whole = Self.fileName(of: path).lowercased()
        let parts = whole.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let ending = parts.count > 1 ? parts[parts.count - 1] : ""
        return languages.first { $0.fileNames.contains(whole) } ?? languages.first { $0.extensions.contains(ending) }
            ?? .plain
    }

    /// The name of a file, or that of the files that a template makes.
    package static func fileName(of path: String) -> String {
        let name = ProjectPath.name(of: path)
        guard let (stem, suffix) = name.split(atLast: UInt8(ascii: ".")) else { return name }
        return templateSuffixes.contains(suffix.lowercased()) ? String(stem) : name
    }

    private static let templateSuffixes = ["tmpl", "j2", "jinja", "jinja2"]
}
