internal import Documents

/// A step of a program as numbers: its kind, and up to three parts.
struct Step {
    let kind: Int
    let a, b, c: Int32

    init(_ kind: Int, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0) {
        (self.kind, self.a, self.b, self.c) = (kind, a, b, c)
    }
}

extension Step: ProgramPart {
    static func pass(_ part: Self?, through codec: inout ProgramCodec) throws(ParseAbort) -> Self {
        let (kind, count) = try codec.number(part.map { $0.kind * 4 + $0.count }).quotientAndRemainder(dividingBy: 4)
        return Step(
            kind, try codec.int32(part?.a), count > 1 ? try codec.int32(part?.b) : 0,
            count > 2 ? try codec.int32(part?.c) : 0)
    }

    /// The number of its parts without zeros at the end, one at least.
    private var count: Int { c != 0 ? 3 : b != 0 ? 2 : 1 }
}

extension ExpressionNode {
    var step: Step {
        switch self {
        case .constant(let constant): Step(0, constant)
        case .variable(let slot): Step(1, slot)
        case .loop(let level, let field): Step(2, level, field.number)
        case .attribute(let base, let key): Step(3, base.index, key)
        case .item(let base, let index): Step(4, base.index, index.index)
        case .list(let items): Step(5, items.start, items.count)
        case .concatenation(let operands): Step(6, operands.start, operands.count)
        case .negative(let operand): Step(7, operand.index)
        case .positive(let operand): Step(8, operand.index)
        case .arithmetic(let operation, let left, let right): Step(9, operation.number, left.index, right.index)
        case .comparison(let first, let links): Step(10, first.index, links.start, links.count)
        case .not(let operand): Step(11, operand.index)
        case .and(let left, let right): Step(12, left.index, right.index)
        case .or(let left, let right): Step(13, left.index, right.index)
        case .conditional(let test, let then, nil): Step(14, test.index, then.index)
        case .conditional(let test, let then, let otherwise?): Step(15, test.index, then.index, otherwise.index)
        case .isDefined(let operand): Step(16, operand.index)
        case .isNone(let operand): Step(17, operand.index)
        case .filter(let call): Step(18, call)
        }
    }

    init(_ step: Step) throws(ParseAbort) {
        let (a, b, c) = (ExpressionID(index: step.a), ExpressionID(index: step.b), ExpressionID(index: step.c))
        switch step.kind {
        case 0: self = .constant(step.a)
        case 1: self = .variable(slot: step.a)
        case 2: self = .loop(level: step.a, LoopField.allCases[Int(step.b)])
        case 3: self = .attribute(a, key: step.b)
        case 4: self = .item(a, b)
        case 5: self = .list(Span(start: step.a, count: step.b))
        case 6: self = .concatenation(Span(start: step.a, count: step.b))
        case 7: self = .negative(a)
        case 8: self = .positive(a)
        case 9: self = .arithmetic(ArithmeticOperator.allCases[Int(step.a)], b, c)
        case 10: self = .comparison(a, Span(start: step.b, count: step.c))
        case 11: self = .not(a)
        case 12: self = .and(a, b)
        case 13: self = .or(a, b)
        case 14: self = .conditional(test: a, then: b, otherwise: nil)
        case 15: self = .conditional(test: a, then: b, otherwise: c)
        case 16: self = .isDefined(a)
        case 17: self = .isNone(a)
        case 18: self = .filter(step.a)
        default: throw ParseAbort()
        }
    }
}

extension Statement {
    var step: Step {
        switch self {
        case .text(let start, let end): Step(0, start, end)
        case .print(let value): Step(1, value.index)
        case .printVariable(let slot, let value): Step(2, slot, value.index)
        case .printAttribute(let slot, let key, let value): Step(3, slot, key, value.index)
        case .printComment(let value): Step(4, value.index)
        case .choose(let arms): Step(5, arms.start, arms.count)
        case .loop(let loop): Step(6, loop)
        case .assign(let slot, let value): Step(7, slot, value.index)
        case .include(let inclusion): Step(8, inclusion)
        }
    }

    init(_ step: Step) throws(ParseAbort) {
        let (a, b, c) = (step.a, step.b, step.c)
        switch step.kind {
        case 0: self = .text(start: a, end: b)
        case 1: self = .print(ExpressionID(index: a))
        case 2: self = .printVariable(slot: a, ExpressionID(index: b))
        case 3: self = .printAttribute(slot: a, key: b, ExpressionID(index: c))
        case 4: self = .printComment(ExpressionID(index: a))
        case 5: self = .choose(Span(start: a, count: b))
        case 6: self = .loop(a)
        case 7: self = .assign(slot: a, ExpressionID(index: b))
        case 8: self = .include(a)
        default: throw ParseAbort()
        }
    }
}

extension CaseIterable where Self: Equatable {
    /// The position of the case among all.
    var number: Int32 { Int32(Self.allCases.prefix { $0 != self }.count) }
}
