package import Blueprints
package import Documents
internal import Planning
internal import Platform
package import SystemPackage
internal import Templating

/// Files, folders and names of blueprints -> all their errors, in one run.
///
/// Each blueprint is read completely. If all are valid, they are also tried with each other and with those of the
/// catalog, because only a stack knows its types and endpoint patterns.
package struct BlueprintLinter: Sendable {
    private let catalog: Catalog

    /// - Parameter catalog: the stacks for trying features, and the features for trying stacks.
    package init(catalog: Catalog) { self.catalog = catalog }

    /// Reports all errors and returns the number of blueprints read.
    package func lint(_ paths: [FilePath], reporting diagnostics: inout Diagnostics) -> Int {
        let files = paths.flatMap { texts(at: $0, reporting: &diagnostics) }
        let words = files.filter(Self.isWords)
        for source in words { WordsFile.check(source, reporting: &diagnostics) }
        let sources = files.filter { !Self.isWords($0) }
        // Errors in heads and duplicates are reported when the blueprints are read completely.
        var faults = Diagnostics()
        let outlines = sources.compactMap { BlueprintHead.read($0, reporting: &faults) }
        let extender = Extender(catalog: catalog.with(layer: outlines, reporting: &faults))
        let linted = sources.compactMap { lint($0, extender, &diagnostics) }
        let trial = catalog.with(layer: linted.map(\.head), reporting: &diagnostics)
        let isSound = linted.allSatisfy { $0.isSound }
        if isSound, diagnostics.all.allSatisfy({ $0.severity != .error || Self.isSeparable($0) }) {
            let catalog = linted.reduce(trial) { $0.with($1.document, as: $1.head) }
            TrialRun(catalog: catalog, blueprints: linted).run(reporting: &diagnostics)
        }
        return linted.count + words.count
    }

    /// Errors of a key, which do not hinder the trial of the rest.
    private static let keyFaults: Set = ["unknown-key", "unknown-value", "empty-range"]
    /// Errors of an item of a list, likewise.
    private static let itemFaults: Set = [
        "duplicate-action", "duplicate-event", "duplicate-feature", "duplicate-webhook",
    ]
    /// Whether an error does not hinder the trial of the rest; one in a text of a list, such as a rule, neither.
    private static func isSeparable(_ fault: Diagnostic) -> Bool {
        fault.isOfTemplate || keyFaults.contains(fault.code) || itemFaults.contains(fault.code)
    }

    /// Reads a blueprint completely; nil if it cannot be read.
    private func lint(
        _ source: SourceText, _ extender: Extender, _ diagnostics: inout Diagnostics
    ) -> LintedBlueprint? {
        guard let node = YAMLReader.readLeniently(source, reporting: &diagnostics) else { return nil }
        let kind = node.mapping?["kind"]?.scalar.flatMap { BlueprintKind(rawValue: $0.text) }
        guard let kind else {
            _ = BlueprintHead.read(source, reporting: &diagnostics)
            return nil
        }
        let written = LocatedNode(node, in: source)
        guard let chain = extender.chain(of: written, kind, reporting: &diagnostics) else { return nil }
        var found = Diagnostics()
        guard let document = chain.document(reporting: &found) else {
            diagnostics.appendOnce(found.all)
            return nil
        }
        let stack = check(document, of: kind, reporting: &found)
        if let key = chain.change(of: "models.key"), let template = stack?.templates?.inherited.first {
            found.error(
                "wrong-key", "the inherited template `\(template.text)` requires the key of the extended stack",
                at: key,
                fix: "keep `models.key`, or override every template that makes a file for each resource or model")
        }
        for file in stack?.blueprint.files ?? [] where file.within != nil {
            guard let place = chain.change(of: "files.\(file.id).when"), !chain.removes("files.\(file.id).when") else {
                continue
            }
            found.error(
                "wrong-condition", "other templates refer to the file `\(file.id)`, whatever this says", at: place,
                fix: "keep its condition, or override those templates and name `files.\(file.id).within` under `remove`"
            )
        }
        let faults = FaultTracer { _ = check($0, of: kind, reporting: &$1) }.faults(of: chain, found: found.all)
        diagnostics.appendOnce(faults)
        let (rest, isSound) = separated(document, from: faults, kind, reporting: &diagnostics)
        var told = Diagnostics()
        return BlueprintHead.read(source, reporting: &told).map {
            LintedBlueprint(head: $0, chain: chain, document: rest, isSound: isSound, stack: stack)
        }
    }

    /// The document without what is at fault and separable; reports such faults that the first ones hid.
    ///
    /// - Parameter known: faults of the document before, which removing something did not mend.
    private func separated(
        _ document: LocatedNode, from faults: [Diagnostic], _ kind: BlueprintKind, after known: [Diagnostic] = [],
        reporting diagnostics: inout Diagnostics
    ) -> (rest: LocatedNode, isSound: Bool) {
        let errors = faults.filter { $0.severity == .error }
        if errors.isEmpty { return (document, true) }
        let keys = Set(errors.filter { Self.keyFaults.contains($0.code) }.compactMap(\.location))
        let items = Set(errors.filter { Self.itemFaults.contains($0.code) }.compactMap(\.location))
        // The texts of a stack see each other.
        let texts = kind == .stack ? [] : errors.filter(\.isOfTemplate).compactMap(\.location)
        guard !keys.isEmpty || !items.isEmpty || !texts.isEmpty else { return (document, false) }
        let rest = document.without(keysAt: keys, itemsAt: items, textsAt: texts)
        var found = Diagnostics()
        _ = check(rest, of: kind, reporting: &found)
        let known = known + errors
        let hidden = found.all.filter { !known.contains($0) }
        diagnostics.appendOnce(hidden.filter { Self.isSeparable($0) && (kind != .stack || !$0.isOfTemplate) })
        let isStuck = found.all.contains { known.contains($0) }
        let inner = separated(rest, from: hidden, kind, after: known, reporting: &diagnostics)
        return (inner.rest, inner.isSound && !isStuck)
    }

    /// Reads a blueprint with everything that it extends, and its templates.
    ///
    /// - Returns: nil if it is not a stack, or if an error was reported.
    private func check(
        _ document: LocatedNode, of kind: BlueprintKind, reporting diagnostics: inout Diagnostics
    ) -> TrialStack? {
        switch kind {
        case .stack: return TrialStack(document, reporting: &diagnostics)
        case .feature: _ = FeatureBlueprint.decode(document, .unknown, reporting: &diagnostics)
        case .integration: _ = IntegrationBlueprint.decode(document, .unknown, reporting: &diagnostics)
        case .starter: _ = StarterBlueprint.decode(document, reporting: &diagnostics)
        }
        return nil
    }

    /// A path that is not a file may be a name; a built-in blueprint is then checked like a file.
    private func texts(at path: FilePath, reporting diagnostics: inout Diagnostics) -> [SourceText] {
        let kind = FileTree.kind(of: path, followingLinks: true)
        var ignored = Diagnostics()
        if kind == .missing, let head = catalog.blueprint(path.string, reporting: &ignored) {
            return [head.source.unprepared]
        }
        guard kind == .folder else {
            return BlueprintFile.read(path, reporting: &diagnostics).map { [$0] } ?? []
        }
        do {
            let files = try Repository(at: path).files.filter { Self.isBlueprint($0, below: path) }
            if files.isEmpty { diagnostics.append(.noBlueprints(in: path)) }
            return files.compactMap { BlueprintFile.read(path.appending($0), reporting: &diagnostics) }
        } catch {
            diagnostics.error("unreadable-folder", "cannot read the folder `\(path)`: \(error)")
            return []
        }
    }
}

