/// The included texts that are parsed or being parsed, during the parsing of one template.
struct IncludeLibrary {
    enum Entry {
        case program(Program)
        case broken
    }

    var parsed: [String: Entry] = [:]
    /// The names being parsed, each included by the one before it.
    var chain: [String] = []
}
