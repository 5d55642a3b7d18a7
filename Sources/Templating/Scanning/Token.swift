/// A word of the language inside a tag. Contains only numbers: the parser reads texts from the source.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        case name(Word)
        case integer(Int)
        /// An index into `TagWords.strings`.
        case string(Int)
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

    /// The words that cannot name a variable, and all others.
    enum Word: String, Sendable, CaseIterable {
        case and, or, not, `in`, `is`, `if`, `else`, elif, loop
        case `true`, `false`, none
        case upperTrue = "True", upperFalse = "False", upperNone = "None"
        case other = ""
    }

    let kind: Kind
    let range: Range<Int>
}

extension Token.Symbol {
    /// The symbol of one byte, or with `second` that of two; nil if there is none.
    init?(_ first: UInt8, _ second: UInt8? = nil) {
        let index = Int(first) << 8 | Int(second ?? 0)
        guard let symbol = Self.table.first(where: { $0.bytes == index }) else { return nil }
        self = symbol.symbol
    }

    private static let table = allCases.map { symbol in
        let bytes = symbol.rawValue.utf8
        return (bytes: Int(bytes.first ?? 0) << 8 | Int(bytes.dropFirst().first ?? 0), symbol: symbol)
    }
}

extension Token.Word {
    init(_ name: ArraySlice<UInt8>) {
        guard name.count <= Self.longest else {
            self = .other
            return
        }
        let key = Self.key(name)
        self = Self.table.first { $0.key == key }?.word ?? .other
    }

    private static let longest = 5

    private static let table = allCases.map { (key: key($0.rawValue.utf8), word: $0) }

    /// The bytes of a short word as a number.
    private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
