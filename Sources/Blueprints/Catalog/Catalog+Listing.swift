internal import Assets
package import Documents
internal import Platform
package import SystemPackage

extension Catalog {
    /// The blueprints of the given folders, then the built-in ones.
    package init(folders: [FilePath], reporting diagnostics: inout Diagnostics) {
        self.init(layers: folders.map(BlueprintLayer.folder) + [.builtIn], reporting: &diagnostics)
    }

    /// How to write blueprints.
    package static var guide: String? {
        EmbeddedAsset.template(named: "\(EmbeddedAsset.folder)/README.md")
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The files with words that people write around the names of blueprints: the built-in one, then those of the
    /// folders.
    package func words(reporting diagnostics: inout Diagnostics) -> [SourceText] {
        let file = BlueprintLayer.wordsFile
        let own = folders.map { $0.appending(file) }.filter { FileTree.kind(of: $0) == .file }
        let builtIn = EmbeddedAsset.template(named: "\(EmbeddedAsset.folder)/\(file)")
        return [builtIn].compactMap { $0 } + own.compactMap { BlueprintFile.read($0, reporting: &diagnostics) }
    }

    /// One line for each blueprint: kind, name, aliases, summary.
    package var listing: String {
        let heads = BlueprintKind.allCases.flatMap(all)
        let rows = heads.map { head in
            let mark = head.isAbstract ? "(abstract) " : ""
            return [head.kind.rawValue, head.name, head.aliases.joined(separator: ", "), mark + head.summary]
        }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return (cells + [row[3]]).joined(separator: "  ") + "\n"
        }.joined()
    }

    /// The blueprint with a name, an alias, or `KIND/NAME`; nil if an error was reported.
    package func blueprint(_ name: String, reporting diagnostics: inout Diagnostics) -> BlueprintHead? {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let kinds = BlueprintKind.allCases.filter {
            parts.count < 2 || $0.rawValue == parts[0] || $0.folder == parts[0]
        }
        let wanted = parts.last ?? name
        let found = kinds.compactMap { head(wanted, of: $0) }
        switch found.count {
        case 1: return found[0]
        case 0:
            let heads = BlueprintKind.allCases.flatMap(all)
            diagnostics.error(
                "unknown-blueprint", "unknown blueprint \(name.quoted)", fix: Self.suggestion(for: wanted, in: heads))
        default:
            let names = found.map { "\($0.kind.rawValue)/\($0.name)" }.joined(separator: ", ")
            diagnostics.error(
                "ambiguous-name", "\(name.quoted) is the name of more than one blueprint", fix: "name one of \(names)")
        }
        return nil
    }
}
