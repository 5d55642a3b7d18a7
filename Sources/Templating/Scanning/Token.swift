/// A word of the language inside a tag.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        case name(String)
        case integer(Int)
        case string(String)
        case symbol(Symbol)
        /// The tag's closing delimiter.
        case end
    }

    enum Symbol: String, Sendable, CaseIterable {
        case equal = "==", unequal = "!=", lessOrEqual = "<=", greaterOrEqual = ">=", floorDivide = "//"
        case less = "<", greater = ">", assign = "=", plus = "+", minus = "-", times = "*", modulo = "%"
        case tilde = "~", pipe = "|", dot = ".", comma = ","
        case openParenthesis = "(", closeParenthesis = ")", openBracket = "[", closeBracket = "]"
    }

    let kind: Kind
    let range: Range<Int>
}
