/// A path pattern: `*` matches within a file or folder name, `**` any number of folders, `{a,b}` either of two.
package struct Glob: Sendable, Hashable {
    package let pattern: String

    package init(_ pattern: String) { self.pattern = pattern }

    package func matches(_ path: String) -> Bool {
        let path = Array(path.utf8)
        return alternatives.contains { Self.match($0[...], path[...]) }
    }

    /// The pattern with each of the texts between its braces; they are not nested.
    private var alternatives: [[UInt8]] {
        let bytes = Array(pattern.utf8)
        guard let open = bytes.firstIndex(of: UInt8(ascii: "{")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return [bytes] }
        let texts = bytes[(open + 1)..<close].split(separator: UInt8(ascii: ","))
        return texts.map { Array(bytes[..<open] + $0 + bytes[(close + 1)...]) }
    }

    private static func match(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let (first, others) = parts(of: pattern)
        var (name, rest) = parts(of: path)
        if first.isEmpty { return name.isEmpty }
        guard first.elementsEqual("**".utf8) else {
            return !name.isEmpty && matches(first, name) && match(others, rest)
        }
        if match(others, path) { return true }
        while !name.isEmpty {
            if match(others, rest) { return true }
            (name, rest) = parts(of: rest)
        }
        return false
    }

    /// The first name of a path, empty if there is none, and what follows it.
    private static func parts(of path: ArraySlice<UInt8>) -> (first: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        let path = path.drop { $0 == UInt8(ascii: "/") }
        let end = path.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
        return (path[..<end], path[end...])
    }

    /// Matches wildcards without recursion: on a mismatch, the last `*` takes one more character.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        var (p, n) = (pattern.startIndex, name.startIndex)
        var last: (star: Int, end: Int)?
        while n < name.endIndex {
            if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
                last = (p, n)
                p += 1
            } else if p < pattern.endIndex, pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let (star, end) = last {
                last = (star, end + 1)
                (p, n) = (star + 1, end + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
