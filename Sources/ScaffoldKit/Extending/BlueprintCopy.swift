package import Documents
package import SystemPackage

/// A blueprint of one's own that extends another one, with copies of some of its templates.
package struct BlueprintCopy: Sendable {
    private let kind: BlueprintKind
    private let name: String
    /// Paths from the blueprint's own folder.
    private let files: [(path: String, text: String)]

    /// A blueprint that extends another one and says nothing more.
    ///
    /// - Parameter name: what it is called; nil for one that stands in for the other and keeps its aliases.
    /// - Returns: nil exactly when an error was reported.
    package init?(extending head: BlueprintHead, as name: String?, reporting diagnostics: inout Diagnostics) {
        guard name.map(BlueprintHead.isName) ?? true else {
            diagnostics.append(.invalidName(name ?? "", at: nil))
            return nil
        }
        kind = head.kind
        self.name = name ?? head.name
        files = [("\(head.kind).yaml", Self.text(extending: head, as: name))]
    }

    /// The same with templates.
    package init?(
        of head: BlueprintHead, as name: String?, templates paths: [String], in catalog: Catalog,
        reporting diagnostics: inout Diagnostics
    ) {
        guard let templates = catalog.templates(of: head, reporting: &diagnostics),
            let start = BlueprintCopy(extending: head, as: name, reporting: &diagnostics)
        else { return nil }
        var faults = Diagnostics()
        let wanted = paths.isEmpty ? templates : paths.compactMap { templates.named($0, reporting: &faults) }
        let copies = wanted.compactMap { template in
            template.source.utf8(reporting: &faults).map { (template.path, $0) }
        }
        diagnostics.append(contentsOf: faults)
        if faults.hasErrors { return nil }
        kind = start.kind
        self.name = start.name
        files = start.files + copies
    }

    private static func text(extending head: BlueprintHead, as name: String?) -> String {
        let isOwn = name.map { $0 != head.name } ?? false
        let lines = [
            "# yaml-language-server: $schema=../../schema/\(head.kind).json",
            "kind: \(head.kind)",
            "name: \(name ?? head.name)",
            "summary: \(head.summary.yaml)",
            isOwn || head.aliases.isEmpty ? nil : "aliases: [\(head.aliases.map(\.yaml).joined(separator: ", "))]",
            isOwn || !head.isAbstract ? nil : "abstract: true",
            "extends: \(head.name)",
        ]
        return lines.compactMap { $0 }.map { $0 + "\n" }.joined()
    }

    package enum Outcome: Sendable {
        /// The paths of the new files; what stood there already with the same bytes is not among them.
        case written([FilePath])
        /// Files hold something else; nothing was written.
        case conflict([Diagnostic])
        case failed(Diagnostic)
    }

    /// Writes into a folder of blueprints, all or nothing, and never over another file.
    package func write(to layer: FilePath) -> Outcome {
        let folder = layer.appending(kind.folder).appending(name)
        let all = files.map { (path: folder.appending($0.path), text: $0.text) }
        let conflicts = all.filter { !$0.path.isFree(for: $0.text) }.map { Diagnostic.taken($0.path) }
        guard conflicts.isEmpty else { return .conflict(conflicts) }
        var written: [FilePath] = []
        for (path, text) in all {
            do { try FileTree.makeFolders(path.removingLastComponent()) } catch {
                return .failed(
                    Diagnostic(
                        .error, code: "write-failed",
                        "cannot make the folder `\(path.removingLastComponent())`: \(error)"))
            }
            switch ResultFile(path: path).write(text, replacing: false) {
            case .written: written.append(path)
            case .identical: break
            case .conflict(let fault): return .conflict([fault])
            case .refused(let fault), .failed(let fault): return .failed(fault)
            }
        }
        return .written(written)
    }
}

extension FilePath {
    fileprivate func isFree(for text: String) -> Bool {
        switch FileTree.kind(of: self) {
        case .missing: true
        case .file: (try? FileTree.bytes(of: self, limit: text.utf8.count)) == Array(text.utf8)
        case .folder, .link, .other: false
        }
    }
}

extension String {
    /// A YAML scalar: in quotes, as JSON writes it, which YAML reads.
    fileprivate var yaml: String { String(decoding: JSONWriter.bytes(.string(self)).dropLast(), as: UTF8.self) }
}

extension Diagnostic {
    fileprivate static func taken(_ path: FilePath) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "`\(path)` holds something else; nothing was written",
            fix: "move it away, or name another folder")
    }
}
