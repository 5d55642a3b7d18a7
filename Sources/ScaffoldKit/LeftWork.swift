internal import Blueprints
internal import Changes
internal import Documents
internal import Model
internal import Planning

/// Design + project -> what the project still needs of the features that earlier runs wrote to it.
struct LeftWork {
    private let design: Design
    private let disk: ProjectDisk
    private let lock: LockFile
    private let stubs: Stubs
    private let records: [String: [RecordStatus]]
    /// What the next run would do to each file.
    private let changes: [String: Change.Kind]
    private let results: [String: [UInt8]]

    /// Nil exactly when an error was reported.
    init?(of design: Design, in project: Project, reporting diagnostics: inout Diagnostics) {
        var faults = Diagnostics()
        defer { diagnostics.append(contentsOf: faults) }
        let disk = project.disk(beside: [])
        guard let lock = LockFile.read(from: disk, reporting: &faults) else { return nil }
        self.design = design
        self.disk = disk
        self.lock = lock
        guard design.features.contains(where: { lock.hasFeature($0.name) }), design.stack.left != nil else {
            (stubs, records, changes, results) = (Stubs(files: [], regions: []), [:], [:], [:])
            return
        }
        let templates = TemplateFiles(stack: design.stack, reporting: &faults)
        guard var stubs = Pipeline.stubs(of: design, from: templates, reporting: &faults) else { return nil }
        stubs.facts = design.facts
        stubs.leave(design.leftAlone)
        guard
            let plan = Pipeline.changes(of: stubs, in: project, policy: .fail, prune: false, reporting: &faults)
        else { return nil }
        self.stubs = stubs
        records = Dictionary(grouping: ProjectStatus(of: lock, on: disk).records, by: \.path)
        changes = Dictionary(plan.changeSet.changes.map { ($0.path, $0.kind) }) { first, _ in first }
        results = Dictionary(plan.changeSet.changes.compactMap { change in change.new.map { (change.path, $0) } }) {
            first, _ in first
        }
    }

    /// By the name of each feature that was written before.
    func parts(reporting diagnostics: inout Diagnostics) -> [String: [LeftPart]] {
        var left: [String: [LeftPart]] = [:]
        guard !changes.isEmpty else { return left }
        for (track, architecture) in design.parts where lock.hasFeature(architecture.feature.name) {
            let files = track.requirements.stack.files
            var parts: [LeftPart] = []
            for file in architecture.files {
                guard let stub = stubs.files.first(where: { $0.path == file.path }) else { continue }
                parts += self.parts(of: stub, file.owner, architecture)
            }
            for region in stubs.regions {
                guard let owner = architecture.owner(named: region.owner) else { continue }
                // Whoever makes the file makes its own regions with it.
                if owner == .project, parts.contains(LeftPart(.missing, region.path, of: owner)) { continue }
                parts += self.parts(of: region, owner, architecture)
            }
            for file in architecture.files where file.change == .leave {
                guard let spec = files.first(where: { $0.id == file.id }) else { continue }
                let words = spec.holds.lines(architecture.scope.with(file.scope), reporting: &diagnostics)
                parts += lacking(words, file)
            }
            left[architecture.feature.name] = parts
        }
        return left
    }

    private func parts(of stub: StubFile, _ owner: Owner, _ architecture: Architecture) -> [LeftPart] {
        let change = changes[stub.path]
        switch records[stub.path]?.first(where: { $0.region == nil })?.state {
        case nil: return change == .create ? [LeftPart(.missing, stub.path, of: owner)] : outdated(stub, owner)
        case .deleted: return [LeftPart(.missing, stub.path, of: owner)]
        case .damaged, .replaced, .unreadable, .unsettled, .unchanged: return outdated(stub, owner)
        case .modified:
            if isEmpty(stub.path) { return [LeftPart(.missing, stub.path, of: owner)] }
            return outdated(stub, owner)
                + (owner == .project ? [] : unfinished(in: stub.path, owner, besides: stub.text, nil, architecture))
        }
    }

    private func isEmpty(_ path: String) -> Bool {
        guard case .file(let bytes) = disk.item(path) else { return false }
        return bytes.allSatisfy { $0 <= UInt8(ascii: " ") }
    }

    private func outdated(_ stub: StubFile, _ owner: Owner) -> [LeftPart] {
        switch changes[stub.path] {
        case .update, .conflict: [LeftPart(.outdated, stub.path, of: owner)]
        case .create, .identical, .inject, .keep, .remove, .skip, nil: []
        }
    }

    private func parts(of region: StubRegion, _ owner: Owner, _ architecture: Architecture) -> [LeftPart] {
        let path = region.path
        func part(_ state: LeftPart.State) -> [LeftPart] { [LeftPart(state, path, of: owner, region: region.id)] }
        switch records[path]?.first(where: { $0.region == region.id })?.state {
        case nil: return isLeftOut(region) ? [] : part(.missing)
        case .deleted: return part(.missing)
        case .damaged, .replaced, .unreadable, .unsettled, .unchanged:
            return changes[path] == .inject ? part(.outdated) : []
        case .modified: return unfinished(in: path, owner, besides: region.text, region.id, architecture)
        }
    }

    /// Whether the next run would leave an optional region out.
    private func isLeftOut(_ region: StubRegion) -> Bool {
        let text = results[region.path].map { String(decoding: $0, as: UTF8.self) } ?? ""
        return region.isOptional && !text.contains("scaffold:begin \(region.id)")
    }

    /// The lines with a mark of unfinished work that the generated text does not have.
    private func unfinished(
        in path: String, _ owner: Owner, besides made: String, _ region: String?, _ architecture: Architecture
    ) -> [LeftPart] {
        guard case .file(let bytes) = disk.item(path) else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        let known = Set(made.split { $0.isNewline }.map { $0.trimmed })
        let finder = ActionFinder(lines, names: architecture.actions(of: owner))
        return lines.indices.filter { index in
            !known.contains(lines[index].trimmed) && marks.contains { lines[index].contains($0) }
        }.map { index in
            LeftPart(
                .unfinished, path, of: owner, region: region, line: index + 1, text: String(lines[index].trimmed),
                action: finder.action(at: index))
        }
    }

    private var marks: [String] { design.stack.left?.marks ?? [] }

    /// The words that no file of the folder has.
    private func lacking(_ words: [String], _ file: PlannedFile) -> [LeftPart] {
        let texts = design.texts(besides: file.path)
        return words.filter { word in !texts.contains { $0.containsWord(word) } }
            .map { LeftPart(.lacking, file.path, of: file.owner, text: $0) }
    }
}

extension LockFile {
    fileprivate func hasFeature(_ name: String) -> Bool {
        facts.contains { $0.kind == .feature && $0.scope == name }
    }
}

extension Architecture {
    fileprivate func owner(named name: String) -> Owner? {
        let resources = resources.map { Owner.resource($0.name.singular) }
        let integrations = integrations.map { Owner.integration($0.name) }
        return ([.project] + resources + integrations).first { $0.name == name }
    }

    fileprivate func actions(of owner: Owner) -> [String] {
        endpoints.filter { $0.owner == owner }.map(\.action.name)
    }
}
