internal import Blueprints

/// The order of files that name their predecessors.
struct RevisionChain: Sendable {
    /// The paths of the files of each name: more than one only by mistake.
    private var files: [String: [String]] = [:]
    /// The names of all files.
    var names: Set<String> { Set(files.keys) }
    /// Names that no other file follows, sorted; if there are files and no such name, they form a circle.
    let heads: [String]
    /// Names that no file has, each with the files that follow it, sorted.
    let missing: [(name: String, followers: [String])]

    /// Files that do not name themselves are not part of the chain.
    init(of texts: [(path: String, text: String)], _ spec: ChainSpec) {
        var followers: [String: [String]] = [:]
        for (path, text) in texts {
            guard let name = Self.names(after: spec.own, in: text).first else { continue }
            files[name, default: []].append(path)
            for previous in Self.names(after: spec.previous, in: text) { followers[previous, default: []].append(path) }
        }
        let all = files
        heads = Set(all.keys).subtracting(followers.keys).sorted()
        missing = followers.filter { all[$0.key] == nil }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    func paths(of name: String) -> [String] { files[name, default: []] }

    /// Files that share a name, sorted by it.
    var doubles: [[String]] { files.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value) }

    /// The quoted names after the `=` of the line that begins with a word; brackets may span several lines.
    private static func names(after word: String, in text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { line in
            guard line.hasPrefix(word), let next = line.dropFirst(word.count).first else { return false }
            return next == " " || next == ":" || next == "="
        }
        guard let start, let equals = lines[start].firstIndex(of: "=") else { return [] }
        let value = lines[start][equals...].dropFirst().drop { $0 == " " }
        guard value.first == "(" || value.first == "[" else { return quoted(in: value) }
        let rest = lines[start...].dropFirst().prefix { !$0.hasPrefix(")") && !$0.hasPrefix("]") }
        let end = value.firstIndex { $0 == ")" || $0 == "]" }
        return end.map { quoted(in: value[..<$0]) } ?? ([value] + rest).flatMap(quoted)
    }

    /// The texts between equal quotes.
    private static func quoted(in line: Substring) -> [String] {
        var names: [String] = []
        var rest = line
        while let open = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: rest[open]) else { break }
            names.append(String(inner[..<close]))
            rest = inner[close...].dropFirst()
        }
        return names
    }
}
