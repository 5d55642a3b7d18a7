package import Documents

/// The words of a `for`, as the blueprint key `each` holds them: `endpoint in endpoints`.
package struct LoopHeader: Sendable {
    /// The name that each element has.
    package let variable: String
    /// What is walked through; evaluates to a list or fails.
    package let source: Expression

    /// Nil exactly when an error was reported.
    package static func parse(
        _ text: String, origin: TextOrigin, environment: TemplateEnvironment, reporting diagnostics: inout Diagnostics
    ) -> LoopHeader? {
        var parser = TemplateParser(text, origin: origin, environment: environment, library: IncludeLibrary())
        let result = parser.parseLoneLoopHeader()
        diagnostics.append(contentsOf: parser.diagnostics)
        return result.map {
            LoopHeader(variable: $0.variable, source: Expression(program: $0.program, root: $0.root))
        }
    }

    /// Tells, before anything is evaluated, what is bound to fail with every context that is a mapping of
    /// this shape.
    ///
    /// The result is the shape of an element, as far as it can be known.
    @discardableResult
    package func check(against shape: TemplateShape, reporting diagnostics: inout Diagnostics) -> TemplateShape {
        var checker = ShapeChecker(source.program, against: shape)
        let element = checker.inferElement(of: source.root)
        for fault in checker.faults { diagnostics.append(fault) }
        return element
    }

    package func elements(_ context: TemplateMapping) throws(TemplateFailure) -> [TemplateValue] {
        var renderer = Renderer(source.program, context: context)
        return try renderer.elements(source.root)
    }
}
