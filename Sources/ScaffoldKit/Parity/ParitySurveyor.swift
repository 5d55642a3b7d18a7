package import Blueprints
package import Documents
internal import Planning

/// Catalog -> Parity: tries every blueprint with every stack.
package struct ParitySurveyor: Sendable {
    private let catalog: Catalog

    package init(catalog: Catalog) { self.catalog = catalog }

    /// Reports errors in stacks; such a stack is left out.
    ///
    /// - Parameter names: names or aliases of stacks; if empty, all stacks of the catalog.
    package func survey(_ names: [String], reporting diagnostics: inout Diagnostics) -> Parity {
        let heads =
            names.isEmpty
            ? catalog.heads(of: .stack)
            : names.compactMap { catalog.head($0, of: .stack, reporting: &diagnostics) }
        let stacks = heads.compactMap { catalog.stack($0, reporting: &diagnostics) }
        let all = Parity.Group.allCases.flatMap { rows(of: $0, stacks) }
        return Parity(stacks: stacks.map(\.head.name), rows: all)
    }

    private func rows(of group: Parity.Group, _ stacks: [StackBlueprint]) -> [Parity.Row] {
        switch group {
        case .features: tried(.feature, group, stacks)
        case .integrations: tried(.integration, group, stacks)
        case .starters: tried(.starter, group, stacks)
        case .actions: listed(group, stacks) { $0.endpoints.patterns.map { ($0.name, .yes) } }
        case .types: listed(group, stacks) { $0.types.map { ($0.name, .yes) } }
        case .options: listed(group, stacks) { $0.options.flatMap(\.settings).map { ($0, .yes) } }
        case .tasks: listed(group, stacks) { $0.tasks.map { ($0.id, .yes) } }
        case .projectFiles: files(of: nil, group, stacks)
        case .resourceFiles: files(of: .resource, group, stacks)
        case .modelFiles: files(of: .model, group, stacks)
        case .integrationFiles: files(of: .integration, group, stacks)
        }
    }

    private func tried(_ kind: BlueprintKind, _ group: Parity.Group, _ stacks: [StackBlueprint]) -> [Parity.Row] {
        catalog.heads(of: kind).map { head in
            Parity.Row(group: group, name: head.name, coverage: stacks.map { coverage(of: head, on: $0.head) })
        }
    }

    private func coverage(of head: BlueprintHead, on stack: BlueprintHead) -> Parity.Coverage {
        var faults = Diagnostics()
        let request = Request(trying: head, on: stack)
        guard let design = Pipeline(catalog: catalog).design(request, in: nil, reporting: &faults) else {
            return .none
        }
        return Pipeline.stubs(of: design, reporting: &faults) == nil ? .plan : .stubs
    }

    private func files(of each: Each?, _ group: Parity.Group, _ stacks: [StackBlueprint]) -> [Parity.Row] {
        listed(group, stacks) { stack in
            stack.files.filter { $0.each == each }.map { ($0.id, $0.template == nil ? .plan : .stubs) }
        }
    }

    /// What the stacks list, in the order of the first stack that has it.
    private func listed(
        _ group: Parity.Group, _ stacks: [StackBlueprint],
        _ entries: (StackBlueprint) -> [(name: String, coverage: Parity.Coverage)]
    ) -> [Parity.Row] {
        let lists = stacks.map(entries)
        var names: [String] = []
        for entry in lists.joined() where !names.contains(entry.name) { names.append(entry.name) }
        return names.map { name in
            let coverage = lists.map { list in list.first { $0.name == name }?.coverage ?? .none }
            return Parity.Row(group: group, name: name, coverage: coverage)
        }
    }
}

extension OptionSpec {
    /// `db=sqlite`; options without choices are up to the stack.
    fileprivate var settings: [String] {
        if case .choice(let choices) = form { choices.map { "\(name)=\($0)" } } else { [] }
    }
}
