internal import Blueprints
internal import Changes
package import Documents
internal import Planning
internal import Platform
package import SystemPackage

extension Project {
    /// What a merge left in the order of generated files: two of one number, or a chain with two heads.
    ///
    /// Looks at the folders in which the project's lock records numbered files; a lock that cannot be read records none.
    package static func orderFaults(at path: FilePath) -> [Diagnostic] {
        var faults = Diagnostics()
        guard let repository = try? Repository(at: path) else { return [] }
        if let fault = repository.fault(at: path), FileTree.kind(of: path.appending(LockFile.path)) == .file {
            return [fault]
        }
        guard let lock = repository.lock(reporting: &faults) else { return [] }
        let folders = Set(lock.paths.filter(FileOrder.isNumbered).map(ProjectPath.folder(of:))).sorted()
        if folders.isEmpty { return [] }
        let chains = Self.chains
        return folders.flatMap { FileOrder(of: $0, in: repository, chains: chains).faults() }
    }

    /// How the files of the built-in stacks name their predecessors.
    private static var chains: [ChainSpec] {
        var faults = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &faults)
        let stacks = catalog.heads(of: .stack).compactMap { catalog.stack($0, reporting: &faults) }
        return stacks.flatMap(\.files).compactMap { $0.numbering?.chain }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}
