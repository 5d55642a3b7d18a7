/// A statement that encloses others up to its end.
struct BlockStart {
    enum Kind: String {
        case `if`, `for`
        /// The last branches, after which only the end may follow.
        case elseOfIf, elseOfFor
    }

    let kind: Kind
    /// The tag that opened the block.
    let range: Range<Int>

    var keyword: String { kind == .if || kind == .elseOfIf ? "if" : "for" }

    /// The keywords that end the block's statements.
    var terminators: Set<String> {
        switch kind {
        case .if: ["elif", "else", "endif"]
        case .for: ["else", "endfor"]
        case .elseOfIf: ["endif"]
        case .elseOfFor: ["endfor"]
        }
    }

    var closing: String { "end" + keyword }
}
