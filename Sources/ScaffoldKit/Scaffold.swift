internal import Blueprints
package import Documents
package import Planning
internal import Platform
package import SystemPackage

/// The whole job, stages in order.
package struct Scaffold: Sendable {
    private let catalog: Catalog
    /// Whether every blueprint could be read: a plan from the rest might not be the one that was asked for.
    private let isComplete: Bool

    /// - Parameter blueprints: folders of blueprints nearer than the built-in ones, nearest first.
    package init(blueprints: [FilePath], reporting diagnostics: inout Diagnostics) {
        catalog = Catalog(layers: blueprints.map(BlueprintLayer.folder) + [.builtIn], reporting: &diagnostics)
        isComplete = !diagnostics.hasErrors
    }

    /// Request -> Design; nil exactly when an error was reported.
    package func design(_ request: Request, reporting diagnostics: inout Diagnostics) -> Design? {
        guard isComplete else { return nil }
        let repository = repository(of: request, reporting: &diagnostics)
        return Design(request, catalog, repository, reporting: &diagnostics)
    }

    private func repository(of request: Request, reporting diagnostics: inout Diagnostics) -> Repository? {
        guard let path = request.repository else { return nil }
        do {
            let repository = try Repository(at: path)
            if repository.isCut {
                diagnostics.warning("large-folder", "`\(path)` holds more files than were looked at")
            }
            return repository
        } catch {
            diagnostics.error("unreadable-folder", "cannot read the folder `\(path)`: \(error)")
            return nil
        }
    }
}
