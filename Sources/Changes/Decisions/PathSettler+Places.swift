internal import Documents

extension PathSettler {
    /// Of regions that are known already a person took the file away; others have nowhere to go.
    mutating func settleRegionsWithoutFile() {
        for region in facts.regions {
            if facts.locked.regions[region.id] != nil {
                if facts.stub == nil {
                    skipReasons.append("region `\(region.id)` went with the file, which was deleted")
                }
            } else if !region.isOptional {
                settle(
                    region, without: "there is no such file for region `\(region.id)`, anchor `\(region.anchor)`",
                    at: nil)
            }
        }
        for id in facts.locked.regionIds where !facts.regions.contains(where: { $0.id == id }) {
            if let owner = entry.regions[id]?.owner, facts.owners.contains(owner) { entry.regions[id] = nil }
        }
    }

    mutating func settleDamage(_ fault: RegionFault) {
        let needed = facts.regions.filter { !($0.isOptional && facts.locked.regions[$0.id] == nil) }
        for region in needed { settle(region, without: fault.reason, at: fault.line) }
    }

    /// Nothing but a person can find a place for the lines, so this is never overwritten or merged away.
    mutating func settle(_ region: StubRegion, without reason: String, at line: Int?) {
        switch decision {
        case .fail, .overwrite, .merge:
            let snippet = Conflict.Snippet(anchor: region.anchor, id: region.id, text: region.text)
            let location = line.flatMap { line in text.map { place(ofLine: line, in: $0) } }
            let fault = Diagnostic.noPlace(facts.path, region, reason, at: location)
            openConflicts.append(OpenConflict(reason: reason, diagnostic: fault, snippet: snippet))
        case .skip: skipReasons.append("region `\(region.id)` left out: \(reason)")
        case .keep:
            skipReasons.append("region `\(region.id)` left to you: \(reason)")
            entry.regions[region.id] = LockFile.RegionRecord(
                content: LockFile.RegionRecord.leftOut, owner: region.owner, blueprint: region.digest)
        }
    }

    private func place(ofLine line: Int, in bytes: [UInt8]) -> SourceLocation {
        SourceLocation(
            SourceText(name: facts.path, bytes: bytes), SourceRange(at: SourcePosition(line: line, column: 1)))
    }
}

extension Diagnostic {
    fileprivate static func noPlace(
        _ path: String, _ region: StubRegion, _ place: String, at location: SourceLocation?
    ) -> Diagnostic {
        Diagnostic(
            .error, code: "no-anchor", "\(path.quoted) cannot take region `\(region.id)`: \(place)", at: location,
            fix: "put one line with `scaffold:anchor \(region.anchor)` where the lines belong, "
                + "or put them in by hand and say --on-conflict keep")
    }
}
