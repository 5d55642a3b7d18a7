internal import Assets
package import Documents
internal import Platform
package import SystemPackage

/// A source of blueprints: those built into the program, or a folder.
///
/// A layer has the layout of `Templates/`: a blueprint is `stacks/NAME/stack.yaml` or `stacks/NAME.yaml`, and likewise
/// for the other kinds. Other files are not blueprints, so template files may end in `.yaml` too.
package enum BlueprintLayer: Sendable {
    case builtIn
    case folder(FilePath)

    /// Nil for the built-in layer.
    var folder: FilePath? { if case .folder(let root) = self { root } else { nil } }

    /// The blueprint files, sorted by path.
    func blueprints(reporting diagnostics: inout Diagnostics) -> [SourceText] {
        switch self {
        case .builtIn:
            return EmbeddedAsset.templates(endingIn: ".yaml")
                .filter { $0.pathInTemplates.map(Self.isBlueprint) ?? false }.compactMap(\.template)
        case .folder(let root):
            return Self.blueprints(in: root, reporting: &diagnostics)
        }
    }

    /// The file of a layer with words of requests.
    package static let wordsFile = "words.yaml"

    /// Whether a path relative to the layer is that of a blueprint.
    package static func isBlueprint(_ path: String) -> Bool {
        let parts = path.parts(between: { $0 == UInt8(ascii: "/") }).filter { !$0.isEmpty }
        guard let kind = BlueprintKind.allCases.first(where: { parts.first == $0.folder[...] }) else { return false }
        switch parts.count {
        case 2: return parts[1].hasSuffix(".yaml")
        case 3: return parts[2] == "\(kind.rawValue).yaml"
        default: return false
        }
    }

    private static func blueprints(in root: FilePath, reporting diagnostics: inout Diagnostics) -> [SourceText] {
        let repository: Repository
        do { repository = try Repository(at: root) } catch {
            diagnostics.error(
                "unreadable-folder", "cannot read the blueprint folder `\(root)`: \(error)",
                fix: "name a folder with stacks/, features/, integrations/ or starters/")
            return []
        }
        let paths = repository.files.filter(isBlueprint)
        if paths.isEmpty, !repository.files.contains(wordsFile) {
            diagnostics.append(.noBlueprints(in: root))
        }
        return paths.compactMap { BlueprintFile.read(root.appending($0), reporting: &diagnostics) }
    }
}

extension Diagnostic {
    package static func noBlueprints(in folder: FilePath) -> Diagnostic {
        Diagnostic(
            .error, code: "no-blueprints", "the folder `\(folder)` has no blueprint",
            fix: "put them at stacks/NAME/stack.yaml, features/NAME/feature.yaml and so on")
    }
}
