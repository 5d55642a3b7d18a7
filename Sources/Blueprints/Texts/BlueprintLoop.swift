internal import Documents
internal import Model
internal import Templating

/// The loop header of an `each` key, parsed and checked when the blueprint is read, or known to be valid.
struct BlueprintLoop: Sendable {
    private enum Content: Sendable {
        case parsed(LoopHeader)
        case proven(ProvenText<LoopHeader>)
    }

    private let content: Content
    /// The scope of what is repeated. Nothing of it if the loop is known to be valid: then so is the rest.
    let inner: ScopeShape

    /// Nil exactly when an error was reported.
    init?(
        _ text: LocatedText, seeing shape: @autoclosure () -> ScopeShape, _ settings: TemplateSettings,
        reporting diagnostics: inout Diagnostics
    ) {
        if settings.isProven(text) {
            content = .proven(ProvenText(text, settings.provenEnvironment(.prose), LoopHeader.parse))
            inner = .run
            return
        }
        guard
            let header = LoopHeader.parse(
                text.text, origin: text.origin, environment: settings.environment(.prose), reporting: &diagnostics)
        else { return nil }
        content = .parsed(header)
        let scope = shape()
        let element = header.check(against: scope.shape(settings), reporting: &diagnostics)
        inner = scope.with(header.variable, element)
    }

    /// Calls with the scope of each turn; never if an error was reported.
    func each(in scope: Scope, reporting diagnostics: inout Diagnostics, _ body: (Scope, inout Diagnostics) -> Void) {
        let header: LoopHeader?
        switch content {
        case .parsed(let parsed): header = parsed
        case .proven(let proven): header = proven.value(reporting: &diagnostics)
        }
        guard let header else { return }
        do {
            // Changed in place, instead of copied for each turn.
            var inner = scope
            for element in try header.elements(scope.values) {
                inner.set(header.variable, element)
                body(inner, &diagnostics)
            }
        } catch {
            diagnostics.append(error.diagnostic)
        }
    }
}
