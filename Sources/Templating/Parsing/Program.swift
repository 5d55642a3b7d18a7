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
    /// A range of the statements: those of the whole template.
    let root: Span
    /// By slot.
    let variables: [Variable]
    let loopLevels: Int
    /// The nesting depth of the deepest expression.
    let height: Int

    init(
        source: TemplateSource, environment: TemplateEnvironment, inputs: IncludeInputs?, tables: ProgramTables,
        root: Span, variables: [Variable], loopLevels: Int, height: Int
    ) {
        self.source = source
        language = environment.language
        limits = environment.limits
        acronyms = environment.spelling
        snippetKinds = environment.snippetKinds
        snippets = environment.snippets
        self.inputs = inputs
        self.tables = tables
        self.root = root
        self.variables = variables
        self.loopLevels = loopLevels
        self.height = height
    }
}

extension Program {
    /// The names of the slots.
    var slotNames: [String] { variables.map(\.key.name) }
}

/// The tables of a program, which grow during parsing.
struct ProgramTables: Sendable {
    struct Entry {
        let node: ExpressionNode
        /// The range of the node in the source.
        let range: Range<Int>
        /// The nesting depth below the node.
        let height: Int
    }

    var nodes: [Entry] = []
    var operands: [ExpressionID] = []
    var arguments: [ExpressionID?] = []
    var links: [ComparisonLink] = []
    var calls: [FilterCall] = []
    var constants: [TemplateValue] = []
    var keys: [TemplateKey] = []
    var statements: [Statement] = []
    var arms: [Arm] = []
    var loops: [Loop] = []
    var inclusions: [Inclusion] = []

    /// Makes room for as many nodes as there are words.
    mutating func reserve(words: Int) {
        nodes.reserveCapacity(words)
        keys.reserveCapacity(words / 4)
    }

    subscript(id: ExpressionID) -> ExpressionNode { nodes[Int(id.index)].node }

    /// The expression that was parsed last.
    var last: ExpressionID { ExpressionID(index: Int32(nodes.count - 1)) }

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
}

extension Array {
    /// Appends elements to a table and returns their range.
    mutating func addSpan(_ elements: some Collection<Element>) -> Span {
        append(contentsOf: elements)
        return Span(start: Int32(count - elements.count), count: Int32(elements.count))
    }

    /// Appends an element to a table and returns its index.
    mutating func add(_ element: Element) -> Int32 {
        append(element)
        return Int32(count - 1)
    }
}
