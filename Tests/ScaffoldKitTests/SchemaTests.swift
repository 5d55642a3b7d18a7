import Documents
import Foundation
import TestSupport
import Testing

@testable import Assets
@testable import Blueprints
@testable import Planning

/// The schemas of `Templates/schema` accept what the decoder accepts, as far as a schema can.
@Suite struct SchemaTests {
    /// The errors that a schema can express; all others concern two places at once, or the meaning of a text.
    private static let sayable: Set<String> = [
        "missing-key", "unknown-key", "wrong-kind", "wrong-value", "invalid-name", "invalid-status", "option-form",
        "enum-without-values",
    ]

    @Test func areSchemas() throws {
        #expect(DocumentSchema.names == (BlueprintKind.allCases.map(\.rawValue) + ["plan", "words"]).sorted())
        let files = DocumentSchema.names.map { SchemaFixtures.schemas.appending(path: "\($0).json") }
        #expect(try SchemaValidator.metaschemaFaults(in: files) == [:])
    }

    @Test(arguments: BlueprintKind.allCases) func acceptTheBuiltInBlueprints(_ kind: BlueprintKind) throws {
        var diagnostics = Diagnostics()
        let heads = Catalog(folders: [], reporting: &diagnostics).heads(of: kind)
        let comment = "# yaml-language-server: $schema=../../schema/\(kind).json\n"
        for head in heads {
            #expect(head.source.bytes.starts(with: comment.utf8), "\(head.source.name) does not name its schema")
        }
        let files = heads.map { head in
            SchemaFixtures.templates.appending(path: head.source.name.replacing("\(EmbeddedAsset.folder)/", with: ""))
        }
        #expect(try SchemaValidator.faults(in: files, by: kind.rawValue) == [:])
    }

