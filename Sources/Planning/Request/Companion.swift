internal import Blueprints
internal import Documents

/// Words of a sentence that name no blueprint: the name of an option's choice, or a fault.
struct Companion: Sendable {
    enum Role: Sendable { case asked, ruledOut, misplaced }

    /// As written: `PostgreSQL`.
    let text: String
    var role = Role.asked
    /// Whether it is like no name that is known: perhaps a field.
    var isStranger = false
    /// What to report if no option has the name, or if it stands where it cannot be understood.
    let fault: Diagnostic

    /// The option that it names; nil if none has a choice of that name.
    func setting(among specs: [OptionSpec]) -> Setting? { specs.setting(called: text) }

    /// What to report of those that no option has: strangers in one fault.
    static func faults(of companions: [Companion]) -> [Diagnostic] {
        let strangers = companions.filter(\.isStranger)
        guard let first = strangers.first, strangers.count > 1 else { return companions.map(\.fault) }
        let names = strangers.map(\.text.quoted).joined(separator: ", ")
        var fault = first.fault
        fault.message = "\(names) are no known integrations or stacks"
        return [fault] + companions.filter { !$0.isStranger }.map(\.fault)
    }
}
