package import Blueprints
package import Documents
package import Platform

/// The order of the numbered files in a folder, with the faults that a merge of two branches leaves in it: two files
/// of one number, or two files that nothing follows.
package struct FileOrder: Sendable {
    private let folder: String
    /// Each with its number and name, by path.
    private let files: [NumberedFile]
    private let chain: RevisionChain?
    /// The names of files in other folders, if some are missing in this one.
    private let others: Set<String>

    /// - Parameter chains: how files may name their predecessors; the first that some file of the folder keeps to.
    package init(of folder: String, in repository: Repository, chains: [ChainSpec]) {
        self.folder = folder
        files = repository.files.compactMap { NumberedFile(path: $0, in: folder) }
        let all = chains.isEmpty ? [] : repository.files.filter { Glob("\(folder)/*").matches($0) }
        let texts = all.compactMap { path in repository.text(of: path).map { (path, $0) } }
        let found = chains.lazy.map { ($0, RevisionChain(of: texts, $0)) }.first { !$0.1.names.isEmpty }
        chain = found?.1
        others =
            found.flatMap { spec, chain in
                chain.missing.isEmpty ? nil : Self.names(outside: folder, in: repository, like: all, spec)
            } ?? []
    }

    /// The names of the files of the same kind in all other folders.
    private static func names(
        outside folder: String, in repository: Repository, like files: [String], _ spec: ChainSpec
    ) -> Set<String> {
        let kinds = Set(files.compactMap { $0.split(separator: ".").last })
        let rest = repository.files.filter { path in
            path.split(separator: ".").last.map(kinds.contains) ?? false && ProjectPath.folder(of: path) != folder
        }
        return RevisionChain(of: rest.compactMap { path in repository.text(of: path).map { (path, $0) } }, spec).names
    }

    /// Whether a path is that of a numbered file.
    package static func isNumbered(_ path: String) -> Bool {
        NumberedFile(path: path, in: ProjectPath.folder(of: path)) != nil
    }

    /// All faults; none if the next file has one number and one predecessor.
    package func faults() -> [Diagnostic] {
        guard let chain else { return doubles.map { .sameNumber($0, next) } }
        let doubles = chain.doubles.map { Diagnostic.sameName($0) }
        let gaps = chain.missing.filter { !others.contains($0.name) }.map {
            Diagnostic.missing($0.name, followers: $0.followers, folder)
        }
        // What follows a missing file is why there are several heads.
        if chain.heads.count == 1 || !gaps.isEmpty { return doubles + gaps }
        return doubles + [.noSingleHead(chain, folder)]
    }

    /// Files of one number; a migration and its reversal, `004_a.up.sql` and `004_a.down.sql`, are one.
    private var doubles: [[String]] {
        Dictionary(grouping: files, by: \.number).values.filter { Set($0.map(\.stem)).count > 1 }
            .sorted { $0[0].number < $1[0].number }.map { $0.map(\.path) }
    }

    /// The number after all others.
    private var next: String {
        let digits = String((files.map(\.number).max() ?? 0) &+ 1)
        return String(repeating: "0", count: max(0, (files.map(\.width).max() ?? 0) - digits.count)) + digits
    }
}

extension NumberedFile {
    /// The rest up to its extensions.
    fileprivate var stem: Substring { rest.prefix { $0 != "." } }
}

extension Diagnostic {
    fileprivate static func sameNumber(_ paths: [String], _ next: String) -> Diagnostic {
        Diagnostic(
            .error, code: "same-number", "\(paths.listed) have the same number",
            fix: "rename the one that no database has applied to `\(next)_...`, in scaffold.lock too")
    }

    fileprivate static func sameName(_ paths: [String]) -> Diagnostic {
        Diagnostic(
            .error, code: "same-number", "\(paths.listed) have the same name in the chain",
            fix:
                "give the one that no database has applied another name, in scaffold.lock too if its file gets one, "
                + "and let it follow the last one")
    }

    fileprivate static func missing(_ name: String, followers: [String], _ folder: String) -> Diagnostic {
        Diagnostic(
            .error, code: "missing-file",
            "no file in `\(folder)` has the name \(name.quoted), which \(followers.listed) "
                + (followers.count == 1 ? "follows" : "follow"),
            fix: "restore it; or, if it was never applied, let what follows it follow the file before it")
    }

    fileprivate static func noSingleHead(_ chain: RevisionChain, _ folder: String) -> Diagnostic {
        let heads = chain.heads.prefix(5).map { "\($0.quoted) (\(chain.paths(of: $0).listed))" }
        return Diagnostic(
            .error, code: "several-heads",
            heads.isEmpty
                ? "the chain of files in `\(folder)` is circular"
                : "the chain of files in `\(folder)` has \(chain.heads.count) heads: \(heads.joined(separator: ", "))",
            fix: "let one of them follow the other, or merge them, so that a new file has one to follow")
    }
}

extension [String] {
    fileprivate var listed: String { map(\.quoted).joined(separator: ", ") }
}
