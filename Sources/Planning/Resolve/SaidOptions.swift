internal import Blueprints
internal import Documents

/// The options that a sentence sets: `with PostgreSQL`.
struct SaidOptions: Sendable {
    let companions: [Companion]

    func settings(among specs: [OptionSpec]) -> [Setting] { companions.compactMap { $0.setting(among: specs) } }

    /// Tells what was understood; reports what no option has, and two values of one option.
    func check(
        against given: [Setting], among specs: [OptionSpec], _ interpretation: inout Interpretation,
        reporting diagnostics: inout Diagnostics
    ) {
        var settings: [(setting: Setting, origin: String)] = given.map { ($0, "--data") }
        for companion in companions {
            guard let setting = companion.setting(among: specs) else {
                diagnostics.append(companion.fault)
                continue
            }
            let origin = companion.text.lowercased().quoted
            if let other = settings.last(where: { $0.setting.key == setting.key && $0.setting.value != setting.value })
            {
                diagnostics.append(.otherValue(setting, origin, other.setting, other.origin))
            }
            settings.append((setting, origin))
            interpretation.recognise("option \(setting.text) (\"\(companion.text.lowercased())\")")
        }
    }
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
}
