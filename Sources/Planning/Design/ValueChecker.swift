internal import Documents
internal import Model

/// Explains why a field cannot have a value from a blueprint.
struct ValueChecker: Sendable {
    struct Fault {
        /// What is wrong with the value, as the end of a sentence.
        let reason: String
        let fix: String
    }

    let field: Field

    /// Nil if the field can have the value.
    func fault(in text: String) -> Fault? {
        if field.isForeign {
            return Fault(reason: "a reference to a row that may not exist", fix: "leave it out")
        }
        if field.literal.isTime, text == "now" { return nil }
        guard field.literal.accepts(text) else {
            return Fault(reason: "not a value of the type `\(field.type)`", fix: "write \(field.literal.expectation)")
        }
        if field.measuresLength { return lengthFault(of: text.unicodeScalars.count) }
        return field.literal == .integer ? Int(text).flatMap(rangeFault) : nil
    }

    private func lengthFault(of length: Int) -> Fault? {
        if let max = field.max, length > max {
            return Fault(reason: "longer than `max`", fix: "write at most \(max) characters")
        }
        if let min = field.min, length < min {
            return Fault(reason: "shorter than `min`", fix: "write at least \(min) characters")
        }
        return nil
    }

    private func rangeFault(of value: Int) -> Fault? {
        if let max = field.max, value > max { return Fault(reason: "greater than `max`", fix: "write at most \(max)") }
        if let min = field.min, value < min { return Fault(reason: "less than `min`", fix: "write at least \(min)") }
        return nil
    }
}
