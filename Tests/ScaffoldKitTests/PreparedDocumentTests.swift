import Assets
import Blueprints
import Documents
import Foundation
import TestSupport
import Testing

/// The documents parsed at build time equal those in the files.
@Suite struct PreparedDocumentTests {
    private static let sources = EmbeddedAsset.templates(endingIn: ".yaml").compactMap(\.template)

    @Test func everyBlueprintIsPrepared() {
        #expect(Self.sources.count > 8)
        #expect(Self.sources.filter { !$0.isPrepared }.map(\.name) == [])
    }

    @Test func holdsWhatTheFileHolds() throws {
        for source in Self.sources {
            var diagnostics = Diagnostics()
            let written = SourceText(name: source.name, bytes: source.bytes)
            let expected = try #require(YAMLReader.read(written, reporting: &diagnostics))
            let prepared = try #require(YAMLReader.read(source, reporting: &diagnostics))
            #expect(PreparedDocument.text(of: prepared) == PreparedDocument.text(of: expected), "\(source.name)")
        }
    }

    /// What the build merges is what a run would merge, with the same places.
    @Test func mergesWhatBlueprintsExtend() throws {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let heads = catalog.all(of: .stack).filter { $0.parent != nil }
        #expect(heads.count > 3)
        for head in heads {
            let merged = try #require(EmbeddedAsset.merged(named: head.source.name), "\(head.name)")
            let chain = try #require(catalog.chain(of: head, reporting: &diagnostics))
            let expected = try #require(chain.document(reporting: &diagnostics))
            #expect(PreparedDocument.text(of: merged.document) == PreparedDocument.text(of: expected.node))
            #expect(([head.source] + merged.bases).map(\.name) == chain.sources.map(\.name))
        }
    }

    /// Other readers are stricter than YAML is, in schemas' editors and in the tools of teams.
    @Test func isReadAlikeByOthers() throws {
        let files = Self.sources.map { source in
            let path = source.name.replacing("\(EmbeddedAsset.folder)/", with: "")
            return SchemaFixtures.templates.appending(path: path).path
        }
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "oracle/yaml_values.py")
        let others = try JSONDecoder().decode([Texts].self, from: try TestTools.output(of: script, files))
        #expect(others.count == Self.sources.count)
        for (source, other) in zip(Self.sources, others) {
            var diagnostics = Diagnostics()
            #expect(try Texts(#require(YAMLReader.read(source, reporting: &diagnostics))) == other, "\(source.name)")
        }
    }

    @Test func beginsAsTheFileBegins() throws {
        for source in Self.sources {
            var diagnostics = Diagnostics()
            let keys = ["kind", "name", "summary"]
            let written = SourceText(name: source.name, bytes: source.bytes)
            let expected = try #require(YAMLReader.readHead(written, keys: keys, reporting: &diagnostics)?.mapping)
            let prepared = try #require(YAMLReader.readHead(source, keys: keys, reporting: &diagnostics)?.mapping)
            #expect(prepared.entries.map(\.key) == expected.entries.map(\.key), "\(source.name)")
        }
    }
}

/// A document whose scalars are texts.
private indirect enum Texts: Equatable, Decodable {
    case text(String)
    case list([Texts])
    case mapping([String: Texts])

    init(_ node: Node) {
        switch node.content {
        case .scalar(let scalar): self = .text(scalar.text)
        case .sequence(let items): self = .list(items.map(Texts.init))
        case .mapping(let mapping):
            self = .mapping(Dictionary(uniqueKeysWithValues: mapping.entries.map { ($0.key, Texts($0.value)) }))
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let items = try? container.decode([Texts].self) {
            self = .list(items)
        } else {
            self = .mapping(try container.decode([String: Texts].self))
        }
    }
}
