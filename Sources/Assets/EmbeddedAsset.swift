package import Documents

/// A file of `Templates/` or `Skills/`, embedded in the program.
package struct EmbeddedAsset: Sendable {
    /// The path in the repository: `Templates/stacks/go-chi/stack.yaml`.
    package let path: StaticString
    let text: StaticString
    /// The `PreparedDocument` of a YAML file; empty for other files.
    var document: StaticString = ""
    /// That of a blueprint merged with all that it extends, and the path of the file that it names; empty for others.
    var merged: StaticString = ""
    var base: StaticString = ""
}

extension EmbeddedAsset {
    /// Replaces `Templates` in the names of built-in files, so that nobody takes them for files of the working
    /// directory.
    package static let folder = "(built-in)"

    private static let root = "Templates/"

    var bytes: [UInt8] { text.withUTF8Buffer { Array($0) } }

    /// The file under its name in messages; nil if it is not in `Templates/`.
    package var template: SourceText? { name.map { SourceText(name: $0, embedded: text, prepared: document) } }

    /// The path below `Templates/`; nil if the file is not there.
    package var pathInTemplates: String? {
        let path = path.description
        return path.hasPrefix(Self.root) ? String(path.dropFirst(Self.root.count)) : nil
    }

    private var name: String? { pathInTemplates.map { "\(Self.folder)/\($0)" } }

    /// The file with that name in messages; nil if there is none.
    package static func template(named name: String) -> SourceText? {
        asset(named: name)?.template
    }

    private static func asset(named name: String) -> EmbeddedAsset? { path(of: name).flatMap(asset(at:)) }

    private static func asset(at path: String) -> EmbeddedAsset? {
        all.first { $0.has(path) { $0.count == $1.count && $0.elementsEqual($1) } }
    }

    /// A blueprint merged with the built-in ones that it extends, and those, nearest first; nil if it extends none.
    package static func merged(named name: String) -> (document: Node, bases: [SourceText])? {
        guard let asset = asset(named: name), let document = PreparedDocument.node(in: asset.merged) else { return nil }
        return (document, asset.bases.compactMap(\.template))
    }

    private var bases: [EmbeddedAsset] { Self.asset(at: base.description).map { [$0] + $0.bases } ?? [] }

    /// The files below a folder, by their names in messages.
    package static func templates(in folder: String) -> [SourceText] {
        guard let path = path(of: "\(folder)/") else { return [] }
        return all.filter { $0.has(path) { $0.starts(with: $1) } }.compactMap(\.template)
    }

    /// The files whose names end with a suffix.
    package static func templates(endingIn ending: String) -> [EmbeddedAsset] {
        all.filter { $0.has(ending) { $0.suffix($1.count).elementsEqual($1) } }
    }

    private static func path(of name: String) -> String? {
        name.hasPrefix("\(folder)/") ? root + String(name.dropFirst(folder.utf8.count + 1)) : nil
    }

    /// Compares bytes: there are hundreds of files, and most are never used.
    private func has(_ text: String, _ compare: (UnsafeBufferPointer<UInt8>, String.UTF8View) -> Bool) -> Bool {
        path.withUTF8Buffer { compare($0, text.utf8) }
    }
}
