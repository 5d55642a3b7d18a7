internal import Blueprints
internal import Documents
internal import Model

/// Actions + the stack's patterns -> endpoints.
struct EndpointBuilder: Sendable {
    let stack: StackBlueprint
    /// The path of a resource including the prefix; empty for an integration.
    let collection: String
    let item: String

    /// - Parameter scope: contains the resource or the integration.
    func endpoints(
        for actions: [ActionSpec], _ scope: Scope, owner: Owner, _ diagnostics: inout Diagnostics
    ) -> [Endpoint] {
        var endpoints: [Endpoint] = []
        for spec in actions {
            guard let endpoint = endpoint(for: spec, scope, owner, &diagnostics) else { continue }
            let twin = endpoints.first { $0.method == endpoint.method && $0.path == endpoint.path }
            if let twin {
                report(twin, of: endpoint, spec, &diagnostics)
            } else {
                endpoints.append(endpoint)
            }
        }
        return endpoints
    }

    /// Two actions with one endpoint: where the pattern has a path of its own, that does not tell them apart.
    private func report(_ twin: Endpoint, of endpoint: Endpoint, _ spec: ActionSpec, _ diagnostics: inout Diagnostics) {
        let pattern = stack.endpoints.patterns.first { $0.name == spec.action.pattern && $0.path != nil }
        let isOne = twin.action.name == spec.action.name
        diagnostics.error(
            "name-clash",
            "the actions `\(twin.action.name)` and `\(spec.action.name)` have one endpoint, "
                + "`\(endpoint.method) \(endpoint.path)`",
            at: isOne ? spec.location : pattern?.pathLocation ?? spec.location,
            fix: isOne || pattern == nil
                ? "remove one of them, or use another pattern"
                : "let the path contain the action's name: `/{{ action.name | kebab }}`")
    }

    private func endpoint(
        for spec: ActionSpec, _ scope: Scope, _ owner: Owner, _ diagnostics: inout Diagnostics
    ) -> Endpoint? {
        let fits = stack.endpoints.patterns.filter { ($0.base == .prefix) == collection.isEmpty }
        guard let pattern = fits.first(where: { $0.name == spec.action.pattern }) else {
            diagnostics.error(
                "unknown-pattern",
                "the stack `\(stack.head.name)` has no endpoint pattern \(spec.action.pattern.quoted) for this",
                at: spec.location, fix: NearestName.suggestion(for: spec.action.pattern, in: fits.map(\.name)))
            return nil
        }
        NameChecker(naming: stack.naming)
            .check(spec.action.name, as: .action, at: spec.location, reporting: &diagnostics)
        if let change = spec.action.from.first, !pattern.asksState {
            diagnostics.append(.noState(change, spec.action, asked: fits.filter(\.asksState).map(\.name)))
        }
        let scope = scope.with("action", .action, spec.action)
        let isDeclared = spec.action.isDeclared(by: pattern.effect)
        return Endpoint(
            action: spec.action, effect: pattern.effect, method: pattern.method, base: pattern.base,
            path: base(of: pattern, scope, &diagnostics) + path(of: pattern, scope, &diagnostics),
            purpose: (spec.purpose ?? pattern.purpose).line(scope, reporting: &diagnostics), auth: pattern.auth,
            status: pattern.status, hasBody: pattern.hasBody,
            problems: problems(of: pattern, isDeclared: isDeclared, scope, &diagnostics), owner: owner)
    }

    /// An undeclared endpoint returns 501 even if its pattern does not list it, provided the stack knows that status.
    private func problems(
        of pattern: EndpointPattern, isDeclared: Bool, _ scope: Scope, _ diagnostics: inout Diagnostics
    ) -> [Endpoint.Problem] {
        var lines = pattern.problems.lines(scope, reporting: &diagnostics)
        let knows501 = stack.problems.contains { $0.status == 501 }
        if !isDeclared, knows501, !lines.contains(where: { $0.hasPrefix("501") }) { lines.append("501") }
        return lines.compactMap { problem($0, of: pattern, &diagnostics) }
    }

    private func path(of pattern: EndpointPattern, _ scope: Scope, _ diagnostics: inout Diagnostics) -> String {
        let path = pattern.path?.line(scope, reporting: &diagnostics) ?? ""
        if !path.isEmpty, !path.hasPrefix("/") {
            diagnostics.error(
                "wrong-path", "the path of the pattern `\(pattern.name)` does not begin with `/`",
                at: pattern.pathLocation, fix: "write `/` before it")
        }
        return path
    }

    private func base(of pattern: EndpointPattern, _ scope: Scope, _ diagnostics: inout Diagnostics) -> String {
        switch pattern.base {
        case .collection: collection
        case .item: item
        case .prefix: stack.endpoints.prefix.line(scope, reporting: &diagnostics)
        }
    }

    /// `409`, whose reason is in the stack's problems, or `409 another reason`.
    private func problem(
        _ line: String, of pattern: EndpointPattern, _ diagnostics: inout Diagnostics
    ) -> Endpoint.Problem? {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let status = parts.first ?? ""
        if let problem = stack.problems.first(where: { String($0.status) == status }) {
            return Endpoint.Problem(status: problem.status, reason: parts.count > 1 ? parts[1] : problem.reason)
        }
        diagnostics.error(
            "unknown-problem",
            "the pattern `\(pattern.name)` of the stack `\(stack.head.name)` names the status \(status.quoted), "
                + "which its `problems` do not explain", at: pattern.problemsLocation,
            fix: "explain it under `problems` of the stack, or use one of "
                + stack.problems.map { String($0.status).quoted }.joined(separator: ", "))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func noState(_ change: Action.Change, _ action: Action, asked: [String]) -> Diagnostic {
        Diagnostic(
            .error, code: "no-state",
            "the pattern `\(action.pattern)` of the action `\(action.name)` does not ask for a state",
            at: change.field.location,
            fix: asked.isEmpty
                ? "remove it" : "remove it; these patterns do: " + asked.map { "`\($0)`" }.joined(separator: ", "))
    }
}
