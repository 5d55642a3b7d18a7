internal import Blueprints
internal import Changes
internal import Documents
internal import Model
internal import Planning
internal import Platform
internal import Templating

/// Finds files of other tools beside which those of the stack would go wrong.
struct ForeignChecker {
    let specs: [ForeignSpec]
    let repository: Repository
    /// The records of the files that scaffold made.
    let lock: LockFile?

    func check(_ scope: Scope, reporting diagnostics: inout Diagnostics) {
        let made = Set(lock?.paths ?? [])
        var found: [(what: String, fix: String, files: [String])] = []
        for spec in specs where !spec.unless.contains(where: { repository.first(matching: $0) != nil }) {
            let own = spec.outside?.line(scope, reporting: &diagnostics)
            let files = repository.files.filter { file in
                spec.file.matches(file) && !made.contains(file) && !(own.map { file.hasPrefix("\($0)/") } ?? false)
                    && spec.isMet(by: file, in: repository)
            }
            if files.isEmpty { continue }
            let what = spec.what.line(scope, reporting: &diagnostics)
            let fix = spec.fix.line(scope, reporting: &diagnostics)
            if let place = found.firstIndex(where: { $0.what == what && $0.fix == fix }) {
                found[place].files += files.filter { !found[place].files.contains($0) }
            } else {
                found.append((what, fix, files))
            }
        }
        for (what, fix, files) in found { diagnostics.append(.foreign(what, files, fix)) }
    }
}

extension ForeignSpec {
    fileprivate func isMet(by file: String, in repository: Repository) -> Bool {
        if contains == nil, lacks == nil { return true }
        guard let text = repository.text(of: file) else { return false }
        return (contains.map(text.contains) ?? true) && !(lacks.map(text.contains) ?? false)
    }
}

extension Diagnostic {
    private static let shown = 3

    fileprivate static func foreign(_ what: String, _ files: [String], _ fix: String) -> Diagnostic {
        let names = files.sorted().prefix(shown).map(\.quoted).joined(separator: ", ")
        let rest = files.count > shown ? " and \(files.count - shown) more" : ""
        return Diagnostic(.error, code: "foreign-files", "the project has \(what): \(names)\(rest)", fix: fix)
    }
}
