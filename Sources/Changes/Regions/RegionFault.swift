/// Why the regions of a file cannot be read, or where a region cannot go. Lines count from 1.
enum RegionFault: Error, Sendable, Hashable {
    case notText
    case noAnchor(String)
    case twoAnchors(String, lines: [Int])
    case twoRegions(String, lines: [Int])
    /// A region begins inside another one.
    case nested(String, inside: String, line: Int)
    case noEnd(String, line: Int)
    case noBegin(String, line: Int)
    /// Names that inserted lines would use are nowhere in the file.
    case unnamed([String])

    /// The line for the user to look at.
    var line: Int? {
        switch self {
        case .notText, .noAnchor, .unnamed: nil
        case .twoAnchors(_, let lines), .twoRegions(_, let lines): lines.last
        case .nested(_, _, let line), .noEnd(_, let line), .noBegin(_, let line): line
        }
    }

    /// What is wrong with the file, as the end of a sentence.
    var reason: String {
        switch self {
        case .notText: "the file is not UTF-8 text"
        case .noAnchor(let name): "the file has no line with `scaffold:anchor \(name)`"
        case .twoAnchors(let name, let lines): "lines \(Self.list(lines)) both have `scaffold:anchor \(name)`"
        case .twoRegions(let id, let lines): "lines \(Self.list(lines)) both have `scaffold:begin \(id)`"
        case .nested(let id, let outer, let line):
            "`scaffold:begin \(id)` in line \(line) is inside region `\(outer)`"
        case .noEnd(let id, let line): "`scaffold:begin \(id)` in line \(line) has no `scaffold:end \(id)`"
        case .noBegin(let id, let line): "`scaffold:end \(id)` in line \(line) has no `scaffold:begin \(id)`"
        case .unnamed(let names):
            "the file never names \(names.map { "`\($0)`" }.joined(separator: ", ")), which the lines use"
        }
    }

    private static func list(_ lines: [Int]) -> String { lines.map(String.init).joined(separator: " and ") }
}
