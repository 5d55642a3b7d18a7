import Documents

/// A parsed template: flat tables whose elements refer to one another by number.
final class Program: Sendable {
    let source: TemplateSource
    let language: OutputLanguage
    let limits: TemplateLimits
    let acronyms: Acronyms
    let snippetKinds: [String: SnippetKind]
    let snippets: SnippetTable?
    /// What it takes where it is included; nil where it does not say so.
    let inputs: IncludeInputs?
    let tables: ProgramTables
    let root: BlockID
    let slotNames: [String]
    let freeVariables: [FreeVariable]
    let loopLevels: Int
    /// How deeply the deepest expression is nested.
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
        self.slotNames = scopes.slotNames
        self.freeVariables = scopes.freeVariables
        self.loopLevels = scopes.deepestLoop
        self.height = tables.height
    }
}

/// The tables of a program, which grow while it is parsed.
struct ProgramTables: Sendable {
    private struct Entry {
        let node: ExpressionNode
        /// Where the node stands in the source.
        let range: Range<Int>
        /// How deeply other nodes stand within the node.
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

    subscript(id: ExpressionID) -> ExpressionNode { nodes[Int(id.index)].node }
    subscript(id: BlockID) -> [Statement] { blocks[Int(id.index)] }

    /// Every expression, in the order in which they were read.
    var expressions: [ExpressionID] { nodes.indices.map { ExpressionID(index: Int32($0)) } }

    func range(of id: ExpressionID) -> Range<Int> { nodes[Int(id.index)].range }
    func height(of id: ExpressionID) -> Int { nodes[Int(id.index)].height }

    /// That of the deepest node.
    var height: Int { nodes.map(\.height).max() ?? 0 }

    /// The expression as it is written, clipped where it is long.
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
    /// Appends the elements to a table; where they stand in it.
    mutating func addSpan(_ elements: [Element]) -> Span {
        append(contentsOf: elements)
        return Span(start: Int32(count - elements.count), count: Int32(elements.count))
    }

    /// Appends the element to a table; where it stands in it.
    mutating func add(_ element: Element) -> Int32 {
        append(element)
        return Int32(count - 1)
    }
}
