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

    enum Symbol: String, Sendable {
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
        switch Unicode.Scalar(byte) {
        case "<": self = .less
        case ">": self = .greater
        case "=": self = .assign
        case "+": self = .plus
        case "-": self = .minus
        case "*": self = .times
        case "%": self = .modulo
        case "~": self = .tilde
        case "|": self = .pipe
        case ".": self = .dot
        case ",": self = .comma
        case "(": self = .openParenthesis
        case ")": self = .closeParenthesis
        case "[": self = .openBracket
        case "]": self = .closeBracket
        default: return nil
        }
    }

    /// The symbol of two bytes; nil if there is none.
    init?(_ first: UInt8, _ second: UInt8) {
        switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
        case ("=", "="): self = .equal
        case ("!", "="): self = .unequal
        case ("<", "="): self = .lessOrEqual
        case (">", "="): self = .greaterOrEqual
        case ("/", "/"): self = .floorDivide
        default: return nil
        }
    }
}

extension Token.Word {
    init(_ name: ArraySlice<UInt8>) { self.init(key: Self.key(name), length: name.count) }

    /// - Parameter key: the last bytes of the name as a number.
    init(key: UInt64, length: Int) {
        self = length > Self.longest ? .other : Self.table.first { $0.key == key }?.word ?? .other
    }

    private static let longest = 5

    private static let table = allCases.map { (key: key($0.rawValue.utf8), word: $0) }

    /// The last bytes of a word as a number.
    private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
