import Documents

/// Runs one program with one context. Appends UTF-8 to a single buffer.
///
/// What rendering calls most is `mutating` even where it only reads: the compiler copies a renderer to read it.
struct Renderer: ~Copyable {
    let program: Program
    /// The program's text, kept here because reading it through the program would count references each time.
    private let source: [UInt8]
    /// The context of the whole rendering.
    let context: TemplateMapping
    let snippets: SnippetTable?
    /// In memory of their own: to change one is to check nothing.
    let slots: UnsafeMutableBufferPointer<Slot>
    /// By the level of the loop; the first belongs to no loop. Empty without loops.
    var turns: [LoopTurn]
    var output = OutputBuffer()
    /// The offset at which the program's own output begins, and with it the earliest start of a line for `comment`.
    var lineFloor = 0
    var budget: RenderBudget
    /// The number of enclosing includes and snippets.
    private(set) var depth = 0
    /// The greatest total height of expressions that wait for snippets: the stack grows with it.
    var height = 0

    /// The state of a loop.
    struct LoopTurn {
        var index = 0
        var count = 0
    }

    init(_ program: Program, context: TemplateMapping) {
        self.init(program, context, program.snippets, RenderBudget(program.limits))
        for (slot, variable) in program.variables.enumerated() {
            slots.initializeElement(at: slot, to: Slot(value: variable.isLocal ? nil : context[variable.key]))
        }
    }

    /// For a program that another one includes; its variables have no values yet.
    init(_ program: Program, within outer: borrowing Renderer) {
        self.init(program, outer.context, outer.snippets, outer.budget)
        for slot in slots.indices { slots.initializeElement(at: slot, to: Slot()) }
        lineFloor = outer.lineFloor
        depth = outer.depth + 1
        height = outer.height
    }

    /// Without values.
    private init(_ program: Program, _ context: TemplateMapping, _ snippets: SnippetTable?, _ budget: RenderBudget) {
        self.program = program
        source = program.source.bytes
        self.context = context
        self.snippets = snippets
        slots = .allocate(capacity: program.variables.count)
        turns = []
        if program.loopLevels > 0 { for _ in 0...program.loopLevels { turns.append(LoopTurn()) } }
        self.budget = budget
    }

    deinit {
        for slot in slots.indices { slots[slot].value = nil }
        slots.deallocate()
    }

    mutating func render() throws(TemplateFailure) -> String {
        output.reserve(program.source.bytes.count * 2)
        try render(program.root)
        return output.text
    }

    private mutating func render(_ block: Span) throws(TemplateFailure) {
        for index in block.range {
            switch program.tables.statements[index] {
            case .text(let start, let end): append(Int(start)..<Int(end))
            case .print(let value): try print(value)
            case .printVariable(let slot, let value):
                if slots[Int(slot)].appendText(to: &output) { try checkLength(value) } else { try print(value) }
            case .printAttribute(let slot, let key, let value):
                if let safe = member(of: slot, key)?.safe {
                    try append(safe, value)
                } else {
                    try printOther(slot, key, value)
                }
            case .printComment(let value): try printComment(value)
            case .choose(let arms): try renderFirst(of: arms)
            case .loop(let loop): try render(program.tables.loops[Int(loop)])
            case .assign(let slot, let value): slots[Int(slot)].value = try evaluate(value)
            case .include(let inclusion): try render(program.tables.inclusions[Int(inclusion)])
            }
        }
    }

