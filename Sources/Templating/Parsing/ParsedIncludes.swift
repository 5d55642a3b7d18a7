internal import Synchronization

/// The included texts that were parsed, for one template or for all of an environment.
final class ParsedIncludes: Sendable {
    enum Entry: Sendable {
        case program(Program)
        /// Its errors were reported.
        case broken
    }

    private let entries = Mutex<[String: Entry]>([:])

    subscript(name: String) -> Entry? {
        get { entries.withLock { $0[name] } }
        set { entries.withLock { $0[name] = newValue } }
    }
}
