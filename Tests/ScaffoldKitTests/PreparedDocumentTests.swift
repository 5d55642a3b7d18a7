import Assets
import Documents
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
