/// The fix that names the nearest known name: "did you mean `summary`?"
enum DidYouMean {
    static func fix(_ name: String, among known: [String]) -> String? {
        nearest(to: name, in: known).map { "did you mean `\($0)`?" }
    }
}

/// The known name that differs least, when it differs by few enough letters to be a slip.
private func nearest(to name: String, in known: [String]) -> String? {
    let limit = max(1, min(3, name.utf8.count / 3))
    let near = known.map { (distance: distance(name, $0), name: $0) }.filter { $0.distance <= limit }
    return near.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

private func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8.prefix(64))
    let b = Array(b.utf8.prefix(64))
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for j in b.indices {
            let replaced = diagonal + (byte == b[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
        }
    }
    return row[b.count]
}
