internal import Blueprints
internal import Documents

/// Words of a sentence after `with` or `in` that name no blueprint: the name of an option's choice, or a fault.
struct Companion: Sendable {
    /// As written: `PostgreSQL`.
    let text: String
    /// What to report if no option has the name.
    let fault: Diagnostic

    /// The option that it sets; nil if none has a choice of that name.
    func setting(among specs: [OptionSpec]) -> Setting? {
        specs.lazy.compactMap { spec in spec.choice(called: text).map { Setting(key: spec.name, value: $0) } }.first
    }
}
