import Documents
import Testing

/// Nearly valid texts with a fixed seed: no crash, no position outside the text, nil only with an error.
@Suite(.timeLimit(.minutes(1))) struct MutationTests {
    static let yaml = """
        # head
        kind: feature
        name: &n "a\\tb"
        list: [1, 'two', {a: *n, b: [x, y]}]
        block: |2-
            é本 {{ x }}

           y
        folded: >
          a
          b
        ? complex
        : - i
          - j: k
            l: !!str m
        """

    static let json = """
        {"a": [1, -2.5e+3, true, null, "\\u00e9\\ud83d\\ude00\\n"],
         "b": {"c": {}, "d": []}, "é": "本"}
        """

    /// Tokens of the grammars.
    static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", ",", ":", ": ", "- ", "? ", "\n", "\n  ", "\r\n", "\r", "\t", "\"", "'", "\\", "\\u",
            "|", ">", "&a ",
            "*a", "!t ", "%", "@", "#", "---\n", "...\n", "{{", "}}", "<<: ", "\u{FEFF}", "\u{2028}", "\0", "é", "😀",
            "0", "-", "/*", "//",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F]]

    @Test func bearsBrokenYAML() {
        for bytes in mutants(of: Self.yaml, count: 2000, seed: 1) {
            check(bytes) { YAMLReader.read($0, reporting: &$1) }
            let source = SourceText(name: "test.yaml", bytes: bytes)
            var diagnostics = Diagnostics()
            _ = YAMLReader.readHead(source, keys: ["kind", "name"], reporting: &diagnostics)
        }
    }

    @Test func bearsBrokenJSON() {
        for bytes in mutants(of: Self.json, count: 2000, seed: 2) {
            check(bytes) { JSONReader.read($0, reporting: &$1) }
            check(bytes, isStrict: false) { JSONReader.readLeniently($0, reporting: &$1) }
        }
    }

    private func check(
        _ bytes: [UInt8], isStrict: Bool = true, _ read: (SourceText, inout Diagnostics) -> Node?
    ) {
        let source = SourceText(name: "test", bytes: bytes)
        var diagnostics = Diagnostics()
        let node = read(source, &diagnostics)
        #expect(node != nil || diagnostics.hasErrors, "\(hexadecimal(bytes))")
        if isStrict { #expect(node == nil || !diagnostics.hasErrors, "\(hexadecimal(bytes))") }
        let places = diagnostics.all.flatMap { [$0.location] + $0.notes.map(\.location) }.compactMap { $0?.range }
        let widths = lineWidths(bytes)
        for range in places + (node?.all.map(\.range) ?? []) {
            #expect(range.start <= range.end, "\(range) \(hexadecimal(bytes))")
            #expect(isInside(range.start, widths) && isInside(range.end, widths), "\(range) \(hexadecimal(bytes))")
        }
        let rendered = DiagnosticRenderer().text(diagnostics.sorted)
        #expect(rendered.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }, "\(hexadecimal(bytes))")
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { String($0, radix: 16) }.joined(separator: " ")
    }

    private func isInside(_ position: SourcePosition, _ widths: [Int]) -> Bool {
        let line = Int(position.line)
        return (1...widths.count).contains(line) && (1...widths[line - 1] + 1).contains(Int(position.column))
    }

    /// The number of characters on each line; invalid bytes may count.
    private func lineWidths(_ bytes: [UInt8]) -> [Int] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.count { $0 & 0xC0 != 0x80 } }
    }

    private func mutants(of text: String, count: Int, seed: UInt64) -> [[UInt8]] {
        var generator = SplitMix(state: seed)
        return (0..<count).map { _ in
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let start = Int.random(in: 0...bytes.count, using: &generator)
                let end = min(bytes.count, start + Int.random(in: 0...3, using: &generator))
                let piece = Bool.random(using: &generator) ? Self.pieces.randomElement(using: &generator) ?? [] : []
                bytes.replaceSubrange(start..<end, with: piece)
            }
            return bytes
        }
    }
}

/// The generator of Steele, Lea and Flood: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
