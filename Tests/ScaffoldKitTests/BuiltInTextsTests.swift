import Documents
import Foundation
import Templating
import Testing

@testable import Blueprints
@testable import Model
@testable import Planning

/// Every template text of the built-in blueprints renders to the same bytes as under Jinja2.
@Suite struct BuiltInTextsTests {
    @Test(arguments: ["go-chi", "python-fastapi", "swift-vapor"], ["sqlite", "postgres"])
    func rendersAsInJinja(_ stack: String, _ db: String) throws {
        let example = try Example("subscription", stack: stack, with: ["stripe"], options: ["db": db])
        let scope = try Self.scope(of: example)
        let documents = try Self.documents(for: stack)
        let texts = documents.flatMap { Self.texts(in: $0.node, of: $0.sources) }
        #expect(texts.count >= 80, "too few texts to prove anything")
        let included = documents.flatMap(Self.included)
        let environment = TemplateEnvironment(
            language: .prose, acronyms: example.requirements.stack.naming.acronyms,
            includes: Dictionary(
                uniqueKeysWithValues: included.map { name, text in
                    (name, TemplateEnvironment.Include(text: text.text, origin: text.origin))
                }))
        let expected = try JinjaOracle.render(
            texts.map(\.text), scope.values, acronyms: environment.acronyms,
            including: included.map { ($0, $1.text) })
        for (text, expected) in zip(texts, expected) {
            var diagnostics = Diagnostics()
            let template = try #require(
                Template.parse(text.text, origin: text.origin, environment: environment, reporting: &diagnostics))
            #expect(try template.render(scope.values) == expected, "\(text.origin.source.name): \(text.text)")
        }
    }

    /// Every name that a text of the blueprints may use.
    private static func scope(of example: Example) throws -> Scope {
        let (architecture, tasks) = (example.architecture, example.requirements.stack.tasks)
        let api = try #require(tasks.first { $0.id == "api" })
        var facts = TaskFiles(tasks: tasks, architecture: architecture).facts(of: api, for: .project)
        facts.isFirst = true
        (facts.subject, facts.name, facts.description) = ("a \"subject\"", "a name", "a\ndescription")
        let resource = architecture.resources[0]
        let event = try #require(architecture.integrations[0].webhookRules?.handled[0])
        return architecture.scope.with("task", .task, facts)
            .with("resource", .resource, resource).with("model", .model, architecture.models[0])
            .with("integration", .integration, architecture.integrations[0])
            .with("action", .action, resource.actions[5]).with("endpoint", .endpoint, resource.endpoints[0])
            .with("field", .field, resource.fields[3]).with("number", .text("007"))
            .with("rule", .tainted("a rule")).with("found", .boolean(false)).with("file", .text("a/file.go"))
            .with("edited", .list([.text("a/file.go")]))
            .with("made", .file, facts.files[0]).with("event", .handled, event)
            .with("combination", .combination, resource.combinations[0])
    }

    /// The merged stack, and all blueprints that are not stacks.
    private static func documents(for stack: String) throws -> [LocatedNode] {
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        let heads =
            catalog.heads(of: .stack).filter { $0.name == stack }
            + [.feature, .integration, .starter].flatMap(catalog.heads)
        return try heads.map { try #require(catalog.document(of: $0, reporting: &diagnostics)) }
    }

    /// The named texts of a stack: they see what the including texts see, and are rendered with them.
    private static func included(in document: LocatedNode) -> [(name: String, text: LocatedText)] {
        let entries = document.node.mapping?["texts"]?.mapping?.entries ?? []
        return entries.compactMap { entry in
            entry.value.scalar.map { scalar in
                let source = document.sources[Int(entry.value.layer)]
                return (
                    entry.key,
                    LocatedText(scalar.text, origin: entry.value.origin(in: source), range: entry.value.range)
                )
            }
        }
    }

    private static func texts(in node: Node, of sources: [SourceText]) -> [LocatedText] {
        switch node.content {
        case .scalar(let scalar):
            guard scalar.text.contains("{{") || scalar.text.contains("{%") else { return [] }
            let origin = node.origin(in: sources[Int(node.layer)])
            return [LocatedText(scalar.text, origin: origin, range: node.range)]
        case .sequence(let items): return items.flatMap { texts(in: $0, of: sources) }
        // Snippets are in a file's language and use our own filters, includes and snippets.
        case .mapping(let mapping):
            return mapping.entries.filter { !["snippet", "snippets", "texts", "types"].contains($0.key) }
                .flatMap { texts(in: $0.value, of: sources) }
        }
    }
}
