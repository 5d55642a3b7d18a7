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
        stubs.leave(design.leftAlone, made: design.made)
        // A plan changes nothing yet.
        stubs.shared = []
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
            for file in architecture.files where file.change != .create {
                guard let spec = files.first(where: { $0.id == file.id }) else { continue }
                let words = spec.holds.lines(architecture.scope.with(file.scope), reporting: &diagnostics)
                if words.isEmpty { continue }
                guard let text = design.text(of: file.path) else {
                    diagnostics.append(.unread(file.path))
                    continue
                }
                parts += lacking(words, file, in: text, until: spec.until, architecture)
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
        case .damaged, .replaced, .unreadable, .unsettled: return outdated(stub, owner)
        case .unchanged, .modified:
            if isEmpty(stub.path) { return [LeftPart(.missing, stub.path, of: owner)] }
            let isOwn = owner != .project
            let found =
                outdated(stub, owner) + lost(from: stub, owner, architecture)
                + (isOwn ? unfinished(in: stub.path, owner, besides: stub.text, nil, architecture) : [])
            let isEdited = isOwn && records[stub.path]?.contains { $0.region == nil && $0.state == .modified } ?? false
            return found.isEmpty && isEdited ? [LeftPart(.edited, stub.path, of: owner)] : found
        }
    }

    /// The names that the generated file has of those that stand in its package, if neither the file nor another of the
    /// package has them any more: what was kept from before the project rarely has them.
    private func lost(from stub: StubFile, _ owner: Owner, _ architecture: Architecture) -> [LeftPart] {
        guard owner != .project, let bytes = text(stub.path) else { return [] }
        let comment = design.stack.commentMarker(of: stub.path)
        let (made, now) = (stub.text.code(comment), String(decoding: bytes, as: UTF8.self).code(comment))
        var told: Set<String> = []
        let lost = architecture.names.filter { name in
            guard name.owner == owner, made.containsWord(name.name), !now.containsWord(name.name),
                let folder = name.folder(of: stub.path)
            else { return false }
            let others = design.texts(besides: stub.path, in: folder)
            return !others.contains { $0.code(comment).containsWord(name.name) } && told.insert(name.name).inserted
        }
        return lost.map { LeftPart(.lacking, stub.path, of: owner, text: $0.name) }
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
        case nil: return text(path).flatMap(region.lines) != nil || isLeftOut(region) ? [] : part(.missing)
        case .unchanged where text(path).flatMap(region.lines) == nil && !region.isOptional:
            return isAddedByHand(region) ? [] : part(.missing)
        case .deleted: return part(.missing)
        case .damaged, .replaced, .unreadable, .unsettled, .unchanged, .modified:
            let (now, next) = (text(path).flatMap(region.lines), results[path].flatMap(region.lines))
            if now?.allSatisfy({ $0 <= UInt8(ascii: " ") }) ?? false { return part(.missing) }
            if now != next { return part(.outdated) }
            return unfinished(in: path, owner, besides: region.text, region.id, architecture)
        }
    }

    /// Whether the next run would leave an optional region out.
    private func isLeftOut(_ region: StubRegion) -> Bool {
        region.isOptional && results[region.path].flatMap(region.lines) == nil
    }

    /// Whether the lines of a region that was left to the user stand in its file.
    private func isAddedByHand(_ region: StubRegion) -> Bool {
        let written = Set(Self.lines(text(region.path) ?? []).map(\.trimmed))
        return region.text.split { $0.isNewline }.allSatisfy { $0.trimmed.isEmpty || written.contains($0.trimmed) }
    }

    private func text(_ path: String) -> [UInt8]? {
        if case .file(let bytes) = disk.item(path) { bytes } else { nil }
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
    }

    /// The lines with a mark of unfinished work that the generated text does not have, or has for an action whose effect
    /// is not declared.
    private func unfinished(
        in path: String, _ owner: Owner, besides made: String, _ region: String?, _ architecture: Architecture
    ) -> [LeftPart] {
        guard let bytes = text(path) else { return [] }
        let lines = Self.lines(bytes)
        let known = Set(made.split { $0.isNewline }.map(\.trimmed))
        let finder = ActionFinder(lines, names: architecture.actions(of: owner))
        let found = lines.indices.filter { index in
            let isOurs = known.contains(lines[index].trimmed) && !lines[index].contains("(scaffold:\(owner.name).")
            return !isOurs && marks.contains { lines[index].hasMark($0) }
        }
        return found.prefix(Self.mostLines).map { index in
            LeftPart(
                .unfinished, path, of: owner, region: region, line: index + 1, text: lines[index].quotable,
                action: finder.action(at: index))
        }
    }

    /// The most lines of a file that a plan names: more say no more.
    private static let mostLines = 20

    private var marks: [String] { design.stack.left?.marks ?? [] }

    /// The words that neither the file has nor another of its folder that is about the same table.
    private func lacking(
        _ words: [String], _ file: PlannedFile, in text: String, until end: String?, _ architecture: Architecture
    ) -> [LeftPart] {
        let comment = design.stack.commentMarker(of: file.path)
        let own = text.before(end).code(comment)
        let tables = architecture.models.map(\.table).filter(own.containsWord)
        let others = design.texts(besides: file.path, in: ProjectPath.folder(of: file.path)).map {
            $0.before(end).code(comment)
        }.filter { text in
            tables.contains { text.containsWord($0) }
        }
        return words.filter { word in !([own] + others).contains { $0.containsWord(word) } }
            .map { LeftPart(.lacking, file.path, of: file.owner, text: $0) }
    }
}

extension Substring {
    /// A mark in capitals is looked for as it is written, any other in any case.
    fileprivate func hasMark(_ mark: String) -> Bool {
        mark == mark.uppercased() ? String(self).containsWord(mark) : lowercased().containsWord(mark.lowercased())
    }

    /// Short, and without what ends a quotation in Markdown.
    fileprivate var quotable: String { String(trimmed.prefix(120).map { $0 == "`" ? "'" : $0 }) }
}

extension String {
    /// The lines before the first one with a text; all of them without a text.
    fileprivate func before(_ end: String?) -> String {
        guard let end, let range = firstRange(of: end) else { return self }
        return String(self[..<range.lowerBound])
    }

    /// Without lines that are comments.
    ///
    /// - Parameter marker: what begins one.
    fileprivate func code(_ marker: String?) -> String {
        guard let marker else { return self }
        return split(whereSeparator: \.isNewline).filter { !$0.trimmed.hasPrefix(marker) }.joined(separator: "\n")
    }
}

extension CodeName {
    /// The folder or file around a path that the name's place calls by its path or its name: ``the package `services` ``.
    fileprivate func folder(of path: String) -> String? {
        let parts = place.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return nil }
        let (named, components) = (String(parts[1]), path.split(separator: "/"))
        if path == named || path.hasPrefix("\(named)/") { return named }
        return components.lastIndex(of: parts[1]).map { components[...$0].joined(separator: "/") }
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

extension Diagnostic {
    fileprivate static func unread(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "unreadable", "cannot read \(path.quoted), so what it lacks is not known",
            fix: "make it readable UTF-8 text of at most 1 MiB")
    }
}
