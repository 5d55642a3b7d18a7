internal import Documents

enum A4Services: CheckRule {
    static let code = "A4"
    static let page = RulePage(
        demand: """
            Each service reads `Name - purpose` and has a unique name.
            """,
        reason: """
            Tasks refer to a service by its name; the purpose says why it is separate from the others.
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
                    fix: "write its name, a hyphen between spaces, and its purpose")
                continue
            }
            if !names.insert(name).inserted {
                findings.warning("the service \(name.quoted) appears twice", at: service.range)
            }
        }
    }
}
