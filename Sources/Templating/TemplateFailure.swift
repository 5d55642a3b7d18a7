package import Documents

/// Why a template could not be rendered or an expression not be evaluated: one located diagnostic.
package struct TemplateFailure: Error {
    package var diagnostic: Diagnostic

    package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
