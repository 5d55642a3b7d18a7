/// The versions that a line of a manifest allows: `>=2.1,<3`, ` v1.6.0`, ` = "^0.110"`.
struct VersionRange {
    private struct Bound {
        let version: [Int]
        let isAllowed: Bool
    }

    private var lowest: [[Int]] = []
    private var highest: [Bound] = []

    /// - Parameter rest: what follows a package's name.
    init(_ rest: String) {
        for part in Self.clause(of: rest).split(separator: ",") { read(part) }
    }

    /// Whether it allows the version or a later one.
    func reaches(_ least: String) -> Bool {
        let least = Self.numbers(least[...])
        return highest.allSatisfy { bound in
            Self.isLess(least, bound.version) || bound.isAllowed && !Self.isLess(bound.version, least)
        }
    }

    /// Whether it allows none before the version.
    func begins(from floor: String) -> Bool { lowest.contains { !Self.isLess($0, Self.numbers(floor[...])) } }

    /// The text of the versions: up to the end of its string, without extras such as `[standard]`.
    private static func clause(of rest: String) -> Substring {
        let isFiller = { (character: Character) in character.isWhitespace || "\"'`{".contains(character) }
        var text = rest[...]
        if text.first == "[" { text = text.drop { $0 != "]" }.dropFirst() }
        text = text.drop(while: isFiller)
        if text.first == "=", text.dropFirst().first != "=" { text = text.dropFirst().drop(while: isFiller) }
        if text.hasPrefix("version") { text = text.dropFirst("version".count).drop { isFiller($0) || $0 == "=" } }
        return text.prefix { !"\"'`;#".contains($0) }
    }

    private mutating func read(_ part: Substring) {
        let text = part.drop(while: \.isWhitespace)
        let sign = text.prefix { "<>=!~^".contains($0) }
        let version = Self.numbers(text.dropFirst(sign.count))
        guard !version.isEmpty else { return }
        let isOpen = text.contains("*")
        if ["", "=", "==", "===", ">", ">=", "~", "~=", "^"].contains(sign) { lowest.append(version) }
        switch sign {
        case "", "=", "==", "===", "<=":
            highest.append(isOpen ? Self.end(of: version[...]) : Bound(version: version, isAllowed: true))
        case "<": highest.append(Bound(version: version, isAllowed: false))
        case "~=": highest.append(Self.end(of: version.dropLast()))
        case "~": highest.append(Self.end(of: version.prefix(2)))
        case "^": highest.append(Self.end(of: version.prefix { $0 == 0 } + version.drop { $0 == 0 }.prefix(1)))
        default: break
        }
    }

    /// The first version after all that begin with these numbers.
    private static func end(of numbers: ArraySlice<Int>) -> Bound {
        Bound(version: numbers.dropLast() + [(numbers.last ?? 0) &+ 1], isAllowed: false)
    }

    private static func numbers(_ text: Substring) -> [Int] {
        let digits = text.drop { $0.isWhitespace || $0 == "v" }.prefix { $0.isNumber || $0 == "." }
        return digits.split(separator: ".").map { Int($0) ?? 0 }
    }

    private static func isLess(_ a: [Int], _ b: [Int]) -> Bool {
        let count = max(a.count, b.count)
        let pad = { (numbers: [Int]) in numbers + Array(repeating: 0, count: count - numbers.count) }
        return pad(a).lexicographicallyPrecedes(pad(b))
    }
}
