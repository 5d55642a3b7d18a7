package import Documents
package import Model
internal import Templating

/// The expression of a `when` key, parsed and checked when the blueprint is read, or known to be valid.
package struct BlueprintCondition: Sendable {
    private enum Content: Sendable {
        /// Nil if the text has an error.
        case parsed(Expression?)
        case proven(ProvenText<Expression>)
    }

    private let content: Content

    init(
        _ text: LocatedText, seeing shape: @autoclosure () -> ScopeShape, _ settings: TemplateSettings,
        reporting diagnostics: inout Diagnostics
    ) {
        if settings.isProven(text) {
            content = .proven(ProvenText(text, settings.provenEnvironment(.prose), Expression.parse))
        } else {
            let expression = Expression.parse(
                text.text, origin: text.origin, environment: settings.environment(.prose), reporting: &diagnostics)
            expression?.check(against: shape().shape(settings), reporting: &diagnostics)
            content = .parsed(expression)
        }
    }

    /// Whether it holds; false if an error was reported.
    package func holds(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> Bool {
        let expression: Expression?
        switch content {
        case .parsed(let parsed): expression = parsed
        case .proven(let proven): expression = proven.value(reporting: &diagnostics)
        }
        do { return try expression?.isTrue(scope.values) ?? false } catch {
            diagnostics.append(error.diagnostic)
            return false
        }
    }
}
