/// What a rendering may still use; everything is charged before the work is done.
struct RenderBudget {
    let limits: TemplateLimits
    private var iterations: Int
    private var steps: Int

    /// The steps charged so far.
    var stepsUsed: Int { limits.steps - steps }

    init(_ limits: TemplateLimits) {
        self.limits = limits
        iterations = limits.iterations
        steps = limits.steps
    }

    @inline(__always)
    mutating func chargeIteration() throws(TemplateFault) {
        iterations -= 1
        if iterations < 0 { throw .limit("the loops run more than \(limits.iterations) times in total") }
    }

    @inline(__always)
    mutating func charge(_ count: Int) throws(TemplateFault) {
        steps -= count
        if steps < 0 { throw .limit("the template runs more than \(limits.steps) steps") }
    }

    /// Charges a text that is about to be built.
    mutating func charge(text bytes: Int) throws(TemplateFault) {
        try check(text: bytes)
        try charge(bytes / 16)
    }

    /// Charges a text that is about to be read character by character.
    mutating func charge(reading text: String) throws(TemplateFault) {
        try charge(text.utf8.count)
    }

    func check(text bytes: Int) throws(TemplateFault) {
        if bytes > limits.outputBytes { throw .limit("a text would be longer than \(limits.outputBytes) bytes") }
    }

    @inline(__always)
    func check(output bytes: Int) throws(TemplateFault) {
        if bytes > limits.outputBytes { throw .limit("the output is longer than \(limits.outputBytes) bytes") }
    }
}

extension TemplateFault {
    @inline(never)
    fileprivate static func limit(_ message: @autoclosure () -> String) -> TemplateFault {
        TemplateFault(.limit, message())
    }
}
