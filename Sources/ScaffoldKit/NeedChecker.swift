internal import Blueprints
internal import Changes
internal import Documents
internal import Model
internal import Planning
internal import Platform
internal import Templating

/// What the generated files need of a file that the project had before, such as a module's dependencies: scaffold
/// writes none of it, so it has to be there.
struct NeedChecker {
    let requirements: Requirements
    let repository: Repository
    /// The records of the files that scaffold made.
    let lock: LockFile?

    func check(_ scope: Scope, reporting diagnostics: inout Diagnostics) {
        let lines = missing(scope, reporting: &diagnostics)
        var told: [[String]] = []
        for (files, _) in lines where !told.contains(files) {
            told.append(files)
            diagnostics.append(
                .missing(lines.filter { $0.files == files }.map(\.line), in: files, settings(from: files)))
        }
    }

    /// The same for a plan, whose first task adds them.
    func lacks(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> [TaskFacts.Lack] {
        missing(scope, reporting: &diagnostics).map { TaskFacts.Lack(file: $0.files[0], line: $0.line) }
    }

    /// Each line, with the files of which one needs it.
    private func missing(_ scope: Scope, reporting diagnostics: inout Diagnostics) -> [(files: [String], line: String)]
    {
        var lines: [(files: [String], line: String)] = []
        for need in requirements.stack.needs {
            let files = repository.files.filter(need.file.matches)
            if files.isEmpty || files.contains(where: isMade) { continue }
            guard need.when?.holds(scope, reporting: &diagnostics) ?? true else { continue }
            let word = need.contains?.line(scope, reporting: &diagnostics)
            if files.contains(where: { repository.text(of: $0).map { need.isMet(by: $0, word) } ?? false }) { continue }
            lines.append((files, need.line.line(scope, reporting: &diagnostics)))
        }
        return lines
    }

    /// What was read from the files, as it is set without them.
    private func settings(from files: [String]) -> [String] {
        requirements.options.compactMap { option in
            guard case .found(let file) = option.origin, files.contains(file), option.value != option.spec.default
            else { return nil }
            return "-d \(option.spec.name)=\(option.value)"
        }
    }

    private func isMade(_ path: String) -> Bool { lock?.paths.contains(path) ?? false }
}

extension NeedSpec {
    /// - Parameter word: `contains`, rendered.
    fileprivate func isMet(by text: String, _ word: String?) -> Bool {
        let rests = code(of: text).compactMap { line in word.map(line.rest(after:)) ?? line }
        if rests.isEmpty { return floor != nil }
        return rests.contains { rest in
            let versions = VersionRange(rest)
            return (least.map(versions.reaches) ?? true) && (floor.map(versions.begins(from:)) ?? true)
        }
    }

    /// The lines that count, without comments.
    private func code(of text: String) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            let line = " \(line)"
            return String(comment.flatMap { line.firstRange(of: $0) }.map { line[..<$0.lowerBound] } ?? line[...])
        }
        guard let after else { return lines }
        var isInside = false
        return lines.compactMap { line in
            let words = line.split { $0.isWhitespace || $0 == "(" }
            defer { if line.contains(")") { isInside = false } }
            if isInside { return line }
            guard words.first.map({ $0 == after }) ?? false else { return nil }
            isInside = line.contains("(")
            return String(line.drop(while: \.isWhitespace).dropFirst(after.count).drop { $0.isWhitespace || $0 == "(" })
        }
    }
}

extension String {
    /// What follows the text where it is not part of a longer name; nil if it is nowhere. Case does not matter.
    fileprivate func rest(after word: String) -> String? {
        let (text, word) = (Array(lowercased().utf8), Array(word.lowercased().utf8))
        guard !word.isEmpty, text.count >= word.count else { return nil }
        let start = (0...(text.count - word.count)).first { start in
            let end = start + word.count
            return text[start] == word[0] && text[start..<end].elementsEqual(word)
                && !(start > 0 && Self.isName(text[start - 1])) && !(end < text.count && Self.isName(text[end]))
        }
        return start.map { String(decoding: text[($0 + word.count)...], as: UTF8.self) }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension Diagnostic {
    fileprivate static func missing(_ lines: [String], in files: [String], _ settings: [String]) -> Diagnostic {
        let names = files.map { "`\($0)`" }.joined(separator: " or ")
        return Diagnostic(
            .error, code: "not-ours",
            "\(names) is the project's own, which no run changes, and lacks what the files of this run need",
            notes: lines.map { Diagnostic.Note("add: \($0)") },
            fix:
                "add these lines and run this again; or, in a project without code, remove the file, and a run\(settings.map { " with `\($0)`" }.joined()) makes it"
        )
    }
}
