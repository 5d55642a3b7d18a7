internal import Documents

enum X1Leftovers: CheckRule {
    static let code = "X1"
    static let page = RulePage(
        demand: """
            Nothing is left of a template: no `<...>`, `[Feature]`, `{{`, `${`, TODO or TBD, and no text that stands for \
            others, such as `...`, `// remaining tasks` or `path/to/model.go`.
            """,
        reason: """
            Runners run a task with a placeholder anyway, and whoever does the task guesses what it means. `00X_` as \
            the number of a migration is only a warning, because the requirements document itself writes it.
            """,
        source: """
            the placeholders of the output format.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        plan.visitTexts { text in
            let leftovers = LeftoverFinder.leftovers(in: text.value)
            guard !leftovers.isEmpty else { return }
            let place = text.origin(in: plan.source)
            for leftover in leftovers {
                findings.error(
                    "\(leftover.text.quoted) is left of a template",
                    at: place.range(ofScalars: leftover.scalars) ?? text.range,
                    fix: "replace it, or put it in backquotes if it is code")
            }
        }
        for file in plan.makers.lazy.flatMap({ $0.maker?.files ?? [] }) where isUnnumbered(file.value) {
            findings.warning(
                "\(file.value.quoted) has no number yet", at: file.range, fix: "write the number of the next migration")
        }
    }

    /// Whether a part of the path begins with digits and `X`s instead of a number: `migrations/00X_create.sql`.
    private static func isUnnumbered(_ path: String) -> Bool {
        guard !ProjectPath.isTooLong(path) else { return false }
        return path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
            let number = part.prefix { $0 == UInt8(ascii: "X") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let end = part[number.endIndex...].first
            return number.last == UInt8(ascii: "X") && (end == UInt8(ascii: "_") || end == UInt8(ascii: "-"))
        }
    }
}
