internal import Blueprints
package import Documents
package import SystemPackage

/// A YAML or JSON file with values of options: a mapping from names to texts.
package enum SettingsFile {
    /// The settings in file order; empty if an error was reported.
    package static func read(_ path: FilePath, reporting diagnostics: inout Diagnostics) -> [Setting] {
        guard let source = BlueprintFile.read(path, reporting: &diagnostics),
            let node = YAMLReader.read(source, reporting: &diagnostics)
        else { return [] }
        guard let mapping = node.mapping else {
            diagnostics.error(
                "wrong-kind", "a file of options is a mapping from names to values",
                at: SourceLocation(source, node.range),
                fix: "write `db: postgres`")
            return []
        }
        return mapping.entries.compactMap { entry in
            let location = SourceLocation(source, entry.value.range)
            guard let value = entry.value.scalar?.text else {
                diagnostics.error("wrong-kind", "option `\(entry.key)` must be a text", at: location)
                return nil
            }
            return Setting(key: entry.key, value: value, location: location)
        }
    }
}
