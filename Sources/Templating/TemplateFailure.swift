package import Documents

/// Why a template could not be rendered or an expression could not be evaluated: one located diagnostic.
package struct TemplateFailure: Error {
    package var diagnostic: Diagnostic {
        get {
            switch content {
            case .diagnostic(let diagnostic): diagnostic
            }
        }
        set { content = .diagnostic(newValue) }
    }

    /// Stored on the heap: every level of nested templates reserves space for a failure on the stack.
    private indirect enum Content { case diagnostic(Diagnostic) }

    private var content: Content

    package init(_ diagnostic: Diagnostic) { content = .diagnostic(diagnostic) }
}
