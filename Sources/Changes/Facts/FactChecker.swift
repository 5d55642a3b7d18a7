package import Documents
internal import Model

/// What earlier runs made, against what this one would make of it: reports what a service would lose.
///
/// Knows neither SQL nor a stack: a column is as the blueprint declared it when its table was made, whatever became of
/// the file that makes it.
package struct FactChecker {
    private let known: [LockFact]
    /// The features by the integrations that they were generated with.
    private let users: [String: [String]]
    /// Who has files.
    private let owners: Set<String>
    private let made: [LockFact]
    private let features: [Stubs.Feature]
    /// The name of the model of each table.
    private let models: [String: String]

    package init(lock: LockFile, made: [LockFact], features: [Stubs.Feature], models: [String: String]) {
        known = lock.facts
        users = lock.features.reduce(into: [:]) { users, feature in
            for integration in lock.integrations(of: feature) { users[integration, default: []].append(feature) }
        }
        owners = lock.owners
        self.made = made
        self.features = features
        self.models = models
    }

    package func check(reporting diagnostics: inout Diagnostics) {
        let blueprints = blueprintFaults
        for fault in blueprints { diagnostics.append(fault) }
        // What another blueprint makes differs in everything else, too.
        guard blueprints.isEmpty else { return }
        // Another database has other types of columns; who takes a table over has its names, too.
        let faults =
            pluralFaults + (optionFaults.isEmpty ? columnFaults + uniqueFaults : optionFaults) + eventFaults
            + droppedFaults
        for fault in faults.isEmpty ? nameFaults : faults { diagnostics.append(fault) }
    }

    private func known(_ kind: LockFact.Kind) -> [LockFact] { known.filter { $0.kind == kind } }
    private func made(_ kind: LockFact.Kind) -> [LockFact] { made.filter { $0.kind == kind } }
}

extension FactChecker {
    /// Another stack, a named feature that became a generic one, or blueprints of a folder that is not named this time.
    private var blueprintFaults: [Diagnostic] {
        let stacks = known(.stack).flatMap { old in made(.stack).compactMap { fault(of: old, now: $0) } }
        let features = known(.feature).flatMap { old in
            made(.feature).filter { $0.scope == old.scope }.compactMap { fault(of: old, now: $0) }
        }
        let integrations = known(.integration).flatMap { old in
            made(.integration).filter { $0.scope == old.scope }.compactMap { fault(of: old, now: $0) }
        }
        return stacks + features + integrations
    }

    private func fault(of old: LockFact, now new: LockFact) -> Diagnostic? {
        let isOwn = old.text != LockFact.builtIn
        if old.kind == .stack, old.name != new.name { return .otherStack(old, new) }
        if isOwn, new.text == LockFact.builtIn { return .forgotten(old, new) }
        return isOwn || old.name == new.name || new.name != LockFact.generic ? nil : .forgotten(old, new)
    }

    /// Options that differ although the project did not change.
    private var optionFaults: [Diagnostic] {
        made(.option).compactMap { new in
            known(.option).first { $0.scope == new.scope && $0.name == new.name }.flatMap { old in
                old.value == new.value ? nil : .otherOption(old, new)
            }
        }
    }

    private var eventFaults: [Diagnostic] {
        let own = Set(made(.event).map(\.name))
        return Dictionary(grouping: othersEvents.filter { own.contains($0.name) }) { [$0.scope, $0.name] }
            .values.sorted { $0[0].line < $1[0].line }.map { .lostEvents($0, features) }
    }

    /// Integrations that a feature of this run drops, whose files stay for another one and handle the feature's events
    /// with the columns that would go.
    private var droppedFaults: [Diagnostic] {
        let names = features.map(\.name)
        return features.flatMap { feature in
            Set(known(.event).filter { $0.scope == feature.name }.map(\.name)).sorted()
                .filter { !feature.integrations.contains($0) }
                .compactMap { integration in
                    let others = users[integration, default: []].filter { !names.contains($0) }
                    return others.isEmpty ? nil : .dropped(integration, by: feature.name, keptBy: others)
                }
        }
    }

    /// The events of this run's integrations that features of other runs handle.
    private var othersEvents: [LockFact] {
        let scopes = Set(features.map(\.name))
        return known(.event).filter { event in
            !scopes.contains(event.scope) && features.contains { $0.integrations.contains(event.name) }
        }
    }

