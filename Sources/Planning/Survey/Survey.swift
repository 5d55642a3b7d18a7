package import Blueprints
internal import Model
internal import Platform

/// What the repository tells about the project: what exists, where, and how it is named.
package struct Survey: Sendable {
    /// Whether the stack's match was found; without it a new project is planned.
    package let projectExists: Bool
    /// Values that options have there, by option, with the file that told.
    package let options: [String: (value: String, file: String)]
    private let repository: Repository?
    /// What earlier features of the same plan create.
    private var planned: [PlannedFile] = []

    /// A new project: nothing was looked at.
    package static let none = Survey(projectExists: false, options: [:], repository: nil)

    init(projectExists: Bool, options: [String: (value: String, file: String)], repository: Repository?) {
        self.projectExists = projectExists
        self.options = options
        self.repository = repository
    }

    /// The same once other files are planned: of these the project's own count as there, for they are made once, and
    /// all count as numbered.
    package func expecting(_ files: [PlannedFile]) -> Survey {
        var survey = self
        survey.planned += files.filter { $0.change == .create }
        return survey
    }

    /// Whether the project has a file, or will have it.
    func has(_ path: String) -> Bool {
        repository?.contains(path) ?? false || planned.contains { $0.owner == .project && $0.path == path }
    }

    /// Where the project has a file: at its own path, or at the first place that fits the match.
    package func location(of path: String, or match: [FileMatch]) -> String? {
        if has(path) { return path }
        return match.lazy.compactMap { repository?.first(matching: $0) }.first
    }

    /// Files of a kind, sorted.
    func files(like glob: Glob) -> [String] {
        repository?.files.filter(glob.matches) ?? []
    }

    /// The files of a folder whose names begin with a number and `_`, as (number, digits, rest of the name).
    func numbered(in folder: String) -> [NumberedFile] {
        ((repository?.files ?? []) + planned.map(\.path)).compactMap { NumberedFile(path: $0, in: folder) }
    }

    /// The numbers that earlier features of the same plan give to files of a folder, in their order.
    func plannedNumbers(in folder: String) -> [String] {
        planned.compactMap { NumberedFile(path: $0.path, in: folder).map { String($0.digits) } }
    }

    /// How the files of a folder hang together.
    func chain(of spec: ChainSpec, in folder: String) -> RevisionChain {
        let files = files(like: Glob("\(folder)/*"))
        return RevisionChain(of: files.compactMap { repository?.text(of: $0) }, spec)
    }
}

/// A file such as `migrations/004_create_users.sql`.
struct NumberedFile: Sendable, Hashable {
    let path: String
    let number: Int
    /// The number as it is written.
    let digits: Substring
    var width: Int { digits.count }
    /// What follows the number: `_create_users.sql`.
    let rest: String

    init?(path: String, in folder: String) {
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