    @Test(arguments: BlueprintKind.allCases) func judgeAsTheDecoderDoes(_ kind: BlueprintKind) throws {
        let good = try SchemaFixtures.files(in: "good", of: kind)
        let bad = try SchemaFixtures.files(in: "bad", of: kind)
        let others = try SchemaFixtures.filesForTheDecoder(of: kind)
        let refused = try SchemaValidator.faults(in: good + bad + others, by: kind.rawValue)
        for file in good + others { #expect(refused[file] == nil, "\(file.lastPathComponent)") }
        for file in bad { #expect(refused[file] != nil, "the schema accepts \(file.lastPathComponent)") }
        for file in good + bad + others {
            let faults = kind.faults(in: try SchemaFixtures.source(file))
            #expect(faults.isEmpty == good.contains(file), "the decoder on \(file.lastPathComponent): \(faults)")
        }
    }

    /// Each value of a blueprint with every key is replaced, each key removed, and unknown ones are added.
    @Test(arguments: BlueprintKind.allCases) func judgeSpoiltValuesAsTheDecoderDoes(_ kind: BlueprintKind) throws {
        try judge(try Self.everything(of: kind), by: kind.rawValue, kind.faults)
    }

    @Test func judgeWords() throws {
        let comment = "# yaml-language-server: $schema=schema/words.json\n"
        let builtIn = SchemaFixtures.templates.appending(path: "words.yaml")
        #expect(try String(contentsOf: builtIn, encoding: .utf8).hasPrefix(comment))
        #expect(try SchemaValidator.faults(in: [builtIn], by: "words") == [:])
        let file = try #require(try SchemaFixtures.files(in: "words").first)
        var diagnostics = Diagnostics()
        let everything = try #require(YAMLReader.read(try SchemaFixtures.source(file), reporting: &diagnostics))
        try judge(everything, by: "words") { source in
            var faults = Diagnostics()
            WordsFile.check(source, reporting: &faults)
            return faults.all
        }
        let known = Self.properties(of: try Self.schema("words"))
        #expect(known.subtracting(Self.keys(of: JSONValue(document: everything))) == [])
        let guide = try String(contentsOf: SchemaFixtures.templates.appending(path: "README.md"), encoding: .utf8)
        for key in known { #expect(guide.contains("`\(key)`"), "the guide does not name \(key)") }
    }

    /// Spoils each value of a document: the schema and the decoder find the same documents at fault.
    private func judge(_ everything: Node, by schema: String, _ faults: (SourceText) -> [Diagnostic]) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let all = SpoiltDocument.all(of: JSONValue(document: everything))
        let documents = TestTools.areAll ? all : stride(from: 0, to: all.count, by: 5).map { all[$0] }
        let files = try documents.enumerated().map { index, document in
            let file = folder.appending(path: "\(index).json")
            try Data(JSONWriter.bytes(document.value)).write(to: file)
            return file
        }
        let refused = try SchemaValidator.faults(in: files, by: schema)
        for (document, file) in zip(documents, files) {
            let faults = faults(try SchemaFixtures.source(file))
            if let schemaFaults = refused[file] {
                #expect(!faults.isEmpty, "the decoder accepts: \(document.name); the schema says \(schemaFaults)")
            } else {
                let told = faults.filter { Self.sayable.contains($0.code) }
                #expect(told.isEmpty, "the schema accepts: \(document.name)")
            }
        }
    }

    @Test(arguments: BlueprintKind.allCases) func everyKeyStandsInAFixture(_ kind: BlueprintKind) throws {
        let fixtures = [try Self.everything(of: kind), try Self.fixture("\(kind)-extends.yaml", of: kind)]
        let keys = Set(fixtures.flatMap { Self.keys(of: JSONValue(document: $0)) })
        let known = Self.properties(of: try Self.schema(kind.rawValue))
        #expect(known.subtracting(keys) == [])
    }

    @Test(arguments: BlueprintKind.allCases) func theGuideNamesEveryKey(_ kind: BlueprintKind) throws {
        let guide = try String(contentsOf: SchemaFixtures.templates.appending(path: "README.md"), encoding: .utf8)
        for key in Self.properties(of: try Self.schema(kind.rawValue)).sorted() {
            let span = try Regex("`([^`\n]*[^a-z_`\n])?\(key)(?![a-z_])")
            #expect(guide.contains(span), "the guide does not name \(key)")
        }
    }

    @Test func shareTheirParts() throws {
        var parts: [String: JSONValue] = [:]
        for kind in BlueprintKind.allCases {
            for (name, part) in Self.members(of: Self.members(of: try Self.schema(kind.rawValue))["$defs"]) {
                let isShared = part == parts.updateValue(part, forKey: name) ?? part
                #expect(isShared, "`\(name)` differs in \(kind)")
            }
        }
    }

    @Test func acceptEveryPlan() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try Combination.all().map { combination in
            let file = folder.appending(path: "\(combination.testDescription).json")
            try Data(PlanReport.json.text(of: try combination.example().plan).utf8).write(to: file)
            return file
        }
        #expect(try SchemaValidator.faults(in: files, by: "plan") == [:])
    }

    @Test func judgePlans() throws {
        let (good, bad) = (try SchemaFixtures.files(in: "plans/good"), try SchemaFixtures.files(in: "plans/bad"))
        let refused = try SchemaValidator.faults(in: good + bad, by: "plan")
        for file in good { #expect(refused[file] == nil, "\(file.lastPathComponent)") }
        for file in bad { #expect(refused[file] != nil, "the schema accepts \(file.lastPathComponent)") }
    }
}

extension SchemaTests {
    /// The fixture with every key of a kind.
    private static func everything(of kind: BlueprintKind) throws -> Node {
        try fixture("\(kind)-everything.yaml", of: kind)
    }

    private static func fixture(_ name: String, of kind: BlueprintKind) throws -> Node {
        let files = try SchemaFixtures.files(in: "good", of: kind)
        let file = try #require(files.first { $0.lastPathComponent == name })
        var diagnostics = Diagnostics()
        return try #require(YAMLReader.read(try SchemaFixtures.source(file), reporting: &diagnostics))
    }

    private static func schema(_ name: String) throws -> JSONValue {
        var diagnostics = Diagnostics()
        let text = try #require(DocumentSchema.text(named: name, reporting: &diagnostics))
        let source = SourceText(name: name, bytes: Array(text.utf8))
        return JSONValue(document: try #require(JSONReader.read(source, reporting: &diagnostics)))
    }

    private static func members(of value: JSONValue?) -> [String: JSONValue] {
        guard case .object(let members) = value else { return [:] }
        return Dictionary(members) { $1 }
    }

    /// The keys that a schema knows, at any place.
    private static func properties(of schema: JSONValue) -> Set<String> {
        switch schema {
        case .array(let items): return Set(items.flatMap(properties))
        case .object(let members):
            let own = Self.members(of: Self.members(of: schema)["properties"]).keys
            return Set(own).union(members.flatMap { properties(of: $0.1) })
        default: return []
        }
    }

    private static func keys(of value: JSONValue) -> Set<String> {
        switch value {
        case .array(let items): Set(items.flatMap(keys))
        case .object(let members): Set(members.map(\.0)).union(members.flatMap { keys(of: $0.1) })
        default: []
        }
    }
}
