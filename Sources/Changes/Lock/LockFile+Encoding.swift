internal import Documents
internal import Model

extension LockFile {
    static let header = "# scaffold.lock 1"

    private static let advice = """
        # Commit this file: it tells scaffold what it made, and so what you changed since. Edit it only to take a record
        # out; scaffold then forgets that file.
        """

    /// One record per line, sorted, so that branches that add features merge without a conflict if possible.
    package var bytes: [UInt8] {
        var text = Self.header + "\n" + Self.advice + "\n"
        for feature in features {
            for integration in integrations(of: feature) { text += "with \(feature) \(integration)\n" }
        }
        for fact in facts { text += "\(fact.line)\n" }
        for path in paths {
            let entry = self[path]
            if let file = entry.file {
                let parts = ["file", file.content.hex, file.keep.rawValue, file.owner, file.blueprint, path]
                text += parts.joined(separator: " ") + "\n"
            }
            for id in entry.regionIds {
                guard let region = entry.regions[id] else { continue }
                text += ["region", region.content.hex, region.owner, region.blueprint, id, path].joined(separator: " ")
                text += "\n"
            }
        }
        return Array(text.utf8)
    }
}
