/// The language a template writes, which decides how text from outside is made safe in it.
///
/// A value of one reference, so that every program holds one at no cost.
package struct OutputLanguage: Sendable {
    package enum Kind: Sendable {
        /// Words for people that leave through a writer with its own escaping: tainted text may be printed bare.
        case prose
        /// A file of no known language: nothing that is tainted can be made safe in it.
        case plain
        /// A language of files.
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
    ///   - fileNames: whole names of its files: `Dockerfile`.
    ///   - extensions: what its other files end in, without the dot. Both are compared without regard to case.
    ///   - comment: nil for a language without line comments.
    ///   - literal: nil for one without text literals.
    package init(
        name: String, fileNames: [String], extensions: [String], comment: CommentNotation?, literal: LiteralNotation?
    ) {
        facts = Facts(
            kind: .real, name: name, fileNames: Set(fileNames.map { $0.lowercased() }),
            extensions: Set(extensions.map { $0.lowercased() }), comment: comment, literal: literal)
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

/// Languages of one kind are told apart by their names; none that a blueprint calls `prose` is taken for prose.
extension OutputLanguage: Hashable {
    package static func == (one: OutputLanguage, other: OutputLanguage) -> Bool {
        one.facts === other.facts || one.kind == other.kind && one.name == other.name
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension OutputLanguage: CustomStringConvertible {
    package var description: String { name }
}
