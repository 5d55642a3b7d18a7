/// Python's integer arithmetic within 64 bits.
enum Arithmetic {
    static func compute(_ left: TemplateValue, _ operation: ArithmeticOperator, _ right: TemplateValue)
        throws(TemplateFault) -> Int
    {
        guard case .integer(let a) = left, case .integer(let b) = right else {
            throw mismatch(left, operation, right)
        }
        let (result, overflows) =
            switch operation {
            case .add: a.addingReportingOverflow(b)
            case .subtract: a.subtractingReportingOverflow(b)
            case .multiply: a.multipliedReportingOverflow(by: b)
            case .divide: try floorDivision(a, b).quotient
            case .modulo: try floorDivision(a, b).remainder
            }
        if overflows { throw TemplateFault(.value, "the number does not fit into 64 bits") }
        return result
    }

    /// Rounds down, so the remainder has the sign of the divisor.
    private static func floorDivision(_ a: Int, _ b: Int) throws(TemplateFault)
        -> (quotient: (Int, Bool), remainder: (Int, Bool))
    {
        guard b != 0 else { throw TemplateFault(.value, "division by zero") }
        let (quotient, overflows) = a.dividedReportingOverflow(by: b)
        if overflows { return ((quotient, true), (0, false)) }
        let remainder = a % b
        let isRoundedUp = remainder != 0 && (remainder < 0) != (b < 0)
        return ((isRoundedUp ? quotient - 1 : quotient, false), (isRoundedUp ? remainder + b : remainder, false))
    }

    private static func mismatch(_ left: TemplateValue, _ operation: ArithmeticOperator, _ right: TemplateValue)
        -> TemplateFault
    {
        let culprit = if case .integer = left { right } else { left }
        let isText = culprit.printable != nil && operation == .add
        return TemplateFault(
            .type, "`\(operation.rawValue)` computes with integers, not with \(culprit.kind)",
            fix: isText ? "write `~` to join texts" : nil)
    }
}
