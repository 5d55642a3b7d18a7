import Foundation
import PackagePlugin

/// Turns `Templates/` and `Skills/` into one Swift source file of the target, so that the program is one file.
@main
struct EmbedAssets: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let folders = ["Templates", "Skills"].map { root.appending(path: $0) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedAssets.swift")
        return [
            .buildCommand(
                displayName: "Embedding Templates and Skills",
                executable: try context.tool(named: "embed-assets").url,
                arguments: [output.path, root.path] + folders.map(\.lastPathComponent),
                inputFiles: folders.flatMap(contents),
                outputFiles: [output])
        ]
    }

    /// The folder, every folder below it and every file: a new file changes its folder's entry.
    private func contents(of folder: URL) -> [URL] {
        guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return [folder] + walk.compactMap { $0 as? URL }
    }
}
