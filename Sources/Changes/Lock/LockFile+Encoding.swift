internal import Documents
internal import Model

extension LockFile {
    static let header = "# scaffold.lock 1"

    private static let advice = """
        # Commit this file: by it scaffold tells your edits from what it made. It is not to be edited; a record that is
        # taken out makes scaffold forget that file.
        """

    /// One record on each line, sorted, so that two branches that add features merge without a conflict if they can.
    package var bytes: [UInt8] {
        var text = Self.header + "\n" + Self.advice + "\n"
        for feature in features {
            for integration in integrations(of: feature) { text += "with \(feature) \(integration)\n" }
        }
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
