internal import Blueprints
internal import Documents

/// Settings + survey + defaults -> the value of every option.
struct OptionResolver: Sendable {
    let specs: [OptionSpec]
    let naming: Naming
    let settings: [Setting]
    let found: [String: (value: String, file: String)]

    /// - Parameter specs: the options of all features of the run.
    static func reportUnknown(
        _ settings: [Setting], among specs: [OptionSpec], reporting diagnostics: inout Diagnostics
    ) {
        var names: [String] = []
        for spec in specs where !names.contains(spec.name) { names.append(spec.name) }
        for setting in settings where !names.contains(setting.key) {
            diagnostics.error(
                "unknown-option", "unknown option \(setting.key.quoted)", at: setting.location,
                fix: NearestName.suggestion(for: setting.key, in: names))
        }
    }

    func resolve(reporting diagnostics: inout Diagnostics) -> [OptionValue] {
        reportTwins(&diagnostics)
        return specs.map { spec in value(of: spec, &diagnostics) }
    }

    private func value(of spec: OptionSpec, _ diagnostics: inout Diagnostics) -> OptionValue {
        let given = settings.filter { $0.key == spec.name }
        for setting in given where !spec.accepts(setting.value) {
            diagnostics.error(
                "wrong-option", "option `\(spec.name)` cannot be \(setting.value.quoted)", at: setting.location,
                fix: "it is \(spec.expectation)")
        }
        let found = found[spec.name]
        if let setting = given.last {
            if let found, found.value != setting.value {
                diagnostics.append(.otherOption(setting, found.value, found.file))
            }
            let option = OptionValue(spec: spec, value: setting.value, origin: .given)
            if spec.accepts(setting.value) {
                NameChecker(naming: naming).check(option, at: setting.location, reporting: &diagnostics)
            }
            return option
        }
        if let found {
            return OptionValue(spec: spec, value: found.value, origin: .found(found.file))
        }
        let option = OptionValue(spec: spec, value: spec.default, origin: .default)
        NameChecker(naming: naming).check(option, at: spec.defaultLocation, reporting: &diagnostics)
        return option
    }

    private func reportTwins(_ diagnostics: inout Diagnostics) {
        for (index, spec) in specs.enumerated() {
            guard let first = specs[..<index].first(where: { $0.name == spec.name }) else { continue }
            diagnostics.error(
                "duplicate-option", "two blueprints of this run have an option `\(spec.name)`", at: spec.location,
                notes: [Diagnostic.Note("the first one", at: first.location)])
        }
    }
}

extension Diagnostic {
    /// The generated files would not match the existing ones.
    fileprivate static func otherOption(_ setting: Setting, _ value: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .warning, code: "other-option",
            "\("\(setting.key)=\(setting.value)".quoted) was requested, but the project has \("\(setting.key)=\(value)".quoted) (\(file))",
            at: setting.location, fix: "leave it out to follow the project")
    }
}
