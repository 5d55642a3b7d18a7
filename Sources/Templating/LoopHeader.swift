package import Documents

/// The header of a loop, as in the blueprint key `each: endpoint in endpoints`.
package struct LoopHeader: Sendable {
    /// The name of each element.
    package let variable: String
    /// The list to iterate over; evaluation fails if it is not a list.
    package let source: Expression

    /// Nil exactly when an error was reported.
    package static func parse(
        _ text: String, origin: TextOrigin, environment: TemplateEnvironment, reporting diagnostics: inout Diagnostics
    ) -> LoopHeader? {
        if let (program, variable) = environment.prepared(.loop, text, origin: origin) {
            return LoopHeader(variable: variable, source: Expression(program: program, root: program.tables.last))
        }
        var parser = TemplateParser(text, origin: origin, environment: environment)
        let result = parser.parseLoneLoopHeader()
        diagnostics.append(contentsOf: parser.diagnostics)
        return result.map {
            LoopHeader(variable: $0.variable, source: Expression(program: $0.program, root: $0.root))
        }
    }

    /// Reports what would fail for every context of this shape, before anything is evaluated.
    ///
    /// Returns the shape of an element, as far as it is known.
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
