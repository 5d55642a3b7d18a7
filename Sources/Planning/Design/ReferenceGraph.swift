/// Which resources of a feature refer to which, required or not.
struct ReferenceGraph: Sendable {
    private var targets: [String: [String]] = [:]

    mutating func add(_ references: [String], of resource: String) { targets[resource, default: []] += references }

    /// Whether a resource refers to another, directly or through others.
    func reaches(_ resource: String, from start: String) -> Bool {
        var reached = [start]
        var index = 0
        while index < reached.count {
            if reached[index] == resource { return true }
            reached += (targets[reached[index]] ?? []).filter { !reached.contains($0) }
            index += 1
        }
        return false
    }
}
