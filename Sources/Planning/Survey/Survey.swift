package import Blueprints
internal import Documents
internal import Model
internal import Platform

/// The findings about a repository: what exists, where, and how it is named.
package struct Survey: Sendable {
    /// Whether the repository belongs to the stack; otherwise a new project is planned.
    package let projectExists: Bool
    /// Detected values of options, by option, with the file of each.
    package let options: [String: (value: String, file: String)]
    private let repository: Repository?
    private let written: EarlierRuns
    /// Files that earlier features of the same plan create.
    private var planned: [PlannedFile] = []

    /// A new project without a repository.
    package static let none = Survey(projectExists: false, options: [:], repository: nil)

    /// An existing project, of which nothing else is known.
    static let assumed = Survey(projectExists: true, options: [:], repository: nil)

    init(
        projectExists: Bool, options: [String: (value: String, file: String)], repository: Repository?,
        written: EarlierRuns = .none
    ) {
        self.projectExists = projectExists
        self.options = options
        self.repository = repository
        self.written = written
    }

    /// The survey after more files were planned: the project's own count as existing, because they are created once,
    /// and all of them count for numbering.
    package func expecting(_ files: [PlannedFile]) -> Survey {
        var survey = self
        survey.planned += files.filter { $0.change == .create }
        return survey
    }

    /// Whether the project has a file, or will have it.
    func has(_ path: String) -> Bool {
        repository?.contains(path) ?? false || planned.contains { $0.owner == .project && $0.path == path }
    }

    /// The path of a file in the project: its own, or the first that matches and that no run made for something else.
    package func location(of path: String, or match: [FileMatch]) -> String? {
        if has(path) { return path }
        return match.lazy.compactMap { repository?.first(matching: $0, besides: written.files) }.first
    }

    /// Whether the folder has the file, and no run made it, nor does an earlier feature of the same plan.
    func hasForeign(_ path: String) -> Bool {
        repository?.contains(path) ?? false && !hadFile(path) && !planned.contains { $0.path == path }
    }

    /// Whether an earlier run made the file, even if it is gone.
    func hadFile(_ path: String) -> Bool { written.files.contains(path) }

    /// Files that match a pattern, sorted.
    func files(like glob: Glob) -> [String] {
        repository?.files.filter(glob.matches) ?? []
    }

    /// The files of a folder whose names begin with a number and `_`, with those that are gone: a database may know
    /// their numbers.
    func numbered(in folder: String) -> [NumberedFile] {
        ((repository?.files ?? []) + written.paths + planned.map(\.path)).compactMap {
            NumberedFile(path: $0, in: folder)
        }
    }

    /// The numbers that earlier features of the same plan assign to files of a folder, the lowest first.
    func plannedNumbers(in folder: String) -> [String] {
        planned.compactMap { NumberedFile(path: $0.path, in: folder) }
            .sorted { $0.number < $1.number }.map { String($0.digits) }
    }

    /// The order of the files in a folder.
    func chain(of spec: ChainSpec, in folder: String) -> RevisionChain {
        let files = files(like: Glob("\(folder)/*"))
        return RevisionChain(of: files.compactMap { file in repository?.text(of: file).map { (file, $0) } }, spec)
    }

    /// What a merge left in the order of the files in a folder.
    func orderFaults(in folder: String, _ chain: ChainSpec?) -> [Diagnostic] {
        guard let repository else { return [] }
        return FileOrder(of: folder, in: repository, chains: [chain].compactMap { $0 }).faults()
    }
}

/// A file such as `migrations/004_create_users.sql`.
package struct NumberedFile: Sendable, Hashable {
    package let path: String
    let number: Int
    /// The number as written.
    let digits: Substring
    var width: Int { digits.count }
    /// The rest after the number: `_create_users.sql`.
    package let rest: String

    package init?(path: String, in folder: String) {
        let prefix = folder.isEmpty ? "" : "\(folder)/"
        guard path.hasPrefix(prefix) else { return nil }
        let name = path.dropFirst(prefix.count)
        let digits = name.prefix { $0.isASCII && $0.isWholeNumber }
        guard !name.contains("/"), let number = Int(digits), name.dropFirst(digits.count).hasPrefix("_") else {
            return nil
        }
        self.path = path
        self.number = number
        self.digits = digits
        rest = String(name.dropFirst(digits.count))
    }
}
