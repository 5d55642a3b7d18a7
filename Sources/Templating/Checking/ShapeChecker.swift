import Documents

/// Finds errors that are certain before rendering: names that cannot exist and values that do not fit.
///
/// Follows the statements in order with the shape of each variable. Where a shape is unknown, nothing is reported and
/// rendering decides.
struct ShapeChecker {
    let program: Program
    /// By slot; nil if the name is not defined.
    var shapes: [TemplateShape?]
    /// The names of the context, for suggestions.
    let known: [String]
    /// Names that an enclosing test found to be defined.
    var guarded: Set<NamePath> = []
    var faults: [Diagnostic] = []
    private var told: Set<Diagnostic> = []
    /// The number of statements left to check: nested includes could multiply them. A branch costs more if many
    /// variables must be saved.
    private var budget = 20_000

    init(_ program: Program, against shape: TemplateShape) {
        self.program = program
        shapes = [TemplateShape?](repeating: nil, count: program.variables.count)
        known = shape.members?.map(\.name) ?? []
        for (slot, variable) in program.variables.enumerated() where !variable.isLocal {
            shapes[slot] = shape.isMapping ? shape.member(variable.key.name) : .any
        }
    }

    private init(_ inclusion: Inclusion, within outer: ShapeChecker) {
        program = inclusion.program
        known = outer.known
        shapes = [TemplateShape?](repeating: nil, count: program.variables.count)
        told = outer.told
        budget = outer.budget
        for binding in inclusion.inputs + inclusion.bindings {
            shapes[Int(binding.to)] = outer.shapes[Int(binding.from)]
            let names = outer.guarded.filter { $0.slot == binding.from }
            guarded.formUnion(names.map { NamePath(slot: binding.to, names: $0.names) })
        }
    }

    mutating func check() {
        check(block: program.root)
    }

    /// Reports at most as many errors as parsing does: finding the line of an error scans the text.
    mutating func report(_ fault: TemplateFault, at id: ExpressionID) {
        report(fault, at: program.tables.range(of: id))
    }

    private mutating func report(_ fault: TemplateFault, at range: Range<Int>) {
        guard told.count < TemplateParser.mostFaults else { return }
        let error = SyntaxError(fault, at: range)
        let diagnostic = error.diagnostic(in: program.source)
        if told.insert(diagnostic).inserted { faults.append(diagnostic) }
    }

    private mutating func check(block: Span) {
        for statement in program.tables.statements[block.range] where budget > 0 {
            budget -= 1
            check(statement)
        }
    }

    private mutating func check(_ statement: Statement) {
        switch statement {
        case .text: break
        case .print(let value), .printVariable(_, let value), .printAttribute(_, _, let value): checkPrinted(value)
        case .printComment(let value):
            let shape = infer(value)
            if !shape.isPrintable { report(TemplateFault(.type, "`comment` needs text, not \(shape.kind)"), at: value) }
        case .choose(let arms): check(arms)
        case .loop(let loop): check(program.tables.loops[Int(loop)])
        case .assign(let slot, let value): shapes[Int(slot)] = infer(value)
        case .include(let inclusion): check(program.tables.inclusions[Int(inclusion)])
        }
    }

    private mutating func checkPrinted(_ id: ExpressionID) {
        let shape = infer(id)
        if shape == .tainted, program.language != .prose {
            report(PrintFault.bareTaint(program.tables.text(of: id, in: program.source)), at: id)
        } else if case .snippet(let language) = shape, !program.language.admits(language) {
            report(PrintFault.otherLanguage(program.tables.text(of: id, in: program.source)), at: id)
        } else if !shape.isPrintable {
            report(PrintFault.unprintable(shape), at: id)
        }
    }

    /// Each branch starts with what was known before it; afterwards, what all of them agree on is known.
    private mutating func check(_ arms: Span) {
        let before = shapes
        var outcomes: [[TemplateShape?]] = []
        var hasElse = false
        for index in arms.range {
            let arm = program.tables.arms[index]
            budget -= 1 + shapes.count / 16
            shapes = before
            if let test = arm.test {
                _ = infer(test)
                guarding(test) { $0.check(block: arm.body) }
            } else {
                hasElse = true
                check(block: arm.body)
            }
            outcomes.append(shapes)
        }
        if !hasElse { outcomes.append(before) }
        shapes = before.indices.map { slot in TemplateShape.merged(outcomes.map { $0[slot] }) }
    }

    private mutating func check(_ loop: Loop) {
        let element = inferElement(of: loop.source)
        if loop.slots.count == 1 {
            shapes[Int(loop.slots[0])] = element
        } else {
            let part = element.element
            if part == nil { report(TemplateFault(.type, "each element must be a list"), at: loop.source) }
            for slot in loop.slots { shapes[Int(slot)] = part ?? .any }
        }
        for copy in loop.inherited { shapes[Int(copy.to)] = shapes[Int(copy.from)] }
        check(block: loop.body)
        if let otherwise = loop.otherwise { check(block: otherwise) }
    }

    private mutating func check(_ inclusion: Inclusion) {
        for input in inclusion.inputs where shapes[Int(input.from)] == nil {
            guard !guarded.contains(NamePath(slot: input.from, names: [])) else { continue }
            report(inclusion.unknown(program.slotNames[Int(input.from)], among: known), at: inclusion.range)
            shapes[Int(input.from)] = .any
        }
        var inner = ShapeChecker(inclusion, within: self)
        inner.check()
        faults += inner.faults.map { fault in
            var fault = fault
            fault.notes.append(Diagnostic.Note("included here", at: program.source.location(inclusion.range)))
            return fault
        }
        told = inner.told
        budget = inner.budget
    }
}
