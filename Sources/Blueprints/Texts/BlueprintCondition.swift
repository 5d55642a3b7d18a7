package import Documents
package import Model
internal import Templating

/// The expression of a `when` key.
package struct BlueprintCondition: Sendable {
    private let expression: Expression?

    init(
        _ text: LocatedText, seeing shape: ScopeShape, _ settings: TemplateSettings,
        reporting diagnostics: inout Diagnostics
    ) {
        expression = Expression.parse(
            text.text, origin: text.origin, environment: settings.environment(.prose), reporting: &diagnostics)
        guard !settings.isProven(text) else { return }
        _ = expression?.check(against: shape.shape(settings), reporting: &diagnostics)
    }

    /// Whether it holds; false if an error was reported.
    package func holds(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> Bool {
        do { return try expression?.isTrue(scope.values) ?? false } catch {
            diagnostics.append(error.diagnostic)
            return false
        }
    }
}
