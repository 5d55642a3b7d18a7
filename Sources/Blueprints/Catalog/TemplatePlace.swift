internal import SystemPackage

/// A folder in which templates stand, and the one that their paths start at.
struct TemplatePlace: Equatable {
    let root: FilePath
    let folder: FilePath

    init(beside blueprint: FilePath) {
        root = blueprint.removingLastComponent()
        folder = root
    }

    /// `shared/` of the layer: a blueprint is `stacks/NAME/stack.yaml` or `stacks/NAME.yaml` there.
    init(sharedWith blueprint: FilePath) {
        let beside = blueprint.removingLastComponent()
        let kind = BlueprintKind.allCases.first { blueprint.lastComponent?.string == "\($0).yaml" }
        let isAlone = kind == nil || beside.lastComponent?.string == kind?.folder
        root = isAlone ? beside.above : beside.above.above
        folder = root.appending("shared")
    }

    /// Where a template is; nil where it cannot be in the folder.
    func path(of name: String) -> FilePath? {
        let path = root.appending(name)
        return path.starts(with: folder) ? path : nil
    }

    /// The path from the root.
    func name(of path: FilePath) -> String {
        path.components.dropFirst(root.components.count).map(\.string).joined(separator: "/")
    }
}

extension FilePath {
    /// The folder that it is in, also where the path does not say it.
    fileprivate var above: FilePath {
        lastComponent?.kind == .regular ? removingLastComponent() : appending("..")
    }
}
