internal import Blueprints
internal import Documents

/// Words of a sentence that name no blueprint: the name of an option's choice, or a fault.
struct Companion: Sendable {
    enum Role: Sendable { case asked, ruledOut, misplaced }

    /// As written: `PostgreSQL`.
    let text: String
    var role = Role.asked
    /// What to report if no option has the name, or if it stands where it cannot be understood.
    let fault: Diagnostic

    /// The option that it names; nil if none has a choice of that name.
    func setting(among specs: [OptionSpec]) -> Setting? {
        specs.lazy.compactMap { spec in spec.choice(called: text).map { Setting(key: spec.name, value: $0) } }.first
    }
}