extension BlueprintLinter {
    /// The folder may be a layer, the folder of a kind or that of one blueprint.
    fileprivate static func isBlueprint(_ file: String, below folder: FilePath) -> Bool {
        let name = folder.lastComponent?.string ?? ""
        return BlueprintLayer.isBlueprint(file) || BlueprintLayer.isBlueprint("\(name)/\(file)")
            || file == BlueprintLayer.wordsFile || BlueprintKind.allCases.contains { file == "\($0.rawValue).yaml" }
    }

    fileprivate static func isWords(_ source: SourceText) -> Bool {
        FilePath(source.name).lastComponent?.string == BlueprintLayer.wordsFile
    }
}

extension TemplateSettings {
    /// For a feature or an integration on its own: the options, commands and `vars` are those of an unknown stack.
    package static let unknown = TemplateSettings(options: .any, commands: .any, vars: .any, acronyms: [])
}

extension LocatedNode {
    /// The document without certain entries and items.
    ///
    /// - Parameters:
    ///   - keys: the locations of the entries' keys or values.
    ///   - items: the locations of the items, or of values in them.
    ///   - texts: places in items that are texts, alone or under the key `text`.
    fileprivate func without(
        keysAt keys: Set<SourceLocation>, itemsAt items: Set<SourceLocation>, textsAt texts: [SourceLocation]
    ) -> LocatedNode {
        LocatedNode(Excision(keys: keys, items: items, texts: texts, sources: sources).rest(of: node), in: sources)
    }
}

/// Takes entries and items out of a document.
private struct Excision {
    let keys: Set<SourceLocation>
    let items: Set<SourceLocation>
    let texts: [SourceLocation]
    let sources: [SourceText]

    func rest(of node: Node) -> Node {
        switch node.content {
        case .scalar: return node
        case .sequence(let list):
            return Node(.sequence(list.filter { !isTaken($0) }.map(rest)), node.range, layer: node.layer)
        case .mapping(let mapping):
            let entries = mapping.entries.filter { !isTaken($0) }
                .map { Mapping.Entry(key: $0.key, keyRange: $0.keyRange, value: rest(of: $0.value)) }
            return Node(.mapping(Mapping(entries: entries)), node.range, layer: node.layer)
        }
    }

    private typealias Mapping = Node.Mapping

    private func isTaken(_ item: Node) -> Bool {
        items.contains(place(of: item)) || item.scalar != nil && isFaulty(item)
            || item.mapping?.entries.contains {
                items.contains(place(of: $0.value)) || $0.key == "text" && isFaulty($0.value)
            } ?? false
    }

    private func isFaulty(_ text: Node) -> Bool {
        let place = place(of: text)
        return texts.contains { fault in
            fault.source == place.source && place.range.start <= fault.range.start
                && fault.range.start < place.range.end
        }
    }

    private func isTaken(_ entry: Mapping.Entry) -> Bool {
        keys.contains(place(of: entry.value))
            || keys.contains(SourceLocation(sources[Int(entry.value.layer)], entry.keyRange))
    }

    private func place(of node: Node) -> SourceLocation { SourceLocation(sources[Int(node.layer)], node.range) }
}
