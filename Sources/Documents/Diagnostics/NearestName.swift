/// Finds the name that the user most likely meant.
package enum NearestName {
    /// The most similar candidate, or nil if none is similar enough.
    ///
    /// Ignores case. Similar means a distance of one per three characters and at most three, where swapping two
    /// neighbours counts as one; otherwise a candidate that is a prefix or an extension of the name. The first of
    /// equally similar candidates wins. Names of more than 64 characters have no similar ones, so hostile names cost
    /// nothing.
    package static func nearest(to name: String, in candidates: [String]) -> String? {
        let wanted = folded(name)
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        let reach = min(3, max(1, wanted.count / 3))
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let other = folded(candidate)
            guard other.count <= longest, let distance = distance(wanted, other, reach: reach) else { continue }
            if distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.name
    }

    /// Whether a word is another one with a slip of the pen: one letter is missing, too many, another, or swapped with
    /// its neighbour; in words of more than eight letters, two. The first letter is right, as it nearly always is.
    package static func isSlip(_ word: String, of other: String) -> Bool {
        let (a, b) = (folded(word), folded(other))
        let reach = b.count > 8 ? 2 : 1
        guard a.first == b.first, abs(a.count - b.count) <= reach, max(a.count, b.count) <= longest else {
            return false
        }
        return (1...reach).contains(EditDistance.between(a, b))
    }

    private static let longest = 64

    /// Prefixes count only if no candidate is within the distance.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], reach: Int) -> Int? {
        if abs(a.count - b.count) <= reach {
            let distance = EditDistance.between(a, b)
            if distance <= reach && distance < max(a.count, b.count) { return distance }
        }
        let isPrefix = min(a.count, b.count) >= 3 && (a.starts(with: b) || b.starts(with: a))
        return isPrefix ? reach + 1 : nil
    }

    private static func folded(_ name: String) -> [Unicode.Scalar] {
        name.unicodeScalars.prefix(longest + 1).map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
    }
}

/// The restricted Damerau-Levenshtein distance: no substring is edited twice.
private enum EditDistance {
    static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in b.indices {
                let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
                var least = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
                row.append(least)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
