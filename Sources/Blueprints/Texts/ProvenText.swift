internal import Documents
internal import Synchronization
internal import Templating

/// A template or an expression that is known to be valid, parsed when it is first used: a run uses only few of them.
final class ProvenText<Parsed: Sendable>: Sendable {
    /// How it is parsed: nil exactly when an error was reported.
    typealias Parse =
        @Sendable (String, _ origin: TextOrigin, _ environment: TemplateEnvironment, inout Diagnostics) -> Parsed?

    private let text: LocatedText
    private let environment: ProvenEnvironment
    private let parse: Parse
    private let parsed = Mutex<Parsed?>(nil)

    init(_ text: LocatedText, _ environment: ProvenEnvironment, _ parse: @escaping Parse) {
        self.text = text
        self.environment = environment
        self.parse = parse
    }

    /// Nil exactly when an error was reported.
    func value(reporting diagnostics: inout Diagnostics) -> Parsed? {
        parsed.withLock { parsed in
            if parsed == nil { parsed = parse(text.text, text.origin, environment.environment, &diagnostics) }
            return parsed
        }
    }
}
