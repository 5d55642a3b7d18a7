import Documents

@testable import Templating

/// Follows some properties through a template: where it reads them, and which variables depend on them.
struct ProgramReader {
    let program: Program
    let properties: Set<String>
    /// Slots of variables that depend on a property.
    private var slots: Set<Int32>

    /// - Parameter slots: those that do so when the template is included.
    init(_ program: Program, reading properties: Set<String>, slots: Set<Int32> = []) {
        self.program = program
        self.properties = properties
        self.slots = slots
        while spread() {}
    }

    var tables: ProgramTables { program.tables }

    /// The expressions of the program.
    var expressions: [ExpressionID] { tables.expressions }

    func location(of expression: ExpressionID) -> SourceLocation {
        program.source.location(tables.range(of: expression))
    }

    /// The templates that it includes, with the properties passed to them.
    var included: [ProgramReader] {
        tables.inclusions.map { inclusion in
            let given = (inclusion.inputs + inclusion.bindings).filter { slots.contains($0.from) }
            return ProgramReader(inclusion.program, reading: properties, slots: Set(given.map(\.to)))
        }
    }

    /// Whether the value of an expression depends on a property.
    func reads(_ expression: ExpressionID) -> Bool {
        switch tables[expression] {
        case .variable(let slot): slots.contains(slot)
        case .attribute(_, let key) where properties.contains(tables.keys[Int(key)].name): true
        // How long a text is decides where lines end, not what is written.
        case .filter(let call) where tables.calls[Int(call)].filter == .length: false
        // The name is unknown before rendering.
        case .item(_, let index) where !isInteger(index): true
        case .filter(let call) where properties.contains(where: attributes(of: tables.calls[Int(call)]).contains): true
        default: operands(of: expression).contains(where: reads)
        }
    }

    /// The operands of an expression.
    func operands(of expression: ExpressionID) -> [ExpressionID] {
        switch tables[expression] {
        case .constant, .variable, .loop: []
        case .attribute(let base, _), .negative(let base), .positive(let base), .not(let base), .isDefined(let base),
            .isNone(let base):
            [base]
        case .item(let one, let other), .arithmetic(_, let one, let other), .and(let one, let other),
            .or(let one, let other):
            [one, other]
        case .list(let span), .concatenation(let span): Array(tables.operands[span.range])
        case .comparison(let first, let span): [first] + tables.links[span.range].map(\.operand)
        case .conditional(let test, let then, let otherwise): [test, then] + (otherwise.map { [$0] } ?? [])
        case .filter(let call):
            [tables.calls[Int(call)].input]
                + tables.arguments[tables.calls[Int(call)].arguments.range].compactMap(\.self)
        }
    }

    /// Propagates properties between variables; false if nothing changed.
    private mutating func spread() -> Bool {
        let known = slots
        for case .assign(let slot, let value) in tables.statements where reads(value) { slots.insert(slot) }
        for loop in tables.loops {
            if reads(loop.source) { slots.formUnion(loop.slots) }
            for copy in loop.inherited {
                if slots.contains(copy.from) { slots.insert(copy.to) }
                // A `set` in an iteration ends with it, but to a reader it is the same name as one set before.
                if slots.contains(copy.to) { slots.insert(copy.from) }
            }
        }
        return slots != known
    }

    private func isInteger(_ expression: ExpressionID) -> Bool {
        guard case .constant(let constant) = tables[expression] else { return false }
        if case .integer = tables.constants[Int(constant)] { return true }
        return false
    }

    /// The attributes that a filter adds to its text; other attributes only order its list.
    private func attributes(of call: FilterCall) -> Set<String> {
        guard call.filter == .join else { return [] }
        var names: Set<String> = []
        for (parameter, argument) in zip(call.filter.parameters, tables.arguments[call.arguments.range])
        where parameter.name == "attribute" {
            guard let argument, case .constant(let constant) = tables[argument],
                case .text(let path) = tables.constants[Int(constant)]
            else { continue }
            names.formUnion(path.split(separator: ".").map(String.init))
        }
        return names
    }
}

extension ProgramReader {
    /// The expressions that decide what is written: those of `if`, `elif` and inline `if`, the left sides of `and` and
    /// `or` outside of these, and the input of `default`.
    var questions: [ExpressionID] {
        (tables.arms.compactMap(\.test) + expressions.flatMap(decided)).filter(reads)
    }

    private func decided(by expression: ExpressionID) -> [ExpressionID] {
        switch tables[expression] {
        case .conditional(let test, _, _): [test]
        case .and(let first, _), .or(let first, _): isWithinTest(expression) ? [] : [first]
        case .filter(let call) where tables.calls[Int(call)].filter == .default: [tables.calls[Int(call)].input]
        default: []
        }
    }

    private func isWithinTest(_ expression: ExpressionID) -> Bool {
        let inline = expressions.compactMap { if case .conditional(let test, _, _) = tables[$0] { test } else { nil } }
        return (tables.arms.compactMap(\.test) + inline).contains { holds(expression, within: $0) }
    }

    private func holds(_ expression: ExpressionID, within outer: ExpressionID) -> Bool {
        outer == expression || operands(of: outer).contains { holds(expression, within: $0) }
    }

    /// The nesting depth of `if` and `for`.
    var nesting: Int { nesting(ofBlock: program.root) }

    private func nesting(ofBlock block: Span) -> Int {
        tables.statements[block.range].map { statement in
            switch statement {
            case .choose(let span): 1 + (tables.arms[span.range].map { nesting(ofBlock: $0.body) }.max() ?? 0)
            case .loop(let index):
                1
                    + max(
                        nesting(ofBlock: tables.loops[Int(index)].body),
                        tables.loops[Int(index)].otherwise.map(nesting) ?? 0
                    )
            default: 0
            }
        }.max() ?? 0
    }
}
