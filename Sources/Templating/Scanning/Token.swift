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
    /// The symbol of one byte; nil if there is none.
    init?(_ byte: UInt8) {
        guard byte < Self.ones.count, let symbol = Self.ones[Int(byte)] else { return nil }
        self = symbol
    }

    /// The symbol of two bytes; nil if there is none.
    init?(_ first: UInt8, _ second: UInt8) {
        guard let symbol = Self.twos.first(where: { $0.bytes == (first, second) }) else { return nil }
        self = symbol.symbol
    }

    /// By byte.
    private static let ones = allCases.reduce(into: [Self?](repeating: nil, count: 0x80)) { table, symbol in
        let bytes = symbol.rawValue.utf8
        if bytes.count == 1, let byte = bytes.first { table[Int(byte)] = symbol }
    }

    private static let twos = allCases.compactMap { symbol in
        let bytes = symbol.rawValue.utf8
        return bytes.dropFirst().first.map { (bytes: (bytes.first ?? 0, $0), symbol: symbol) }
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
