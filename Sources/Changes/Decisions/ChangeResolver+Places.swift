internal import Documents

extension ChangeResolver {
    /// If the regions are known, the user removed the file; otherwise they have no place to go.
    mutating func resolveRegionsWithoutFile() {
        for region in state.regions {
            if state.locked.regions[region.id] != nil {
                if state.stub == nil {
                    skipReasons.append("region `\(region.id)` went with the file, which was deleted")
                }
            } else if !region.isOptional {
                resolve(
                    region, without: "there is no such file for region `\(region.id)`, anchor `\(region.anchor)`",
                    at: nil)
            }
        }
        for id in state.locked.regionIds where !state.regions.contains(where: { $0.id == id }) {
            if let owner = entry.regions[id]?.owner, state.owners.contains(owner) { entry.regions[id] = nil }
        }
    }

    mutating func resolveDamage(_ fault: RegionFault) {
        let needed = state.regions.filter { !($0.isOptional && state.locked.regions[$0.id] == nil) }
        for region in needed { resolve(region, without: fault.reason, at: fault.line) }
    }

    /// Only the user can find a place for the lines, so this conflict is never overwritten or merged.
    mutating func resolve(_ region: StubRegion, without reason: String, at line: Int?) {
        switch policy {
        case .fail, .overwrite, .merge:
            let snippet = Conflict.Snippet(anchor: region.anchor, id: region.id, text: region.text)
            let location = line.flatMap { line in text.map { place(ofLine: line, in: $0) } }
            let fault = Diagnostic.noPlace(state.path, region, reason, isNamed: hasAnchor(region), at: location)
            openConflicts.append(OpenConflict(reason: reason, diagnostic: fault, snippet: snippet, kind: .place))
        case .skip: skipReasons.append("region `\(region.id)` left out: \(reason)")
        case .keep:
            skipReasons.append("region `\(region.id)` left to you: \(reason)")
            entry.regions[region.id] = LockFile.RegionRecord(
                content: LockFile.RegionRecord.leftOut, owner: region.owner, blueprint: region.digest)
        }
    }

    private func hasAnchor(_ region: StubRegion) -> Bool {
        guard let text, let parsed = try? RegionText.read(text) else { return false }
        return (try? parsed.anchor(region.anchor)) != nil
    }

    private func place(ofLine line: Int, in bytes: [UInt8]) -> SourceLocation {
        SourceLocation(
            SourceText(name: state.path, bytes: bytes), SourceRange(at: SourcePosition(line: line, column: 1)))
    }
}

extension Diagnostic {
    fileprivate static func noPlace(
        _ path: String, _ region: StubRegion, _ place: String, isNamed: Bool, at location: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "no-anchor", "\(path.quoted) cannot take region `\(region.id)`: \(place)", at: location,
            fix: (isNamed
                ? "bring these names into scope at `scaffold:anchor \(region.anchor)`, "
                : "put one line with `scaffold:anchor \(region.anchor)` where the lines belong, ")
                + "or add them yourself and pass --on-conflict keep")
    }
}
