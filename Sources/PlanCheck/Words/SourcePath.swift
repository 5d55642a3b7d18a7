internal import Documents

/// What the path of a source file reveals: whether it is a test or a handler, and what tests it.
///
/// A path too long for any system reveals nothing.
struct SourcePath {
    private let path: String
    private let folders: ArraySlice<Substring>
    /// The file's name without its extension.
    private let stem: Substring

    init(_ path: String) {
        let parts = path.prefix(ProjectPath.isTooLong(path) ? 0 : .max).split(separator: "/")
        self.path = path
        folders = parts.dropLast()
        let name = parts.last ?? ""
        stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    }

    private static let handlers: Set<String> = ["handler", "handlers", "controller", "controllers"]
    private static let tests: Set<String> = ["test", "tests", "spec", "specs"]

    var isTest: Bool { (folders + [stem]).contains { Self.words(in: $0).contains(where: Self.tests.contains) } }

    var isHandler: Bool {
        !isTest && [folders.last ?? "", stem].contains { Self.words(in: $0).contains(where: Self.handlers.contains) }
    }

    var stemWords: [String] { Self.words(in: stem) }

    /// What a test file of this name tests, in the form of `coverings`: `user_handlers_test.go` tests `user handlers`.
    var testSubject: String? {
        guard isTest else { return nil }
        return Self.key(Self.words(in: stem).filter { !Self.tests.contains($0) })
    }

    /// What an item of `files_to_test` covers: a file, or the folder that it or its pattern names.
    var covered: String {
        guard !ProjectPath.isTooLong(path) else { return path }
        let plain = path.split(separator: "/").prefix { !$0.utf8.contains(UInt8(ascii: "*")) }
        return plain.joined(separator: "/")
    }

    /// Everything that would cover this file: the file, its folders, and a test named after it.
    var coverings: [String] {
        let above = folders.indices.map { folders[...$0].joined(separator: "/") }
        return [path, Self.key(Self.words(in: stem))] + above
    }

    private static func words(in part: Substring) -> [String] { WordScanner.words(in: String(part)) }

    /// Never equal to a path.
    private static func key(_ words: [String]) -> String { "\0" + words.joined(separator: " ") }
}
