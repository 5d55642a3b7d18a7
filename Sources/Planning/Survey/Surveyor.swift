package import Blueprints
package import Platform

/// Repository + stack -> Survey.
struct Surveyor: Sendable {
    let stack: StackBlueprint

    func survey(_ repository: Repository?, _ written: EarlierRuns, options: [OptionSpec]) -> Survey {
        guard let repository else { return .none }
        let exists = Self.isProject(of: stack.detect, repository)
        let found = options.compactMap { option in value(of: option, in: repository).map { (option.name, $0) } }
        return Survey(
            projectExists: exists, options: Dictionary(found) { first, _ in first }, repository: repository,
            written: written)
    }

    static func isProject(of match: [FileMatch], _ repository: Repository) -> Bool {
        !match.isEmpty && match.allSatisfy { repository.first(matching: $0) != nil }
    }

    private func value(of option: OptionSpec, in repository: Repository) -> (value: String, file: String)? {
        for detection in option.detect {
            for file in repository.files where detection.file.matches(file) {
                guard let text = repository.text(of: file) else { continue }
                if let value = detection.finding.value(in: text, at: file), option.accepts(value) {
                    return (value, file)
                }
            }
        }
        return nil
    }
}

extension OptionSpec.Detection.Finding {
    fileprivate func value(in text: String, at path: String) -> String? {
        switch self {
        case .value(let value, let contains):
            return text.contains(contains) ? value : nil
        case .rest(let prefix):
            guard let line = text.split(whereSeparator: \.isNewline).first(where: { $0.hasPrefix(prefix) }) else {
                return nil
            }
            return String(line.dropFirst(prefix.count).prefix { !$0.isWhitespace })
        case .word(let word, let comment): return Self.text(after: word, comment, in: text)
        case .segment(let number, let wanted):
            let segments = path.split(separator: "/")
            guard number <= segments.count, wanted.map(text.contains) ?? true else { return nil }
            return String(segments[number - 1])
        }
    }
}

extension OptionSpec.Detection.Finding {
    private static func text(after word: String, _ comment: String?, in text: String) -> String? {
        let words = text.split(whereSeparator: \.isNewline).flatMap { line -> [Substring] in
            let code = comment.flatMap { line.firstRange(of: $0) }.map { line[..<$0.lowerBound] } ?? line
            return code.split { $0.isWhitespace || "()".contains($0) }
        }
        guard let index = words.firstIndex(of: word[...]), index + 1 < words.count else { return nil }
        return String(words[index + 1]).filter { !"\"'`".contains($0) }
    }
}

extension Repository {
    package func contains(_ path: String) -> Bool {
        files.contains(path)
    }

    /// The first listed file that matches.
    package func first(matching match: FileMatch, besides others: Set<String> = []) -> String? {
        files.first { file in
            guard match.file.matches(file), !others.contains(file) else { return false }
            guard let wanted = match.contains else { return true }
            return text(of: file)?.contains(wanted) ?? false
        }
    }
}
