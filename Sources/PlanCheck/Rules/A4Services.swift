internal import Documents

enum A4Services: CheckRule {
    static let code = "A4"
    static let page = RulePage(
        demand: """
            Each service reads `Name - purpose` and has a name of its own.
            """,
        reason: """
            The name is how tasks speak of it; the purpose is why it is not part of another.
            """,
        source: """
            the output format, `"ServiceName - purpose"`.
            """)

    static func check(_ plan: PlanDocument, _ options: CheckOptions, reporting findings: inout RuleFindings) {
        var names: Set<String> = []
        for service in plan.architecture?.services ?? [] {
            guard let name = ServiceLine(service.value)?.name else {
                findings.warning(
                    "the service \(service.value.quoted) does not read `Name - purpose`", at: service.range,
                    fix: "write its name, a hyphen between blanks, and what it is for")
                continue
            }
            if !names.insert(name).inserted {
                findings.warning("the service \(name.quoted) appears twice", at: service.range)
            }
        }
    }
}
