internal import Documents
internal import Extending
internal import Templating

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// `embed-assets OUTPUT ROOT FILE...`: writes each FILE, a path below ROOT, to OUTPUT as a raw string literal, and the
/// parsed document of each YAML file with it, also as merged with the one that it extends, and the parsed templates of
/// these, so that the program need not parse and merge them in each run.
///
/// It is built twice, for the plug-in and with the program: so it uses no module that it can do without.
@main
struct EmbedAssets {
    struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first, let root = arguments.dropFirst().first else {
            throw Refusal(description: "usage: embed-assets OUTPUT ROOT FILE...")
        }
        var source = "extension EmbeddedAsset {\n    package static let all: [EmbeddedAsset] = [\n"
        var programs = PreparedPrograms.Builder()
        for path in arguments.dropFirst(2) {
            let text = try read("\(root)/\(path)", named: path)
            source += "EmbeddedAsset(path: \"\(path)\", text: \(literal(text))"
            if let document = document(in: text, of: path) {
                source += ", document: \(literal(PreparedDocument.text(of: document.node)))"
                let merged = merged(document, at: path, in: root)
                programs.add(textsOf: merged ?? document.node)
                if let base = base(of: document, at: path), let merged {
                    source += ", merged: \(literal(PreparedDocument.text(of: merged))), base: \"\(base)\""
                }
            }
            source += "),\n"
        }
        source += "    ]\n    package static let programs: StaticString = \(literal(programs.text))\n}\n"
        try Data(source.utf8).write(to: URL(filePath: output))
    }

    /// Nil if the file is not valid YAML: the program reports that when it reads the file.
    private static func document(in text: String, of path: String) -> LocatedNode? {
        guard path.hasSuffix(".yaml") else { return nil }
        var diagnostics = Diagnostics()
        let source = SourceText(name: path, text: text)
        let node = YAMLReader.read(source, reporting: &diagnostics)
        return diagnostics.all.isEmpty ? node.map { LocatedNode($0, in: source) } : nil
    }

    /// The file of the blueprint that another one extends by its name: `Templates/stacks/rest/stack.yaml`.
    private static func base(of document: LocatedNode, at path: String) -> String? {
        var parts = path.split(separator: "/").map(String.init)
        guard let name = document["extends"]?.node.scalar?.text, parts.count == 4 else { return nil }
        parts[2] = name
        return parts.joined(separator: "/")
    }

    /// The document merged with the one that it extends, and so on; nil if there is a fault, which the program reports
    /// when it merges them itself.
    ///
    /// - Parameter way: the files that led here.
    private static func merged(
        _ document: LocatedNode, at path: String, in root: String, behind way: [String] = []
    ) -> Node? {
        if document["extends"] == nil { return document.node }
        var diagnostics = Diagnostics()
        guard let base = base(of: document, at: path), !way.contains(base),
            let text = try? read("\(root)/\(base)", named: base), let near = self.document(in: text, of: base),
            let far = merged(near, at: base, in: root, behind: way + [path]),
            let clause = ExtendsClause(document, reporting: &diagnostics)
        else { return nil }
        let merged = clause.document(document.node, over: far, reporting: &diagnostics)
        return diagnostics.all.isEmpty ? merged : nil
    }

    private static func read(_ path: String, named name: String) throws -> String {
        let bytes = try Data(contentsOf: URL(filePath: path))
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(13), !bytes.contains(0) else {
            throw Refusal(description: "\(name): not UTF-8 text with plain line ends")
        }
        return text
    }

    /// A multi-line raw literal with one `#` more than the text needs.
    private static func literal(_ text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "#") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "#", count: longest + 1)
        return "\(fence)\"\"\"\n\(escaped(text, in: fence))\n\"\"\"\(fence)"
    }

    /// Escapes what a literal cannot contain: the compiler reads a carriage return as a line feed.
    private static func escaped(_ text: String, in fence: String) -> String {
        text.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\r": text += "\\\(fence)r"
            case "\0": text += "\\\(fence)0"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
