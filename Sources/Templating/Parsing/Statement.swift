/// One step of a template. Contains only numbers, so rendering copies it without reference counting.
enum Statement: Sendable {
    /// A range of the source.
    case text(start: Int32, end: Int32)
    case print(ExpressionID)
    /// `print` of a variable or one of its attributes, which is what most tags are; the expression gives its location.
    case printVariable(slot: Int32, ExpressionID)
    case printAttribute(slot: Int32, key: Int32, ExpressionID)
    /// `{{ … | comment }}`: needs the text before it on its line.
    case printComment(ExpressionID)
    /// A range of `Program.arms`: the first whose test is true is rendered.
    case choose(Span)
    /// An index into `Program.loops`.
    case loop(Int32)
    case assign(slot: Int32, ExpressionID)
    /// An index into `Program.inclusions`.
    case include(Int32)
}

/// A branch of an `if`; `else` has no test.
struct Arm: Sendable {
    let test: ExpressionID?
    /// A range of `Program.statements`.
    let body: Span
}

struct Loop: Sendable {
    let source: ExpressionID
    /// One for each name between `for` and `in`.
    let slots: [Int32]
    /// The `loop` that the body sees: the number of enclosing loops.
    let level: Int32
    /// Variables that the body sets, with the slots of their values at the start of an iteration.
    let inherited: [SlotCopy]
    /// Ranges of `Program.statements`.
    let body: Span
    let otherwise: Span?
}

struct SlotCopy: Sendable {
    let from: Int32
    let to: Int32
}

struct Inclusion: Sendable {
    let name: String
    let program: Program
    /// The declared inputs: slots of the including template copied to slots of the included one.
    let inputs: [SlotCopy]
    /// Further names that it sees if they have a value.
    let bindings: [SlotCopy]
    let range: Range<Int>
}

/// A name that has a slot.
struct Variable: Sendable {
    enum Origin: Sendable {
        /// The variable of a loop, or a name that a loop's body sets.
        case local
        /// Not defined by the template: to be looked up in the context. The use is the first; nil if the template
        /// assigns the name before using it.
        case free(VariableUse?)
        /// Looked up in the context, even if the including template sets it.
        case global
    }

    let key: TemplateKey
    let origin: Origin

    var isFree: Bool { if case .free = origin { true } else { false } }
    var isGlobal: Bool { if case .global = origin { true } else { false } }
    var isLocal: Bool { if case .local = origin { true } else { false } }
    var use: VariableUse? { if case .free(let use) = origin { use } else { nil } }
}

/// The first use of a name.
struct VariableUse: Sendable {
    let range: Range<Int>
    /// The template included there that needs the name.
    var include: String?
}
