/// A node of an expression, by its index in `Program.nodes`.
struct ExpressionID: Sendable, Hashable {
    let index: Int32
}

/// A range of elements in one of a program's tables.
struct Span: Sendable {
    let start: Int32
    let count: Int32

    var range: Range<Int> { Int(start)..<Int(start + count) }
}

/// One step of an expression. Contains only numbers, so rendering copies it without reference counting.
enum ExpressionNode: Sendable {
    /// An index into `Program.constants`.
    case constant(Int32)
    case variable(slot: Int32)
    case loop(level: Int32, LoopField)
    /// `base.name`; the name is an index into `Program.keys`.
    case attribute(ExpressionID, key: Int32)
    /// `base[index]`
    case item(ExpressionID, ExpressionID)
    /// A range of `Program.operands`.
    case list(Span)
    case concatenation(Span)
    case negative(ExpressionID)
    case positive(ExpressionID)
    case arithmetic(ArithmeticOperator, ExpressionID, ExpressionID)
    /// The first operand and a range of `Program.links`: `a < b <= c` compares each operand with the next.
    case comparison(ExpressionID, Span)
    case not(ExpressionID)
    case and(ExpressionID, ExpressionID)
    case or(ExpressionID, ExpressionID)
    case conditional(test: ExpressionID, then: ExpressionID, otherwise: ExpressionID?)
    case isDefined(ExpressionID)
    case isNone(ExpressionID)
    /// An index into `Program.calls`.
    case filter(Int32)
}

enum LoopField: String, Sendable, CaseIterable {
    case index, index0, first, last, length
}

enum ArithmeticOperator: String, Sendable, CaseIterable {
    case add = "+", subtract = "-", multiply = "*", divide = "//", modulo = "%"
}

enum ComparisonOperator: String, Sendable, CaseIterable {
    case equal = "==", unequal = "!=", less = "<", greater = ">", lessOrEqual = "<=", greaterOrEqual = ">="
    case `in` = "in"
    case notIn = "not in"
}

/// A further operand of a chain of comparisons.
struct ComparisonLink: Sendable {
    let comparison: ComparisonOperator
    let operand: ExpressionID
}

/// `input | filter(arguments)`
struct FilterCall: Sendable {
    let filter: Filter
    let input: ExpressionID
    /// A range of `Program.arguments`, one for each parameter of the filter.
    let arguments: Span
}
