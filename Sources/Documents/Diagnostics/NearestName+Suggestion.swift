extension NearestName {
    /// The next step after an unknown name, "did you mean `summary`?"; nil if no candidate is similar.
    package static func question(for name: String, in candidates: [String]) -> String? {
        nearest(to: name, in: candidates).map { "did you mean `\($0)`?" }
    }

    /// The same, or a list of all candidates if none is similar; nil if there are no candidates.
    package static func suggestion(for name: String, in candidates: [String]) -> String? {
        question(for: name, in: candidates)
            ?? (candidates.isEmpty ? nil : "known: \(candidates.joined(separator: ", "))")
    }
}
