extension NearestName {
    /// The next step after an unknown name, "did you mean `summary`?"; nil where no candidate is near.
    package static func question(for name: String, in candidates: [String]) -> String? {
        nearest(to: name, in: candidates).map { "did you mean `\($0)`?" }
    }

    /// The same, or all candidates where none is near; nil where there is none at all.
    package static func suggestion(for name: String, in candidates: [String]) -> String? {
        question(for: name, in: candidates)
            ?? (candidates.isEmpty ? nil : "known: \(candidates.joined(separator: ", "))")
    }
}
