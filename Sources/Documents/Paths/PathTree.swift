/// A tree of paths that finds names that some file systems consider equal.
///
/// macOS and Windows store only one of `a.go` and `A.go`, and macOS one of the two Unicode forms of `é`. The keys of
/// the tree are case-folded, and equal Swift strings are canonically equivalent. Insertion takes time linear in the
/// length of the path.
package struct PathTree: Sendable {
    /// Two spellings of one name: the paths up to the part that differs.
    package struct Clash: Sendable, Hashable {
        package let known: String
        package let other: String
    }

    private struct Step: Hashable {
        let folder: Int
        let name: String
    }

    private struct Place {
        let id: Int
        let spelling: Substring
        /// The path that added the node.
        let path: String
    }

    private var places: [Step: Place] = [:]

    package init() {}

    /// Adds a path; returns where the tree already has one of its parts in another spelling.
    package mutating func insert(_ path: String) -> Clash? {
        var folder = 0
        var clash: Clash?
        for (depth, part) in ProjectPath.parts(of: path).enumerated() {
            let step = Step(folder: folder, name: part.caseFolded)
            let place = places[step] ?? Place(id: places.count + 1, spelling: part, path: path)
            places[step] = place
            folder = place.id
            if clash == nil { clash = Self.clash(at: place, depth: depth, part, of: path) }
        }
        return clash
    }

    /// Returns where the tree has a part of the path in another spelling, without adding it.
    package func clash(with path: String) -> Clash? {
        var folder = 0
        for (depth, part) in ProjectPath.parts(of: path).enumerated() {
            guard let place = places[Step(folder: folder, name: part.caseFolded)] else { return nil }
            if let clash = Self.clash(at: place, depth: depth, part, of: path) { return clash }
            folder = place.id
        }
        return nil
    }

    private static func clash(at place: Place, depth: Int, _ part: Substring, of path: String) -> Clash? {
        guard !part.utf8.elementsEqual(place.spelling.utf8) else { return nil }
        return Clash(known: prefix(of: place.path, parts: depth + 1), other: prefix(of: path, parts: depth + 1))
    }

    private static func prefix(of path: String, parts: Int) -> String {
        ProjectPath.parts(of: path).prefix(parts).joined(separator: "/")
    }
}
