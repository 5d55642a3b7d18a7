extension NearestName {
    /// The next step after an unknown name: the nearest one, or all where none is near; nil where there is none at all.
    package static func suggestion(for name: String, in candidates: [String]) -> String? {
        if let nearest = nearest(to: name, in: candidates) { return "did you mean `\(nearest)`?" }
        return candidates.isEmpty ? nil : "known: \(candidates.joined(separator: ", "))"
    }
}
