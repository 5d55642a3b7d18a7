import Documents

/// The fix that names the nearest known name: "did you mean `summary`?"
enum DidYouMean {
    static func fix(_ name: String, among known: [String]) -> String? {
        NearestName.nearest(to: name, in: known).map { "did you mean `\($0)`?" }
    }
}
