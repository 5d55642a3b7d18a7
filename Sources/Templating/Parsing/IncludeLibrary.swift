/// The included texts that have been parsed, and those being parsed, while one template is parsed.
struct IncludeLibrary {
    enum Entry {
        case program(Program)
        case broken
    }

    var parsed: [String: Entry] = [:]
    /// The names being parsed, each included by the one before it.
    var chain: [String] = []
}
