internal import Blueprints
internal import Documents

/// Assigns numbers to files such as migrations, continuing the repository's numbers in each folder.
struct FileNumbers: Sendable {
    /// The number of a new file, and the file before it.
    struct Place: Sendable {
        let number: String
        /// The name of the previous file if files name it; nil for the first.
        let previous: String?
    }

    let survey: Survey
    private var last: [String: Place] = [:]

    init(survey: Survey) { self.survey = survey }

    /// An existing file that differs from the pattern only by its number.
    func existing(like pattern: String) -> String? {
        let rest = Self.name(of: pattern).drop { $0.isWholeNumber }
        return survey.numbered(in: Self.folder(of: pattern)).first { $0.rest == rest && survey.has($0.path) }?.path
    }

    /// The next number, with at least as many digits as the folder's files have.
    mutating func next(
        like pattern: String, _ numbering: Numbering, reporting diagnostics: inout Diagnostics
    ) -> Place {
        let folder = Self.folder(of: pattern)
        let taken = survey.numbered(in: folder)
        let before = last[folder].map { Int($0.number) ?? 0 }
        var number = before ?? taken.map(\.number).max() ?? 0
        let width = taken.map(\.width).max() ?? numbering.width
        let chain = numbering.chain.map { survey.chain(of: $0, in: folder) }
        var text = ""
        repeat {
            number &+= 1
            let digits = String(number)
            text = String(repeating: "0", count: max(0, width - digits.count)) + digits
        } while chain?.names.contains(text) ?? false
        if last[folder] == nil {
            let faults = survey.orderFaults(in: folder, numbering.chain)
            for fault in faults { diagnostics.append(fault) }
        }
        let previous = last[folder]?.number ?? survey.plannedNumbers(in: folder).last ?? chain?.heads.first
        let place = Place(number: text, previous: numbering.chain == nil ? nil : previous)
        last[folder] = place
        return place
    }

    private static func folder(of path: String) -> String {
        ProjectPath.folder(of: path)
    }

    private static func name(of path: String) -> Substring { ProjectPath.name(of: path)[...] }
}
