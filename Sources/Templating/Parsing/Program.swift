import Documents

/// A parsed template: flat tables whose elements refer to each other by index.
final class Program: Sendable {
    let source: TemplateSource
    let language: OutputLanguage
    let limits: TemplateLimits
    let acronyms: Acronyms
    let snippetKinds: [String: SnippetKind]
    let snippets: SnippetTable?
    /// The declared inputs if it is included; nil if it declares none.
    let inputs: IncludeInputs?
    let tables: ProgramTables
    let root: BlockID
    /// By slot.
    let variables: [Variable]
    let loopLevels: Int
    /// The nesting depth of the deepest expression.
    let height: Int

    init(
        source: TemplateSource, environment: TemplateEnvironment, inputs: IncludeInputs?, tables: ProgramTables,
        root: BlockID, scopes: ScopeStack
    ) {
        self.source = source
        self.language = environment.language
        self.limits = environment.limits
        self.acronyms = environment.spelling
        self.snippetKinds = environment.snippetKinds
        self.snippets = environment.snippets
        self.inputs = inputs
        self.tables = tables
        self.root = root
        self.variables = scopes.variables
        self.loopLevels = scopes.deepestLoop
        self.height = tables.height
    }
}

extension Program {
    /// The names of the slots.
    var slotNames: [String] { variables.map(\.key.name) }
}

/// The tables of a program, which grow during parsing.
struct ProgramTables: Sendable {
    private struct Entry {
        let node: ExpressionNode
        /// The range of the node in the source.
        let range: Range<Int>
        /// The nesting depth below the node.
        let height: Int
    }

    private var nodes: [Entry] = []
    var operands: [ExpressionID] = []
    var arguments: [ExpressionID?] = []
    var links: [ComparisonLink] = []
    var calls: [FilterCall] = []
    var constants: [TemplateValue] = []
    var keys: [TemplateKey] = []
    var blocks: [[Statement]] = []
    var arms: [Arm] = []
    var loops: [Loop] = []
    var inclusions: [Inclusion] = []

    /// With room for the parts of most templates.
    init() {
        nodes.reserveCapacity(8)
        keys.reserveCapacity(4)
    }

    subscript(id: ExpressionID) -> ExpressionNode { nodes[Int(id.index)].node }
    subscript(id: BlockID) -> [Statement] { blocks[Int(id.index)] }

    /// Every expression, in the order of parsing.
    var expressions: [ExpressionID] { nodes.indices.map { ExpressionID(index: Int32($0)) } }

    func range(of id: ExpressionID) -> Range<Int> { nodes[Int(id.index)].range }
    func height(of id: ExpressionID) -> Int { nodes[Int(id.index)].height }

    /// The height of the deepest node.
    var height: Int { nodes.reduce(0) { max($0, $1.height) } }

    /// The source of the expression, clipped if it is long.
    func text(of id: ExpressionID, in source: TemplateSource) -> String {
        let text = source.text(range(of: id))
        return text.unicodeScalars.count > 60 ? text.prefix(60) + "…" : text
    }

    mutating func add(_ node: ExpressionNode, height: Int, at range: Range<Int>) -> ExpressionID {
        nodes.append(Entry(node: node, range: range, height: height))
        return ExpressionID(index: Int32(nodes.count - 1))
    }

    mutating func add(_ block: [Statement]) -> BlockID {
        blocks.append(block)
        return BlockID(index: Int32(blocks.count - 1))
    }
}

extension Array {
    /// Appends elements to a table and returns their range.
    mutating func addSpan(_ elements: [Element]) -> Span {
        append(contentsOf: elements)
        return Span(start: Int32(count - elements.count), count: Int32(elements.count))
    }

    /// Appends an element to a table and returns its index.
    mutating func add(_ element: Element) -> Int32 {
        append(element)
        return Int32(count - 1)
    }
}
