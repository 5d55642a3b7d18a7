internal import SystemPackage

/// A folder with templates, and the folder to which their paths are relative.
struct TemplatePlace: Equatable {
    let root: FilePath
    let folder: FilePath

    init(beside blueprint: FilePath) {
        root = blueprint.removingLastComponent()
        folder = root
    }

    /// `shared/` of the layer in which the blueprint is `stacks/NAME/stack.yaml` or `stacks/NAME.yaml`.
    init(sharedWith blueprint: FilePath) {
        let beside = blueprint.removingLastComponent()
        let kind = BlueprintKind.allCases.first { blueprint.lastComponent?.string == "\($0).yaml" }
        let isAlone = kind == nil || beside.lastComponent?.string == kind?.folder
        root = isAlone ? beside.above : beside.above.above
        folder = root.appending("shared")
    }

    /// The path of a template; nil if it cannot be in the folder.
    func path(of name: String) -> FilePath? {
        let path = root.appending(name)
        return path.starts(with: folder) ? path : nil
    }

    /// The path relative to the root.
    func name(of path: FilePath) -> String {
        path.components.dropFirst(root.components.count).map(\.string).joined(separator: "/")
    }
}

extension FilePath {
    /// The parent folder, even if the path does not contain it.
    fileprivate var above: FilePath {
        lastComponent?.kind == .regular ? removingLastComponent() : appending("..")
    }
}
