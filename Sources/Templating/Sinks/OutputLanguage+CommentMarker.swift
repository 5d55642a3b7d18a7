/// What begins a comment that ends with its line.
extension OutputLanguage {
    var commentMarker: String? {
        switch self {
        case .go, .swift, .javascript: "//"
        case .python, .yaml, .toml, .shell: "#"
        case .sql: "--"
        case .json, .markdown, .prose, .plain: nil
        }
    }
}
