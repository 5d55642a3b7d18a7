/// The language of a template's output, which determines how untrusted text is made safe in it.
///
/// A value with a single reference, so every program can hold one at no cost.
package struct OutputLanguage: Sendable {
    package enum Kind: Sendable {
        /// Prose whose writer escapes it: tainted text may be printed bare.
        case prose
        /// A file in no known language: tainted text cannot be made safe in it.
        case plain
        /// The language of a file.
        case real
    }

    private final class Facts: Sendable {
        let kind: Kind
        let name: String
        let fileNames: Set<String>
        let extensions: Set<String>
        let comment: CommentNotation?
        let literal: LiteralNotation?

        init(
            kind: Kind, name: String, fileNames: Set<String> = [], extensions: Set<String> = [],
            comment: CommentNotation? = nil, literal: LiteralNotation? = nil
        ) {
            self.kind = kind
            self.name = name
            self.fileNames = fileNames
            self.extensions = extensions
            self.comment = comment
            self.literal = literal
        }
    }

    package static let prose = OutputLanguage(facts: Facts(kind: .prose, name: "prose"))
    package static let plain = OutputLanguage(facts: Facts(kind: .plain, name: "plain"))

    private let facts: Facts

    private init(facts: Facts) { self.facts = facts }

    /// - Parameters:
    ///   - fileNames: full file names: `Dockerfile`. Case-insensitive.
    ///   - extensions: file name extensions without the dot. Case-insensitive.
    ///   - comment: nil for a language without line comments.
    ///   - literal: nil for one without string literals.
    package init(
        name: String, fileNames: [String], extensions: [String], comment: CommentNotation?, literal: LiteralNotation?
    ) {
        facts = Facts(
            kind: .real, name: name, fileNames: Set(fileNames.map { $0.lowercased() }),
            extensions: Set(extensions.map { $0.lowercased() }), comment: comment, literal: literal)
    }

    /// The language with the file names, extensions, comments and literals of another one where it has none.
    func inheriting(from other: OutputLanguage) -> OutputLanguage {
        OutputLanguage(
            facts: Facts(
                kind: kind, name: name, fileNames: fileNames.isEmpty ? other.fileNames : fileNames,
                extensions: extensions.isEmpty ? other.extensions : extensions, comment: comment ?? other.comment,
                literal: literal ?? other.literal))
    }

    package var name: String { facts.name }
    var kind: Kind { facts.kind }
    /// In lower case.
    var fileNames: Set<String> { facts.fileNames }
    /// In lower case.
    var extensions: Set<String> { facts.extensions }
    var comment: CommentNotation? { facts.comment }
    var literal: LiteralNotation? { facts.literal }
}

/// Languages of one kind are distinguished by name; a blueprint's language named `prose` is not the built-in one.
extension OutputLanguage: Hashable {
    package static func == (one: OutputLanguage, other: OutputLanguage) -> Bool {
        one.facts === other.facts || one.kind == other.kind && one.name == other.name
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension OutputLanguage {
    /// What begins a line comment; nil if there are none.
    package var commentMarker: String? { facts.comment?.marker }
}

extension OutputLanguage: CustomStringConvertible {
    package var description: String { name }
}
