import Documents
import Foundation
import Testing

@testable import Blueprints
@testable import ScaffoldKit

/// `schema-fixtures/good` and `bad`: blueprints named after their kind and their single error.
enum SchemaFixtures {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    static let templates = tests.appending(path: "../../Templates").standardizedFileURL
    static let schemas = templates.appending(path: "schema")
    /// The built-in blueprints, whose heads are read once.
    static let catalog = {
        var diagnostics = Diagnostics()
        return Catalog(folders: [], reporting: &diagnostics)
    }()

    static func files(in folder: String) throws -> [URL] {
        let folder = tests.appending(path: "schema-fixtures/\(folder)")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
    }

    static func files(in folder: String, of kind: BlueprintKind) throws -> [URL] {
        try files(in: folder).filter { $0.lastPathComponent.hasPrefix("\(kind)-") }
    }

    /// Files with errors that a schema cannot express, such as an unknown name.
    static func filesForTheDecoder(of kind: BlueprintKind) throws -> [URL] {
        try files(in: "bad").filter { $0.lastPathComponent.hasPrefix("only-decoder-\(kind)-") }
    }

    static func source(_ file: URL) throws -> SourceText {
        SourceText(name: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
    }
}

extension BlueprintKind {
    /// The decoder's errors in a blueprint of this kind, with what it extends of the built-in ones.
    func faults(in source: SourceText) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard let node = YAMLReader.read(source, reporting: &diagnostics) else { return diagnostics.all }
        let written = LocatedNode(node, in: source)
        let extended = Extender(catalog: SchemaFixtures.catalog).extend(written, of: self, reporting: &diagnostics)
        guard let document = extended else { return diagnostics.all }
        switch self {
        case .stack: _ = StackBlueprint.decode(document, reporting: &diagnostics)
        case .feature: _ = FeatureBlueprint.decode(document, .unknown, reporting: &diagnostics)
        case .integration: _ = IntegrationBlueprint.decode(document, .unknown, reporting: &diagnostics)
        case .starter: _ = StarterBlueprint.decode(document, reporting: &diagnostics)
        }
        return diagnostics.all
    }
}
