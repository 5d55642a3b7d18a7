import Documents
import Foundation
import Templating
import Testing

@testable import Blueprints
@testable import Model
@testable import Planning

/// Every template text of the built-in blueprints gives the same bytes as under Jinja2.
@Suite struct BuiltInTextsTests {
    @Test(arguments: ["go-chi", "python-fastapi", "swift-vapor"], ["sqlite", "postgres"])
    func rendersAsInJinja(_ stack: String, _ db: String) throws {
        let example = try Example("subscription", stack: stack, with: ["stripe"], options: ["db": db])
        let scope = Self.scope(of: example)
        let texts = try Self.texts(for: stack)
        #expect(texts.count >= 80, "too few texts to prove anything")
        let environment = TemplateEnvironment(language: .prose, acronyms: example.requirements.stack.naming.acronyms)
        let expected = try JinjaOracle.render(texts.map(\.text), scope.values, acronyms: environment.acronyms)
        for (text, expected) in zip(texts, expected) {
            var diagnostics = Diagnostics()
            let template = try #require(
                Template.parse(text.text, origin: text.origin, environment: environment, reporting: &diagnostics))
            #expect(try template.render(scope.values) == expected, "\(text.origin.source.name): \(text.text)")
        }
    }

    /// All that any text of the blueprints may name.
    private static func scope(of example: Example) -> Scope {
        let (architecture, tasks) = (example.architecture, example.requirements.stack.tasks)
        var facts = TaskFiles(tasks: tasks, architecture: architecture).facts(of: tasks[2], for: .project)
        (facts.subject, facts.name, facts.description) = ("a \"subject\"", "a name", "a\ndescription")
        let resource = architecture.resources[0]
        return architecture.scope.with("task", .task, facts)
            .with("resource", .resource, resource).with("model", .model, architecture.models[0])
            .with("integration", .integration, architecture.integrations[0])
            .with("action", .action, resource.actions[5]).with("endpoint", .endpoint, resource.endpoints[0])
            .with("field", .field, resource.fields[3]).with("number", .text("007"))
            .with("rule", .tainted("a rule")).with("found", .boolean(false)).with("file", .text("a/file.go"))
    }

    /// The texts of the stack and of all that is no stack.
    private static func texts(for stack: String) throws -> [LocatedText] {
        var diagnostics = Diagnostics()
        let sources = BlueprintLayer.builtIn.blueprints(reporting: &diagnostics).filter {
            !$0.name.contains("/stacks/") || $0.name.contains("/\(stack)/")
        }
        return try sources.flatMap { source in
            let node = try #require(YAMLReader.read(source, reporting: &diagnostics))
            return texts(in: node, of: source)
        }
    }

    private static func texts(in node: Node, of source: SourceText) -> [LocatedText] {
        switch node.content {
        case .scalar(let scalar):
            guard scalar.text.contains("{{") || scalar.text.contains("{%") else { return [] }
            return [LocatedText(scalar.text, origin: node.origin(in: source), range: node.range)]
        case .sequence(let items): return items.flatMap { texts(in: $0, of: source) }
        // Snippets are of a file's language, with filters, includes and snippets of our own.
        case .mapping(let mapping):
            return mapping.entries.filter { !["snippet", "snippets", "types"].contains($0.key) }
                .flatMap { texts(in: $0.value, of: source) }
        }
    }
}
