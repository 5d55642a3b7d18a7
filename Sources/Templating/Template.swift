package import Documents

/// A template in the data-only core of the Jinja language: parsed once, rendered many times.
///
/// It reads its context and nothing else: no files, no clock, no environment, no code.
package struct Template: Sendable {
    let program: Program

    /// Whether the text differs from its own rendering.
    package static func hasTags(_ text: String) -> Bool {
        text.withBytes { bytes in
            bytes.has(UInt8(ascii: "{"), or: .carriageReturn) && hasTags(bytes)
        }
    }

    private static func hasTags(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"):
                if previous == UInt8(ascii: "{") { return true }
            case .carriageReturn: return true
            default: break
            }
            previous = byte
        }
        return false
    }

    /// Nil exactly when an error was reported; reports all errors of the text and of what it includes.
    package static func parse(
        _ text: String, origin: TextOrigin, environment: TemplateEnvironment, reporting diagnostics: inout Diagnostics
    ) -> Template? {
        if let prepared = environment.prepared(.template, text, origin: origin) {
            return Template(program: prepared.program)
        }
        var parser = TemplateParser(text, origin: origin, environment: environment)
        let program = parser.parseTemplate()
        diagnostics.append(contentsOf: parser.diagnostics)
        return program.map(Template.init)
    }

    /// Reports what would fail for every context of this shape, before anything is rendered.
    package func check(against shape: TemplateShape, reporting diagnostics: inout Diagnostics) {
        var checker = ShapeChecker(program, against: shape)
        checker.check()
        for fault in checker.faults { diagnostics.append(fault) }
    }

    /// The text of the template for the context.
    ///
    /// - Throws: the first error: an undefined name, a value that cannot be printed, tainted text without a sink, a
    ///   limit reached.
    package func render(_ context: TemplateMapping) throws(TemplateFailure) -> String {
        var total = RenderTotal()
        return try render(context, charging: &total)
    }

    /// The same, as one of many renderings.
    package func render(
        _ context: TemplateMapping, charging total: inout RenderTotal
    ) throws(TemplateFailure) -> String {
        var renderer = Renderer(program, context: context)
        let text = try renderer.render()
        total.charge(bytes: text.utf8.count, steps: renderer.budget.stepsUsed)
        return text
    }
}
