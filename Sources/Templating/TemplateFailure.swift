package import Documents

/// Why a template could not be rendered or an expression not be evaluated: one located diagnostic.
package struct TemplateFailure: Error {
    package var diagnostic: Diagnostic {
        get {
            switch content {
            case .diagnostic(let diagnostic): diagnostic
            }
        }
        set { content = .diagnostic(newValue) }
    }

    /// Apart from the stack: every step into a nested template has room for a failure.
    private indirect enum Content { case diagnostic(Diagnostic) }

    private var content: Content

    package init(_ diagnostic: Diagnostic) { content = .diagnostic(diagnostic) }
}
