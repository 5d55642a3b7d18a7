import Assets
import Documents
import Testing

@testable import Templating

/// The texts parsed at build time are what a run would parse, with the same places.
@Suite struct PreparedProgramTests {
    /// A text of a built-in blueprint, with what it includes.
    private struct Text {
        let kind: PreparedPrograms.Kind
        let content: String
        let environment: TemplateEnvironment
        let origin: TextOrigin

        /// The same, where the texts of the build are used.
        var prepared: TemplateEnvironment {
            var environment = environment.sharingIncludes
            environment.prepared = PreparedPrograms(EmbeddedAsset.programs)
            return environment
        }
    }

    private static let texts = EmbeddedAsset.templates(endingIn: ".yaml").compactMap(\.template).flatMap(texts)

    private static func texts(of source: SourceText) -> [Text] {
        var diagnostics = Diagnostics()
        guard
            let document = EmbeddedAsset.merged(named: source.name)?.document
                ?? YAMLReader.read(source, reporting: &diagnostics)
        else { return [] }
        let includes = (document.mapping?["texts"]?.mapping?.entries ?? []).compactMap { entry in
            entry.value.scalar.map {
                (entry.key, TemplateEnvironment.Include(text: $0.text, origin: entry.value.origin(in: source)))
            }
        }
        let environment = TemplateEnvironment(
            language: .prose, includes: Dictionary(uniqueKeysWithValues: includes)
        ).sharingIncludes
        return texts(in: document, of: "", source, environment)
            .filter { PreparedPrograms.output($0.kind, $0.content, environment) != nil }
    }

    private static func texts(
        in node: Node, of key: String, _ source: SourceText, _ environment: TemplateEnvironment
    ) -> [Text] {
        switch node.content {
        case .scalar(let scalar):
            guard key == "when" || key == "each" || Template.hasTags(scalar.text) else { return [] }
            let kind: PreparedPrograms.Kind = key == "when" ? .expression : key == "each" ? .loop : .template
            let origin = node.origin(in: source)
            return [Text(kind: kind, content: scalar.text, environment: environment, origin: origin)]
        case .sequence(let items): return items.flatMap { texts(in: $0, of: key, source, environment) }
        case .mapping(let mapping):
            return mapping.entries.flatMap { texts(in: $0.value, of: $0.key, source, environment) }
        }
    }

    @Test func hasEveryText() {
        #expect(Self.texts.count > 500)
        let missing = Self.texts.filter { $0.prepared.prepared($0.kind, $0.content, origin: $0.origin) == nil }
        #expect(missing.map(\.content) == [])
    }

    @Test func holdsWhatTheTextSays() throws {
        for text in Self.texts {
            let expected = try #require(PreparedPrograms.output(text.kind, text.content, text.environment))
            let environment = text.prepared
            let (program, variable) = try #require(
                environment.prepared(text.kind, text.content, origin: text.origin), "\(text.content)")
            var codec = ProgramCodec()
            _ = try codec.program(program, of: program.source, program.inputs, environment)
            _ = try codec.text(variable)
            #expect(codec.output.text == expected.text, "\(text.content)")
        }
    }

    /// Without a context most texts fail, each at its first name.
    @Test func failsAtTheSamePlace() throws {
        var places: Set<SourceRange> = []
        for text in Self.texts where text.kind == .template {
            var diagnostics = Diagnostics()
            let templates = [text.environment, text.prepared].compactMap {
                Template.parse(text.content, origin: text.origin, environment: $0, reporting: &diagnostics)
            }
            let faults = templates.map(fault)
            #expect(faults.count == 2 && faults[0] == faults[1], "\(text.content)")
            if let range = faults.first??.location?.range { places.insert(range) }
        }
        #expect(places.count > 300)
    }

    private func fault(of template: Template) -> Diagnostic? {
        do {
            _ = try template.render([:])
            return nil
        } catch { return error.diagnostic }
    }
}
