/// A path pattern: `*` matches within a file or folder name, `**` any number of folders, `{a,b}` either of two.
package struct Glob: Sendable, Hashable {
    package let pattern: String

    package init(_ pattern: String) { self.pattern = pattern }

    package func matches(_ path: String) -> Bool {
        let path = segments(of: path)[...]
        return alternatives.contains { Self.match(segments(of: $0)[...], path) }
    }

    /// The pattern with each of the texts between its braces; they are not nested.
    private var alternatives: [String] {
        guard let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") else {
            return [pattern]
        }
        let texts = pattern[pattern.index(after: open)..<close].split(separator: ",")
        return texts.map { pattern[..<open] + $0 + pattern[pattern.index(after: close)...] }.map { String($0) }
    }

    private typealias Segment = ArraySlice<UInt8>

    private func segments(of text: String) -> [Segment] { Array(text.utf8).split(separator: UInt8(ascii: "/")) }

    private static func match(_ pattern: ArraySlice<Segment>, _ path: ArraySlice<Segment>) -> Bool {
        guard let first = pattern.first else { return path.isEmpty }
        if first.elementsEqual("**".utf8) {
            return path.indices.contains { match(pattern.dropFirst(), path[$0...]) } || match(pattern.dropFirst(), [])
        }
        guard let name = path.first, matches(Array(first), Array(name)) else { return false }
        return match(pattern.dropFirst(), path.dropFirst())
    }

    /// Matches wildcards without recursion: on a mismatch, the last `*` takes one more character.
    private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        var (p, n, star, mark) = (0, 0, -1, 0)
        while n < name.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                (star, mark) = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == name[n] {
                p += 1
                n += 1
            } else if star >= 0 {
                mark += 1
                (p, n) = (star + 1, mark)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
