internal import Documents
internal import Synchronization
internal import Templating

/// A template that is known to be valid, parsed when it is first rendered: a run uses only few of them.
final class ProvenTemplate: Sendable {
    private let text: LocatedText
    private let environment: TemplateEnvironment
    private let parsed = Mutex<Template?>(nil)

    init(_ text: LocatedText, _ environment: TemplateEnvironment) {
        self.text = text
        self.environment = environment
    }

    /// Nil exactly when an error was reported.
    func template(reporting diagnostics: inout Diagnostics) -> Template? {
        parsed.withLock { parsed in
            if parsed == nil {
                parsed = Template.parse(
                    text.text, origin: text.origin, environment: environment, reporting: &diagnostics)
            }
            return parsed
        }
    }
}
