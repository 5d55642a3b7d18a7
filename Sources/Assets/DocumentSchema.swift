package import Documents

/// The JSON Schemas of plans and of each kind of blueprint, for editors and validators.
package enum DocumentSchema {
    private static let folder = "Templates/schema/"
    private static let suffix = ".json"

    /// The documents with a schema, sorted: `feature`, `plan`.
    package static let names = EmbeddedAsset.all.map(\.path.description)
        .filter { $0.hasPrefix(folder) && $0.hasSuffix(suffix) }
        .map { String($0.dropFirst(folder.count).dropLast(suffix.count)) }

    /// The text of a schema; nil if an error was reported.
    package static func text(named name: String, reporting diagnostics: inout Diagnostics) -> String? {
        let path = folder + name + suffix
        guard let asset = EmbeddedAsset.all.first(where: { $0.path.description == path }) else {
            diagnostics.error(
                "unknown-schema", "there is no schema of \(name.quoted)",
                fix: NearestName.suggestion(for: name, in: names))
            return nil
        }
        return String(decoding: asset.bytes, as: UTF8.self)
    }
}
