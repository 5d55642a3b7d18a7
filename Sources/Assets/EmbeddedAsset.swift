package import Documents

/// A file of `Templates/` or `Skills/` that was built into the program.
package struct EmbeddedAsset: Sendable {
    /// The path in the repository: `Templates/stacks/go-chi/stack.yaml`.
    package let path: StaticString
    let text: StaticString
    /// The `PreparedDocument` of a YAML text; empty for all else.
    var document: StaticString = ""
}

extension EmbeddedAsset {
    /// What stands in place of `Templates` where messages name a built-in file, so that none is taken for a file of the
    /// working folder.
    package static let folder = "(built-in)"

    private static let root = "Templates/"

    var bytes: [UInt8] { text.withUTF8Buffer { Array($0) } }

    /// Under the name by which messages speak of it; nil where it is no part of `Templates/`.
    package var template: SourceText? { name.map { SourceText(name: $0, bytes: bytes, prepared: document) } }

    /// The path below `Templates/`; nil where it is no part of that.
    package var pathInTemplates: String? {
        let path = path.description
        return path.hasPrefix(Self.root) ? String(path.dropFirst(Self.root.count)) : nil
    }

    private var name: String? { pathInTemplates.map { "\(Self.folder)/\($0)" } }

    /// The file with the name of a message; nil where there is none.
    package static func template(named name: String) -> SourceText? {
        path(of: name).flatMap { path in
            all.first { $0.has(path) { $0.count == $1.count && $0.elementsEqual($1) } }?.template
        }
    }

    /// The files below a folder, named as in messages.
    package static func templates(in folder: String) -> [SourceText] {
        guard let path = path(of: "\(folder)/") else { return [] }
        return all.filter { $0.has(path) { $0.starts(with: $1) } }.compactMap(\.template)
    }

    /// The files whose names end so.
    package static func templates(endingIn ending: String) -> [EmbeddedAsset] {
        all.filter { $0.has(ending) { $0.suffix($1.count).elementsEqual($1) } }
    }

    private static func path(of name: String) -> String? {
        name.hasPrefix("\(folder)/") ? root + name.dropFirst(folder.utf8.count + 1) : nil
    }

    /// Compares bytes: there are hundreds of files, and most are never asked for.
    private func has(_ text: String, _ compare: (UnsafeBufferPointer<UInt8>, String.UTF8View) -> Bool) -> Bool {
        path.withUTF8Buffer { compare($0, text.utf8) }
    }
}
