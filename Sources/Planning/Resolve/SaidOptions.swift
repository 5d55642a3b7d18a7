internal import Blueprints
internal import Documents

/// The options that a sentence sets: `with PostgreSQL`, `not SQLite`.
struct SaidOptions: Sendable {
    let companions: [Companion]

    func settings(among specs: [OptionSpec]) -> [Setting] {
        companions.filter { $0.role == .asked }.compactMap { $0.setting(among: specs) }
    }

    /// Tells what was understood; reports what no option has, two values of one option, and one that is ruled out.
    func check(
        against given: [Setting], among options: [OptionValue], _ interpretation: inout Interpretation,
        reporting diagnostics: inout Diagnostics
    ) {
        var settings: [(setting: Setting, origin: String)] = given.map { ($0, "--data") }
        let specs = options.map(\.spec)
        for fault in Companion.faults(of: companions.filter { $0.setting(among: specs) == nil }) {
            diagnostics.append(fault)
        }
        for companion in companions {
            guard let setting = companion.setting(among: options.map(\.spec)) else { continue }
            switch companion.role {
            case .asked:
                check(setting, of: companion, against: settings, reporting: &diagnostics)
                settings.append((setting, companion.origin))
                interpretation.recognise("option \(setting.text) (\"\(companion.text.lowercased())\")")
            case .ruledOut:
                if let option = options.first(where: { $0.spec.name == setting.key && $0.value == setting.value }) {
                    diagnostics.append(.ruledOut(option, companion.origin))
                }
                interpretation.recognise("not \(setting.text) (\"\(companion.text.lowercased())\")")
            case .misplaced: diagnostics.append(.misplacedOption(companion.text, setting))
            }
        }
    }

    private func check(
        _ setting: Setting, of companion: Companion, against settings: [(setting: Setting, origin: String)],
        reporting diagnostics: inout Diagnostics
    ) {
        let other = settings.last { $0.setting.key == setting.key && $0.setting.value != setting.value }
        if let other { diagnostics.append(.otherValue(setting, companion.origin, other.setting, other.origin)) }
    }
}

extension Companion {
    fileprivate var origin: String { text.lowercased().quoted }
}

extension Setting {
    fileprivate var text: String { "\(key)=\(value)" }
}

extension Diagnostic {
    fileprivate static func otherValue(
        _ setting: Setting, _ origin: String, _ other: Setting, _ otherOrigin: String
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "other-value",
            "the request sets `\(setting.text)` (\(origin)), and `\(other.text)` (\(otherOrigin))",
            fix: "say one of the two")
    }

    fileprivate static func ruledOut(_ option: OptionValue, _ origin: String) -> Diagnostic {
        let others = option.spec.choices.filter { $0 != option.value }
        return Diagnostic(
            .error, code: "other-value",
            "the request rules out \(origin), and `\(option.spec.name)` is `\(option.value)`",
            fix: "set another: \(others.map { "`-d \(option.spec.name)=\($0)`" }.joined(separator: ", "))")
    }

    static func misplacedOption(_ text: String, _ setting: Setting) -> Diagnostic {
        Diagnostic(
            .error, code: "unclear-request", "\(text.quoted) stands inside a noun",
            fix: "write `with \(text.lowercased())` at the end, or add `-d \(setting.text)`")
    }
}
