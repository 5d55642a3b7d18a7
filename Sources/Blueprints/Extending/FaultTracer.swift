package import Documents
internal import Extending

/// Locates the errors of an extending blueprint at their cause.
///
/// If an inherited text was valid and no longer is, the cause is the change without which it would be valid: the author
/// can fix that, but not the inherited text.
package struct FaultTracer {
    /// Of a change that breaks what is inherited.
    package static let brokenCode = "breaks-extended"

    /// Decodes a document and reports its errors.
    private let read: (LocatedNode, inout Diagnostics) -> Void

    package init(read: @escaping (LocatedNode, inout Diagnostics) -> Void) { self.read = read }

    /// Every error of the nearest blueprint of a chain, once each.
    package func faults(of chain: BlueprintChain) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        guard let document = chain.document(reporting: &diagnostics) else { return diagnostics.all }
        var found = Diagnostics()
        read(document, &found)
        return faults(of: chain, found: found.all)
    }

    /// The same where its document was read already.
    package func faults(of chain: BlueprintChain, found: [Diagnostic]) -> [Diagnostic] {
        let all = faults(among: found, of: chain)
        guard let base = chain.base, let clause = chain.links[0].clause,
            all.contains(where: { !isOwn($0, of: chain) })
        else { return all }
        var told = Diagnostics()
        told.appendOnce(all.filter { isOwn($0, of: chain) })
        var foreign = all.filter { !isOwn($0, of: chain) }
        func blame(_ change: BlueprintChange, _ rest: Set<Diagnostic>) {
            let caused = foreign.filter { !rest.contains($0.core) }
            if !caused.isEmpty { told.append(.broken(change, caused, clause)) }
            foreign.removeAll { !rest.contains($0.core) }
        }
        var diagnostics = Diagnostics()
        let inherited = base.document(reporting: &diagnostics).map { faults(in: $0, of: base) } ?? []
        let known = Set(inherited.map(\.core))
        if foreign.contains(where: { known.contains($0.core) }) { told.appendOnce(faults(of: base, found: inherited)) }
        foreign.removeAll { known.contains($0.core) }
        let before = known.union(all.map(\.core))
        var mixed: [(change: BlueprintChange, rest: Set<Diagnostic>)] = []
        for change in chain.changes where !foreign.isEmpty {
            let rest = Set((chain.document(without: change).map { faults(in: $0, of: chain) } ?? foreign).map(\.core))
            if !rest.isSubset(of: before) { mixed.append((change, rest)) } else { blame(change, rest) }
        }
        for (change, rest) in mixed { blame(change, rest) }
        told.appendOnce(untraced(foreign, chain, clause))
        return told.all
    }

    private func faults(in document: LocatedNode, of chain: BlueprintChain) -> [Diagnostic] {
        var diagnostics = Diagnostics()
        read(document, &diagnostics)
        return faults(among: diagnostics.all, of: chain)
    }

    /// What is missing is no fault of a blueprint that is abstract.
    private func faults(among found: [Diagnostic], of chain: BlueprintChain) -> [Diagnostic] {
        found.filter { !chain.isAbstract || !Self.missing.contains($0.code) }
    }

    /// The errors that an extending blueprint can still fix.
    private static let missing: Set = [
        "missing-key", "missing-snippet", "unknown-id", "unmade-file", "unknown-include", "missing-template",
    ]

    /// A fault without a place shows in what is made of the blueprint, and any change may have caused it.
    private func isOwn(_ fault: Diagnostic, of chain: BlueprintChain) -> Bool {
        fault.location.map { chain.owns($0.source) } ?? false
    }

    /// The errors in an extended document, once for each message, located at the `extends` line.
    private func untraced(_ faults: [Diagnostic], _ chain: BlueprintChain, _ clause: ExtendsClause) -> [Diagnostic] {
        var seen: Set<String> = []
        return faults.compactMap { fault in
            guard let location = fault.location, chain.sources.contains(location.source) else { return fault }
            guard seen.insert(fault.message).inserted else { return nil }
            return Diagnostic(
                fault.severity, code: fault.code, fault.message, at: clause.base.location,
                notes: [Diagnostic.Note("in the extended blueprint", at: location)] + fault.notes, fix: fault.fix)
        }
    }
}

extension Diagnostic {
    private static let places = 3

    /// The error without parts whose wording may differ, such as the list of known names.
    fileprivate var core: Diagnostic { Diagnostic(severity, code: code, message, at: location) }

    fileprivate static func broken(
        _ change: BlueprintChange, _ faults: [Diagnostic], _ clause: ExtendsClause
    ) -> Diagnostic {
        var distinct = Diagnostics()
        distinct.appendOnce(faults.map(\.core))
        let isOne = distinct.all.count == 1
        let isPlaced = faults.contains { $0.location != nil }
        let need =
            change.verb == .removed ? isOne ? "needs it" : "need it" : isOne ? "no longer works" : "no longer work"
        let effect =
            isPlaced
            ? "\(isOne ? "1 text" : "\(distinct.all.count) texts") of `\(clause.base.text)` \(need)"
            : isOne ? "1 error follows from it" : "\(distinct.all.count) errors follow from it"
        let rest = distinct.all.count - places
        let remedy =
            switch change.verb {
            case .removed: "keep it, or change or remove what needs it"
            case .replaced, .changed: "keep what was there, or change those texts as well"
            case .added, .extended: "remove it, or change those texts as well"
            }
        return Diagnostic(
            .error, code: FaultTracer.brokenCode, "\(change.path.text.quoted) is \(change.verb) here; \(effect)",
            at: change.location,
            notes: distinct.all.prefix(places).map { Diagnostic.Note($0.message, at: $0.location) }
                + (rest > 0 ? [Diagnostic.Note("and \(rest) more")] : []),
            fix: isPlaced ? remedy : faults[0].fix ?? remedy)
    }
}
