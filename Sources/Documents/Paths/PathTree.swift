/// Paths by their parts, so that names are found which some file systems take for the same.
///
/// macOS and Windows hold one of `a.go` and `A.go`, and macOS one of the two Unicode forms of `é`. The keys of this tree
/// are folded by case, and equal strings of Swift are canonically equivalent ones. Costs the length of each path.
package struct PathTree: Sendable {
    /// Two spellings of one name, each as far as it matters: a path or a folder on the way to it.
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
        /// The path that brought it.
        let path: String
    }

    private var places: [Step: Place] = [:]

    package init() {}

    /// Adds a path, and tells where a part of it stands in the tree with other bytes.
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

    /// Where a path that is not to be added has other bytes than the tree.
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
