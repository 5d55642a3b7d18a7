/// One step of a template. Holds numbers only, so that rendering copies it without counting references.
enum Statement: Sendable {
    /// A range of the source.
    case text(start: Int32, end: Int32)
    case print(ExpressionID)
    /// `print` of a variable or of an attribute of one, which most tags hold; the expression tells where it stands.
    case printVariable(slot: Int32, ExpressionID)
    case printAttribute(slot: Int32, key: Int32, ExpressionID)
    /// `{{ … | comment }}`: needs to know the line that it stands in.
    case printComment(ExpressionID)
    /// Elements of `Program.arms`: the first whose test is true is rendered.
    case choose(Span)
    /// An element of `Program.loops`.
    case loop(Int32)
    case assign(slot: Int32, ExpressionID)
    /// An element of `Program.inclusions`.
    case include(Int32)
}

/// A list of statements, by its place in `Program.blocks`.
struct BlockID: Sendable {
    let index: Int32
}

/// A branch of an `if`; `else` has no test.
struct Arm: Sendable {
    let test: ExpressionID?
    let body: BlockID
}

struct Loop: Sendable {
    let source: ExpressionID
    /// One for each name between `for` and `in`.
    let slots: [Int32]
    /// Which `loop` the body sees: how many loops stand around it.
    let level: Int32
    /// Variables that the body sets, with the slots whose values they have when a turn begins.
    let inherited: [SlotCopy]
    let body: BlockID
    let otherwise: BlockID?
}

struct SlotCopy: Sendable {
    let from: Int32
    let to: Int32
}

struct Inclusion: Sendable {
    let program: Program
    /// What the included text says that it takes: slots of the including template copied to its own.
    let inputs: [SlotCopy]
    /// What it sees beside that, where there is a value.
    let bindings: [SlotCopy]
    let range: Range<Int>
}

/// A name that the template itself does not define, to be found in the context.
struct FreeVariable: Sendable {
    let key: TemplateKey
    let slot: Int32
    /// False where the template gives the name a value before it uses it.
    let isUsed: Bool
    /// Whether the name means what it means in the context, whatever it means where the template is included.
    let isGlobal: Bool
}

/// The first place that uses a name.
struct VariableUse: Sendable {
    let range: Range<Int>
    /// The template that is included there and needs the name.
    var include: String?
}