    private mutating func append(_ range: Range<Int>) {
        source.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The member of a variable that is a mapping; nil if it is none or has no such member, but perhaps a snippet.
    mutating func member(of slot: Int32, _ key: Int32) -> TemplateValue? {
        guard case .mapping(let mapping)? = slots[Int(slot)].value else { return nil }
        return mapping[program.tables.keys[Int(key)]]
    }

    /// Prints a member that is no safe text: a snippet, if there is no member.
    private mutating func printOther(_ slot: Int32, _ key: Int32, _ id: ExpressionID) throws(TemplateFailure) {
        if member(of: slot, key) != nil { return try print(id) }
        let name = program.tables.keys[Int(key)].name
        guard case .mapping(let mapping)? = slots[Int(slot)].value, let snippet = snippets?.text(name, of: mapping)
        else {
            return try print(id)
        }
        try print(snippet, name, of: mapping, at: id)
    }

    private mutating func renderFirst(of arms: Span) throws(TemplateFailure) {
        for index in arms.range {
            let arm = program.tables.arms[index]
            if let test = arm.test, try !isTrue(test) { continue }
            return try render(arm.body)
        }
    }

    private mutating func render(_ loop: Loop) throws(TemplateFailure) {
        let items = try elements(loop.source)
        let cost = Int(loop.body.count)
        let level = Int(loop.level)
        turns[level] = LoopTurn(index: 0, count: items.count)
        for index in items.indices {
            try charge(turnOf: loop, cost: cost)
            turns[level].index = index
            for copy in loop.inherited { slots[Int(copy.to)].value = slots[Int(copy.from)].value }
            try bind(items[index], to: loop)
            try render(loop.body)
        }
        if items.isEmpty, let otherwise = loop.otherwise { try render(otherwise) }
    }

    private mutating func charge(turnOf loop: Loop, cost: Int) throws(TemplateFailure) {
        do throws(TemplateFault) {
            try budget.chargeIteration()
            try budget.charge(cost)
            try budget.check(output: output.count)
        } catch {
            throw failure(error, at: loop.source)
        }
    }

    private mutating func bind(_ item: consuming TemplateValue, to loop: Loop) throws(TemplateFailure) {
        if loop.slots.count == 1 {
            slots[Int(loop.slots[0])].value = item
            return
        }
        guard case .list(let parts) = item, parts.count == loop.slots.count else {
            let message = "each element must be a list of \(loop.slots.count) items"
            throw failure(TemplateFault(.type, message), at: loop.source)
        }
        for (slot, part) in zip(loop.slots, parts) { slots[Int(slot)].value = part }
    }

    private mutating func render(_ inclusion: Inclusion) throws(TemplateFailure) {
        for input in inclusion.inputs where slots[Int(input.from)].value == nil { throw unknown(input, of: inclusion) }
        do throws(TemplateFailure) {
            try charge(inclusion)
            var inner = Renderer(inclusion.program, within: self)
            for input in inclusion.inputs { inner.slots[Int(input.to)].value = slots[Int(input.from)].value }
            for binding in inclusion.bindings { inner.slots[Int(binding.to)].value = slots[Int(binding.from)].value }
            try run(&inner)
        } catch {
            var failure = error
            let location = program.source.location(inclusion.range)
            failure.diagnostic.notes.append(Diagnostic.Note("included here", at: location))
            throw failure
        }
    }

    /// Parsing limits how deeply includes nest, but not through snippets.
    private mutating func charge(_ inclusion: Inclusion) throws(TemplateFailure) {
        do throws(TemplateFault) {
            guard depth < program.limits.includeDepth else {
                throw TemplateFault(.limit, "includes are nested more than \(program.limits.includeDepth) deep")
            }
            try chargeProgram(inclusion.program)
        } catch {
            throw failure(error, in: inclusion.program.source, at: 0..<0)
        }
    }

    /// Charges a program that is about to be rendered within this one.
    mutating func chargeProgram(_ program: Program) throws(TemplateFault) {
        try budget.chargeIteration()
        try budget.charge(Int(program.root.count))
        try budget.check(output: output.count)
    }

    /// Renders a program within this one: both share one output and one budget.
    mutating func run(_ inner: inout Renderer) throws(TemplateFailure) {
        inner.budget = budget
        swap(&inner.output, &output)
        try inner.render(inner.program.root)
        swap(&inner.output, &output)
        budget = inner.budget
    }
}
