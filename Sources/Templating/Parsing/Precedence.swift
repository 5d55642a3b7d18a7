/// The precedence of operators, lowest first, as in Jinja: `~` is above `+` and below `*`.
enum Precedence: Int, Comparable {
    case or, and, not, comparison, sum, concatenation, product, unary

    /// The precedence of the binary operator that a word begins; nil if it begins none.
    ///
    /// - Parameter next: the word after it.
    init?(_ word: Token, _ next: Token) {
        switch word.kind {
        case .name(.or): self = .or
        case .name(.and): self = .and
        case .name(.in): self = .comparison
        case .name(.not) where next.kind == .name(.in): self = .comparison
        case .symbol(.equal), .symbol(.unequal), .symbol(.less), .symbol(.greater), .symbol(.lessOrEqual),
            .symbol(.greaterOrEqual):
            self = .comparison
        case .symbol(.plus), .symbol(.minus): self = .sum
        case .symbol(.tilde): self = .concatenation
        case .symbol(.times), .symbol(.floorDivide), .symbol(.modulo): self = .product
        default: return nil
        }
    }

    /// The next higher precedence.
    var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .unary }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
