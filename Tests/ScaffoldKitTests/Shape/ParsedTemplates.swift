import Documents
import Testing

@testable import Assets
@testable import Blueprints
@testable import ScaffoldKit
@testable import Templating

/// Template texts and expressions, parsed as the program does.
struct ParsedTemplates {
    /// Templates, and the expressions of `when` and `each`; may contain duplicates.
    private(set) var programs: [Program] = []
    /// The expressions of `when`.
    private(set) var conditions: [(program: Program, root: ExpressionID)] = []
    /// The snippets that templates may read from a field or value.
    private(set) var properties: Set<String> = ["type", "code", "sql", "measure", "literal", "like"]
    private var environment: TemplateEnvironment

    private init() throws {
        var diagnostics = Diagnostics()
        let languages = LanguageTable.builtIn(reporting: &diagnostics).languages
        // One with literals and comments: it makes no difference to the parser which.
        environment = TemplateEnvironment(language: try #require(languages.first { $0.name == "go" }))
        environment.globals = ScopeShape.architecture.names(.unknown)
    }

    /// Those of everything built in.
    static func builtIn() throws -> ParsedTemplates {
        var templates = try ParsedTemplates()
        var diagnostics = Diagnostics()
        let catalog = Catalog(folders: [], reporting: &diagnostics)
        for head in BlueprintKind.allCases.flatMap(catalog.heads) where !head.isAbstract {
            let document = try #require(catalog.document(of: head, reporting: &diagnostics), "\(diagnostics.all)")
            try templates.add(document, isStack: head.kind == .stack)
        }
        let trial = try #require(EmbeddedAsset.template(named: "\(EmbeddedAsset.folder)/trial.yaml.j2"))
        try templates.add(String(decoding: trial.bytes, as: UTF8.self), TextOrigin(file: trial))
        return templates
    }

    /// Those of one template and its includes.
    init(_ text: String, including includes: [String: String] = [:], properties: Set<String> = []) throws {
        try self.init()
        self.properties.formUnion(properties)
        environment.includes = includes.mapValues {
            TemplateEnvironment.Include(text: $0, origin: TextOrigin(file: SourceText(name: "include", text: $0)))
        }
        try add(text, TextOrigin(file: SourceText(name: "template", text: text)))
    }

    private mutating func add(_ document: LocatedNode, isStack: Bool) throws {
        var diagnostics = Diagnostics()
        let texts = document.node.mapping?["texts"]?.mapping?.entries ?? []
        environment.includes = Dictionary(
            uniqueKeysWithValues: texts.map { entry in
                let origin = entry.value.origin(in: document.sources[Int(entry.value.layer)])
                return (entry.key, TemplateEnvironment.Include(text: entry.value.scalar?.text ?? "", origin: origin))
            })
        if isStack {
            let stack = try #require(StackBlueprint.decode(document, reporting: &diagnostics))
            properties.formUnion(stack.snippets.map(\.name))
            let files = BlueprintFolder(of: stack.sources).includes(reporting: &diagnostics)
            environment.includes.merge(files) { text, _ in text }
            for (_, file) in files.sorted(by: { $0.key < $1.key }) { try add(file.text, file.origin) }
        }
        try add(document.node, behind: "", of: document.sources)
        #expect(diagnostics.all.isEmpty)
    }

    private mutating func add(_ node: Node, behind key: String, of sources: [SourceText]) throws {
        switch node.content {
        case .scalar(let scalar): try add(scalar.text, node.origin(in: sources[Int(node.layer)]), behind: key)
        case .sequence(let items): for item in items { try add(item, behind: key, of: sources) }
        case .mapping(let mapping):
            for entry in mapping.entries { try add(entry.value, behind: entry.key, of: sources) }
        }
    }

    private mutating func add(_ text: String, _ origin: TextOrigin, behind key: String = "") throws {
        var diagnostics = Diagnostics()
        if key == "when" {
            let parsed = Expression.parse(text, origin: origin, environment: environment, reporting: &diagnostics)
            let condition = try #require(parsed, "\(diagnostics.all)")
            conditions.append((condition.program, condition.root))
            programs.append(condition.program)
        } else if key == "each", text.contains(" in ") {
            let header = LoopHeader.parse(text, origin: origin, environment: environment, reporting: &diagnostics)
            programs.append(try #require(header, "\(diagnostics.all)").source.program)
        } else if Template.hasTags(text) {
            let parsed = Template.parse(text, origin: origin, environment: environment, reporting: &diagnostics)
            programs.append(try #require(parsed, "\(diagnostics.all)").program)
        }
    }
}
