package import Blueprints
internal import Disk
package import Documents
internal import Platform
package import SystemPackage

/// A new blueprint that extends another one, with copies of some of its templates.
package struct BlueprintCopy: Sendable {
    private let kind: BlueprintKind
    private let name: String
    /// The text of the blueprint's file.
    private let text: String
    /// Whether an existing blueprint stays as it is.
    private let keepsBlueprint: Bool
    private let templates: [(path: String, text: String)]

    /// A blueprint that extends another one and changes nothing.
    ///
    /// - Parameter name: the new name; nil to override the other blueprint and keep its aliases.
    /// - Returns: nil exactly when an error was reported.
    package init?(extending head: BlueprintHead, as name: String?, reporting diagnostics: inout Diagnostics) {
        guard name.map(BlueprintHead.isName) ?? true else {
            diagnostics.append(.invalidName(name ?? "", at: nil))
            return nil
        }
        kind = head.kind
        self.name = name ?? head.name
        text = Self.text(extending: head, as: name) + (name.map { Self.resource($0, like: head) } ?? "")
        keepsBlueprint = false
        templates = []
    }

    /// The same with templates, next to the existing blueprint if there is one.
    package init?(
        of head: BlueprintHead, as name: String?, templates paths: [String], in catalog: Catalog,
        reporting diagnostics: inout Diagnostics
    ) {
        guard let all = catalog.templates(of: head, reporting: &diagnostics),
            let start = BlueprintCopy(extending: head, as: name, reporting: &diagnostics)
        else { return nil }
        var faults = Diagnostics()
        let wanted = paths.isEmpty ? all : paths.compactMap { all.named($0, of: head, reporting: &faults) }
        let copies = wanted.compactMap { template in
            template.source.utf8(reporting: &faults).map { (template.path, $0) }
        }
        diagnostics.append(contentsOf: faults)
        if faults.hasErrors { return nil }
        kind = start.kind
        self.name = start.name
        text = start.text
        keepsBlueprint = true
        templates = copies
    }

    private static func text(extending head: BlueprintHead, as name: String?) -> String {
        let isOwn = name.map { $0 != head.name } ?? false
        let lines = [
            "# yaml-language-server: $schema=../../schema/\(head.kind).json",
            "kind: \(head.kind)",
            "name: \(name ?? head.name)",
            "summary: \((isOwn ? "Say here what \(name ?? "") adds to \(head.name)" : head.summary).yaml)",
            isOwn || head.aliases.isEmpty ? nil : "aliases: [\(head.aliases.map(\.yaml).joined(separator: ", "))]",
            isOwn || !head.generic ? nil : "generic: true",
            isOwn || !head.isAbstract ? nil : "abstract: true",
            "extends: \(head.name)",
        ]
        return lines.compactMap { $0 }.map { $0 + "\n" }.joined()
    }

    /// The resource of a generic feature under a name, to edit its fields; empty for other blueprints.
    private static func resource(_ name: String, like head: BlueprintHead) -> String {
        let lines = String(decoding: head.source.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard head.generic, name != head.name, let start = lines.firstIndex(of: "resources:") else { return "" }
        let rest = lines[(start + 1)...].prefix { $0.first == " " }
        let first = rest.first.map { "    " + $0.drop { " -".contains($0) } }
        let named = ["", "resources:", "  - name: \(name.replacing("-", with: "_"))", first ?? ""]
        return (named + rest.dropFirst().map(String.init)).map { $0 + "\n" }.joined()
    }

    package enum Outcome: Sendable {
        /// The paths of the new files, without those that already had the same bytes.
        case written([FilePath])
        /// Files have other content; nothing was written.
        case conflict([Diagnostic])
        case failed(Diagnostic)
    }

    /// Writes to a folder of blueprints, all or nothing, and never over another file.
    package func write(to layer: FilePath) -> Outcome {
        let folder = layer.appending(kind.folder).appending(name)
        let blueprint = folder.appending("\(kind).yaml")
        let isKept = keepsBlueprint && FileTree.kind(of: blueprint) == .file
        let all = (isKept ? [] : [(blueprint, text)]) + templates.map { (folder.appending($0.path), $0.text) }
        let conflicts = all.filter { !$0.0.isFree(for: $0.1) }.map { Diagnostic.taken($0.0) }
        guard conflicts.isEmpty else { return .conflict(conflicts) }
        var written: [FilePath] = []
        for (path, text) in all {
            do { try FileTree.makeFolders(path.removingLastComponent()) } catch {
                return .failed(
                    Diagnostic(
                        .error, code: "write-failed",
                        "cannot create the folder `\(path.removingLastComponent())`: \(error)"))
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
    /// A YAML scalar: quoted as in JSON, which YAML can read.
    fileprivate var yaml: String { String(decoding: JSONWriter.bytes(.string(self)).dropLast(), as: UTF8.self) }
}

extension Diagnostic {
    fileprivate static func taken(_ path: FilePath) -> Diagnostic {
        Diagnostic(
            .error, code: "conflict", "`\(path)` has other content; nothing was written",
            fix: "move it away, or name another folder")
    }
}
