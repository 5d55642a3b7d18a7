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

    /// Whether a keyword ends the block's statements.
    func ends(at tag: String) -> Bool {
        switch kind {
        case .if: tag == "elif" || tag == "else" || tag == "endif"
        case .for: tag == "else" || tag == "endfor"
        case .elseOfIf: tag == "endif"
        case .elseOfFor: tag == "endfor"
        }
    }

    var closing: String { "end" + keyword }
}