    /// The integrations of this run that handle events of other features and none of its own, with these features:
    /// their files stay as those features have them.
    package var leftAlone: [(integration: String, features: [String])] {
        let own = Set(made(.event).map(\.name))
        return Dictionary(grouping: othersEvents.filter { !own.contains($0.name) }, by: \.name)
            .map { ($0, Set($1.map(\.scope)).sorted()) }.sorted { $0.0 < $1.0 }
    }
}

extension FactChecker {
    /// Names of other features that this run would give to something else. What has no files any more has no names.
    private var nameFaults: [Diagnostic] {
        let others = known(.name).filter { !isRun($0.scope) && owners.contains($0.name) }
        let clashes = made(.name).flatMap { new in
            others.filter { $0.place == new.place }.flatMap { old in
                new.names.filter(old.names.contains).map { (old, new, $0) }
            }
        }
        return Dictionary(grouping: clashes) { $0.0.scope }.sorted { $0.key < $1.key }.compactMap { _, clashes in
            clashes.min { ($0.0.place, $0.2) < ($1.0.place, $1.2) }.map { .sameName($0, $1, $2) }
        }
    }

    private struct Table: Hashable, Comparable {
        let scope: String
        let name: String

        init(_ column: LockFact) {
            scope = column.scope
            name = String(column.table)
        }

        static func < (a: Table, b: Table) -> Bool { (a.scope, a.name) < (b.scope, b.name) }
    }

    private var columnFaults: [Diagnostic] {
        let old = Dictionary(grouping: known(.column)) { Table($0) }
        let new = Dictionary(grouping: made(.column)) { Table($0) }
        return old.keys.sorted().flatMap { table -> [Diagnostic] in
            let columns = old[table, default: []]
            if let now = new[table] { return faults(of: table, columns, now) }
            if isRun(table.scope) { return [.lostTable(columns, isGeneric: isGeneric(table.scope))] }
            let rival = new.keys.sorted().first { $0.name == table.name && isFeature($0.scope) }
            return rival.map { [.otherFeature(columns, $0.scope)] } ?? []
        }
    }

    /// Values that are to be unique together, or are no more, in tables that were made before.
    private var uniqueFaults: [Diagnostic] {
        let made = made(.unique)
        let tables = Set(known(.column).filter { isFeature($0.scope) }.map { [$0.scope, String($0.table)] })
        let old = known(.unique).filter { isFeature($0.scope) }
        let lost = old.filter { !made.contains($0) }.map { Diagnostic.lostUnique($0) }
        let added = made.filter { tables.contains([$0.scope, String($0.table)]) && !old.contains($0) }
        return lost + added.map { .newUnique($0) }
    }

    /// New resources that are called as the table of another one, whose plural was said then.
    private var pluralFaults: [Diagnostic] {
        let old = Set(known(.feature).map(\.scope))
        return features.filter { !old.contains($0.name) }.compactMap { feature in
            known(.column).first { $0.table == feature.name && isGeneric($0.scope) }.map { .plural($0, feature.name) }
        }
    }

    /// Whether the scope is a feature that was made of a noun.
    private func isGeneric(_ scope: String) -> Bool {
        known(.feature).contains { $0.scope == scope && $0.name == LockFact.generic }
    }

    /// Whether the scope is a feature of this run, with or without an integration, or an integration of it.
    private func isRun(_ scope: String) -> Bool {
        isFeature(scope) || features.contains { $0.integrations.contains(scope) }
    }

    private func isFeature(_ scope: String) -> Bool {
        features.contains { scope == $0.name || scope.hasPrefix("\($0.name).") }
    }

    private func faults(of table: Table, _ old: [LockFact], _ new: [LockFact]) -> [Diagnostic] {
        let added = new.filter { now in !old.contains { $0.name == now.name } }
        let model = models[table.name] ?? table.name
        let changed: [Diagnostic] = old.compactMap { column in
            guard let now = new.first(where: { $0.name == column.name }) else {
                return .changedModel(model, column, "has no field `\(column.column)` any more")
            }
            let changes = ColumnText.differences(of: now.value, from: column.value)
            if changes.isEmpty { return nil }
            return .changedModel(model, column, "has `\(column.column)` with \(changes.joined(separator: ", "))")
        }
        return changed + added.map { .changedModel(model, $0, "has the new field `\($0.column)`") }
    }
}

extension LockFact {
    /// The file of a built-in blueprint.
    package static let builtIn = "built-in"
    /// The name of the blueprint of a noun that no feature is named after.
    package static let generic = "-"
}
