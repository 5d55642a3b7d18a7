internal import Documents
internal import Model

extension ChangeResolver {
    mutating func resolveRegions() {
        guard !state.regionIds.isEmpty else { return }
        guard let current = text else { return resolveRegionsWithoutFile() }
        let parsed: RegionText
        do throws(RegionFault) { parsed = try RegionText.read(current) } catch {
            return resolveDamage(error)
        }
        var editor = RegionEditor(parsed)
        for region in state.regions { resolve(region, in: parsed, &editor) }
        resolveStaleRegions(in: parsed, &editor)
        text = editor.bytes
    }

    private mutating func resolve(_ region: StubRegion, in parsed: RegionText, _ editor: inout RegionEditor) {
        let new = RegionBody(region.text)
        let disk = parsed.body(of: region.id)
        if isFresh, disk != nil {
            editor.replace(region.id, new)
            return note(region, new)
        }
        let locked = isFresh ? nil : state.locked.regions[region.id]?.content
        let status = ThreeWayStatus(
            disk: disk?.digest, locked: locked, new: new.digest, keep: .managed)
        let name = "region `\(region.id)`"
        switch status.verdict {
        case .create: return insert(region, new, in: parsed, &editor)
        case .update:
            editor.replace(region.id, new)
            changeReasons.append(name)
        case .edited: keepReasons.append("\(name) edited since it was generated")
        case .deleted:
            let isLeftOut = locked == LockFile.RegionRecord.leftOut
            // What was left to the user stands there in the user's own words, or twice.
            if policy == .overwrite, !isLeftOut { return insert(region, new, in: parsed, &editor) }
            return skipReasons.append("\(name) \(isLeftOut ? "left to you" : "removed since it was generated")")
        case .conflict: return resolveConflict(of: region, disk?.bytes ?? [], new, locked: locked, &editor)
        case .identical, .outdated, .stale, .staleEdited, .gone, .unknown: break
        }
        note(region, new)
    }

    private mutating func note(_ region: StubRegion, _ body: RegionBody) {
        let digest = body.digest
        if entry.regions[region.id]?.content != digest { bases.append(MergeBase(body.bytes, digest)) }
        entry.regions[region.id] = LockFile.RegionRecord(
            content: digest, owner: region.owner, blueprint: region.digest)
    }

    private mutating func insert(
        _ region: StubRegion, _ body: RegionBody, in parsed: RegionText, _ editor: inout RegionEditor
    ) {
        do throws(RegionFault) {
            if !isFresh { try parsed.require(region.uses) }
            try editor.insert(region.id, body, before: region.anchor)
            if !isFresh { changeReasons.append("region `\(region.id)`") }
            note(region, body)
        } catch {
            if case .noAnchor = error, region.isOptional, parsed.contains(body) { return }
            resolve(region, without: error.reason, at: error.line)
        }
    }

    private mutating func resolveConflict(
        of region: StubRegion, _ yours: [UInt8], _ new: RegionBody, locked: Digest?, _ editor: inout RegionEditor
    ) {
        let name = "region `\(region.id)`"
        let reason = "\(name) \(Self.conflictReason(isKnown: locked != nil))"
        switch policy {
        case .fail:
            openConflicts.append(OpenConflict(reason: reason, diagnostic: .regionHoldsOther(state.path, reason)))
            return
        case .skip: return skipReasons.append(reason)
        case .keep: keepReasons.append("\(name) is yours, as decided")
        case .overwrite:
            editor.replace(region.id, new)
            changeReasons.append("\(name) overwritten, as decided")
        case .merge:
            if let marks = MergeMarks.reason(in: yours) {
                openConflicts.append(OpenConflict(reason: marks, diagnostic: .unsettled(state.path, marks)))
                return
            }
            let merge = merged(yours, new.bytes, locked: locked)
            editor.replace(region.id, RegionBody(String(decoding: merge.text, as: UTF8.self)))
            changeReasons.append("\(name) \(merge.reason)")
        }
        note(region, new)
    }

    private mutating func resolveStaleRegions(in parsed: RegionText, _ editor: inout RegionEditor) {
        for id in state.locked.regionIds where !state.regions.contains(where: { $0.id == id }) {
            guard let record = entry.regions[id], state.owners.contains(record.owner) else { continue }
            let disk = parsed.body(of: id)?.digest
            switch ThreeWayStatus(disk: disk, locked: record.content, new: nil, keep: .managed).verdict {
            case .gone: entry.regions[id] = nil
            case .stale where prune, .staleEdited where isRemoved:
                editor.remove(id)
                entry.regions[id] = nil
                changeReasons.append("region `\(id)` is no longer generated")
            default:
                if isLeft("region `\(id)`") { entry.regions[id] = nil }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func regionHoldsOther(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "\(path.quoted): \(reason)",
            fix: "decide with --on-conflict keep, merge or overwrite")
    }
}
