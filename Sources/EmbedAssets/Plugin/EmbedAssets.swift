import Foundation
import PackagePlugin

/// Embeds `Templates/` and `Skills/` in the target as one Swift source file, so that the released program is a single
/// file.
@main
struct EmbedAssets: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let files = try ["Templates", "Skills"].flatMap { try paths(below: $0, of: root) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedAssets.swift")
        return [
            .buildCommand(
                displayName: "Embedding Templates and Skills",
                executable: try context.tool(named: "embed-assets").url,
                arguments: [output.path, root.path] + files,
                inputFiles: files.map { root.appending(path: $0) },
                outputFiles: [output])
        ]
    }

    /// Paths relative to `root`, sorted, without hidden files.
    private func paths(below folder: String, of root: URL) throws -> [String] {
        let top = root.appending(path: folder)
        guard FileManager.default.fileExists(atPath: top.path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: top.path)
            .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { "\(folder)/\($0)" }
            .filter { !isFolder(root.appending(path: $0)) }
            .sorted()
    }

    private func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
