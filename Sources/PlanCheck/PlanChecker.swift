package import Documents

/// Plan text -> all findings, stages in order.
package struct PlanChecker: Sendable {
    private let options: CheckOptions

    package init(options: CheckOptions) { self.options = options }

    package func check(_ source: SourceText) -> CheckReport {
        report(on: PlanDocument(PlanText(source)))
    }

    func report(on plan: PlanDocument) -> CheckReport {
        var diagnostics = Diagnostics()
        var (errors, warnings) = (0, 0)
        for rule in CheckRules.all {
            var findings = RuleFindings(code: rule.code, in: plan.source)
            rule.check(plan, options, reporting: &findings)
            errors += findings.errors
            warnings += findings.warnings
            for diagnostic in findings.all { diagnostics.append(diagnostic) }
        }
        let pointers = NodePointers(root: plan.written)
        let findings = diagnostics.sorted.map { diagnostic in
            Finding(diagnostic: diagnostic, pointer: diagnostic.location.flatMap { pointers.pointer(to: $0.range) })
        }
        return CheckReport(findings: findings, errors: errors, warnings: warnings, plan: plan)
    }
}
