internal import Assets
internal import SystemPackage

/// A folder with templates, and the folder to which their paths are relative.
struct TemplatePlace: Equatable {
    let folder: FilePath
    /// What the paths of its templates begin with: `shared/`, or nothing.
    let prefix: String
    let isBuiltIn: Bool
    private let root: FilePath
    private let rootName: String

    init(beside blueprint: FilePath) {
        self.init(root: blueprint.removingLastComponent())
    }

    /// `shared/` of the layer in which the blueprint is `stacks/NAME/stack.yaml` or `stacks/NAME.yaml`.
    init(sharedWith blueprint: FilePath) {
        let beside = blueprint.removingLastComponent()
        let kind = BlueprintKind.allCases.first { blueprint.lastComponent?.string == "\($0).yaml" }
        let isAlone = kind == nil || beside.lastComponent?.string == kind?.folder
        self.init(root: isAlone ? beside.above : beside.above.above, below: "shared")
    }

    private init(root: FilePath, below name: String? = nil) {
        self.root = root
        rootName = root.string
        folder = name.map { root.appending($0) } ?? root
        prefix = name.map { $0 + "/" } ?? ""
        isBuiltIn = root.starts(with: FilePath(EmbeddedAsset.folder))
    }

    /// The path of a template; nil if it cannot be in the folder.
    func path(of name: String) -> FilePath? { holds(name) ? root.appending(name) : nil }

    /// The name of a built-in template in messages; nil if it cannot be in the folder.
    func builtInName(of name: String) -> String? { isBuiltIn && holds(name) ? "\(rootName)/\(name)" : nil }

    private func holds(_ name: String) -> Bool { name.utf8.starts(with: prefix.utf8) }
}

extension FilePath {
    /// The parent folder, even if the path does not contain it.
    fileprivate var above: FilePath {
        lastComponent?.kind == .regular ? removingLastComponent() : appending("..")
    }
}
