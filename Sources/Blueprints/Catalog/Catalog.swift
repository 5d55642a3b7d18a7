package import Documents
internal import SystemPackage

/// The heads of all blueprints, nearest layer first. Whole blueprints are read on demand.
package struct Catalog: Sendable {
    private let layers: [[BlueprintHead]]
    /// Those of the layers that are not built in, nearest first.
    let folders: [FilePath]
    /// Documents to use instead of a file's content, by the name of the file.
    private(set) var documents: [String: LocatedNode] = [:]
    /// Stacks that are decoded already, by the names of their files.
    private(set) var stacks: [String: StackBlueprint] = [:]

    /// Reads every head of every layer; invalid ones are reported and left out.
    package init(layers: [BlueprintLayer], reporting diagnostics: inout Diagnostics) {
        var read: [[BlueprintHead]] = []
        for layer in layers {
            let heads = layer.blueprints(reporting: &diagnostics).compactMap {
                BlueprintHead.read($0, reporting: &diagnostics)
            }
            Self.reportTwins(among: heads, &diagnostics)
            read.append(heads)
        }
        self.layers = read
        folders = layers.compactMap(\.folder)
    }

    private init(layers: [[BlueprintHead]], folders: [FilePath]) {
        self.layers = layers
        self.folders = folders
    }

    /// The catalog with another, nearer layer.
    package func with(layer heads: [BlueprintHead], reporting diagnostics: inout Diagnostics) -> Catalog {
        Self.reportTwins(among: heads, &diagnostics)
        var catalog = Catalog(layers: [heads] + layers, folders: folders)
        catalog.documents = documents
        catalog.stacks = stacks
        return catalog
    }

    /// The catalog with a document that replaces a blueprint's file and what it extends.
    package func with(_ document: LocatedNode, as head: BlueprintHead) -> Catalog {
        var catalog = self
        catalog.documents[head.source.name] = document
        catalog.stacks[head.source.name] = nil
        return catalog
    }

    /// The same with a stack that need not be decoded again.
    package func with(_ stack: StackBlueprint, as head: BlueprintHead) -> Catalog {
        var catalog = self
        catalog.stacks[head.source.name] = stack
        return catalog
    }

    /// The catalog without one file.
    func without(_ source: SourceText) -> Catalog {
        Catalog(layers: layers.map { $0.filter { $0.source.name != source.name } }, folders: folders)
    }

    /// Every blueprint of a kind that can be chosen, sorted by name.
    package func heads(of kind: BlueprintKind) -> [BlueprintHead] { all(of: kind).filter { !$0.isAbstract } }

    /// Every blueprint of a kind that no nearer one of the same name overrides, sorted by name.
    package func all(of kind: BlueprintKind) -> [BlueprintHead] {
        var seen: Set<String> = []
        let heads = layers.joined().filter { $0.kind == kind && seen.insert($0.name).inserted }
        return heads.sorted { $0.name < $1.name }
    }

    /// The blueprint with a name or, within the same layer, an alias; the nearest layer that has one wins.
    package func head(_ name: String, of kind: BlueprintKind) -> BlueprintHead? {
        for layer in layers {
            let heads = layer.filter { $0.kind == kind }
            if let head = heads.first(where: { $0.name == name }) ?? heads.first(where: { $0.aliases.contains(name) }) {
                return head
            }
        }
        let lowercase = name.lowercased()
        return lowercase == name ? nil : head(lowercase, of: kind)
    }

    /// The same, or an error that suggests a similar name; an abstract blueprint cannot be chosen.
    package func head(
        _ name: String, of kind: BlueprintKind, at location: SourceLocation? = nil,
        reporting diagnostics: inout Diagnostics
    ) -> BlueprintHead? {
        let heads = heads(of: kind).filter { !$0.generic }
        guard let head = head(name, of: kind) else {
            diagnostics.error(
                "unknown-\(kind.rawValue)", "unknown \(kind.rawValue) \(name.quoted)", at: location,
                fix: Self.suggestion(for: name, in: heads))
            return nil
        }
        if !head.isAbstract { return head }
        diagnostics.error(
            "abstract", "the \(kind.rawValue) `\(head.name)` is abstract", at: location,
            fix: heads.isEmpty ? "extend it" : "extend it, or choose one of \(heads.listing)")
        return nil
    }

    /// The most similar name or alias, or all names if none is similar.
    static func suggestion(for name: String, in heads: [BlueprintHead]) -> String? {
        if let question = NearestName.question(for: name, in: heads.flatMap(\.names)) { return question }
        return heads.isEmpty ? nil : "known: \(heads.listing)"
    }

    /// Blueprints of other folders that have a name of this one and might be meant by it. To have a built-in one's name,
    /// or that of what it extends, is to replace it.
    package func namesakes(of head: BlueprintHead) -> [BlueprintHead] {
        if head.generic { return [] }
        return layers.joined().filter { other in
            (other.kind == head.kind || other.kind.isSubject && head.kind.isSubject)
                && other.source.name != head.source.name && !other.isBuiltIn && !other.isAbstract && !other.generic
                && other.names.contains(where: head.names.contains)
                && !(head.parent.map(other.names.contains) ?? false)
        }
    }

    /// The feature for nouns that no feature is named after.
    package var genericFeature: BlueprintHead? {
        layers.joined().first { $0.generic && !$0.isAbstract && $0.kind == .feature }
    }

    private static func reportTwins(among heads: [BlueprintHead], _ diagnostics: inout Diagnostics) {
        var seen: [String: BlueprintHead] = [:]
        for head in heads {
            for name in head.names {
                guard let first = seen.updateValue(head, forKey: head.kind.rawValue + "/" + name) else { continue }
                diagnostics.error(
                    "duplicate-name", "two \(head.kind.folder) of one folder have the name `\(name)`",
                    at: head.location,
                    notes: [Diagnostic.Note("the first one", at: first.location)])
            }
        }
    }
}

extension [BlueprintHead] {
    /// The names with their aliases: `go-chi (go, golang, chi), python-fastapi`.
    package var listing: String {
        map { head in
            head.aliases.isEmpty ? head.name : "\(head.name) (\(head.aliases.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }
}
