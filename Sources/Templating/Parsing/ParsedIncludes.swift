internal import Synchronization

/// The included texts that were parsed for one template and serve all others of an environment.
final class ParsedIncludes: Sendable {
    private let programs = Mutex<[String: Program]>([:])

    subscript(name: String) -> Program? {
        get { programs.withLock { $0[name] } }
        set { programs.withLock { $0[name] = newValue } }
    }
}
