/// The precedence of operators, lowest first, as in Jinja: `~` is above `+` and below `*`.
enum Precedence: Int, Comparable {
    case or, and, not, comparison, sum, concatenation, product, unary

    /// The precedence of the binary operator at the cursor; nil if there is none.
    init?(_ cursor: TokenCursor) {
        switch cursor.current.kind {
        case .name("or"): self = .or
        case .name("and"): self = .and
        case .name("in"): self = .comparison
        case .name("not") where cursor.next.kind == .name("in"): self = .comparison
        case .symbol(let symbol):
            guard let precedence = Self.ofSymbols[symbol] else { return nil }
            self = precedence
        default: return nil
        }
    }

    /// The next higher precedence.
    var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    private static let ofSymbols: [Token.Symbol: Precedence] = [
        .equal: .comparison, .unequal: .comparison, .less: .comparison, .greater: .comparison,
        .lessOrEqual: .comparison, .greaterOrEqual: .comparison, .plus: .sum, .minus: .sum,
        .tilde: .concatenation, .times: .product, .floorDivide: .product, .modulo: .product,
    ]
}
