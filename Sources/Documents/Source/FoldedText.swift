/// A YAML text whose lines YAML joins, with the file position of each character.
///
/// Reads the lines a second time, so create it only to report an error in the text.
struct FoldedText {
    private var characters: [FoldedLines.Character] = []

    /// - Parameter start: the start of the scalar: its first character, its quote or its `>`.
    /// - Returns: nil if the lines do not yield the text, for example because of escapes.
    init?(_ text: String, from start: SourcePosition, in source: SourceText) {
        let wanted = Array(text.unicodeScalars.reversed().drop { $0 == "\n" }.reversed())
        var lines = FoldedLines(from: start, in: source)
        var breaks = 0
        var wasIndented = false
        while characters.count < wanted.count, let line = lines.next() {
            if !line.isEmpty {
                let isIndented = line[0].scalar == " "
                join(breaks, isKept: isIndented || wasIndented)
                characters += line
                (breaks, wasIndented) = (0, isIndented)
            }
            breaks += 1
        }
        guard characters.count >= wanted.count, zip(characters, wanted).allSatisfy({ $0.scalar == $1 }) else {
            return nil
        }
    }

    /// YAML's result for a number of line ends: one becomes a space; of more, or around indented lines, the line feeds
    /// are kept.
    private mutating func join(_ breaks: Int, isKept: Bool) {
        guard let last = characters.last else { return add("\n", breaks, at: SourcePosition(line: 1, column: 1)) }
        let end = SourcePosition(line: Int(last.place.line), column: Int(last.place.column) + 1)
        if breaks == 1, !isKept { return add(" ", 1, at: end) }
        add("\n", isKept ? breaks : breaks - 1, at: end)
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ count: Int, at place: SourcePosition) {
        characters += Array(repeating: FoldedLines.Character(scalar: scalar, place: place), count: count)
    }

    /// The file position of a line and column (from 1) of the text; past its end, the one after its last character.
    func position(line: Int, column: Int) -> SourcePosition? {
        var rest = characters[...]
        for _ in 1..<line { rest = rest.drop { $0.scalar != "\n" }.dropFirst() }
        if let character = rest.dropFirst(column - 1).first { return character.place }
        return characters.last.map { SourcePosition(line: Int($0.place.line), column: Int($0.place.column) + 1) }
    }
}

/// The lines of such a text, without what YAML removes.
private struct FoldedLines: IteratorProtocol {
    struct Character {
        let scalar: Unicode.Scalar
        let place: SourcePosition
    }

    private var rest: ArraySlice<UInt8>?
    /// The next line, and the column at which its text begins.
    private var place: SourcePosition
    private let opening: UInt8?
    /// The columns removed from each line of a block; nil before the first line that is not blank.
    private var indentation: Int?

    init(from start: SourcePosition, in source: SourceText) {
        place = start
        rest = source.bytes(fromLine: Int(start.line))
        opening = rest?.dropScalars(Int(start.column) - 1).first
        if isQuoted { place.column += 1 }
        if isBlock { _ = line() }
    }

    private var isBlock: Bool { opening == UInt8(ascii: ">") }
    private var isQuoted: Bool { opening == UInt8(ascii: "\"") || opening == UInt8(ascii: "'") }

    mutating func next() -> [Character]? {
        guard let line = line() else { return nil }
        let blanks = line.prefix { $0.scalar == " " }.count
        guard isBlock else {
            return unescaped(Array(line[blanks...].reversed().drop { $0.scalar == " " }.reversed()))
        }
        if blanks == line.count { return [] }
        if indentation == nil { indentation = blanks }
        return Array(line.dropFirst(indentation ?? 0))
    }

    private mutating func line() -> [Character]? {
        guard let bytes = rest else { return nil }
        let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        let text = bytes[..<(end ?? bytes.endIndex)].filter { $0 != UInt8(ascii: "\r") }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.dropFirst(Int(place.column) - 1)
        let characters = zip(scalars, Int(place.column)...).map {
            Character(scalar: $0, place: SourcePosition(line: Int(place.line), column: $1))
        }
        rest = end.map { bytes[($0 + 1)...] }
        place = SourcePosition(line: Int(place.line) + 1, column: 1)
        return characters
    }

    /// Both a backslash with its character and a doubled quote are represented by their second character.
    private func unescaped(_ line: [Character]) -> [Character] {
        let escape: Unicode.Scalar? =
            switch opening {
            case UInt8(ascii: "\""): "\\"
            case UInt8(ascii: "'"): "'"
            default: nil
            }
        var characters: [Character] = []
        var isEscaped = false
        for character in line {
            isEscaped = !isEscaped && character.scalar == escape
            if !isEscaped { characters.append(character) }
        }
        return characters
    }
}
