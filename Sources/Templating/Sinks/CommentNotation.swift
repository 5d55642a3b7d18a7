/// How a language writes line comments, and which texts affect tools even there.
package struct CommentNotation: Sendable {
    /// A text that affects a tool, and its replacement.
    package struct Order: Sendable {
        let text: String
        let harmless: String

        package init(_ text: String, harmless: String) {
            self.text = text
            self.harmless = harmless
        }
    }

    let marker: String
    let orders: [Order]
    private let directives: [[Unicode.Scalar]]

    /// - Parameters:
    ///   - orders: replaced one after the other.
    ///   - directives: words that affect a tool if `:` or `=` follows, after spaces or not; case-insensitive, and `-`
    ///     counts as `_`. The sign is replaced by a comma.
    package init(marker: String, orders: [Order] = [], directives: [String] = []) {
        self.marker = marker
        self.orders = orders
        self.directives = directives.map { $0.unicodeScalars.map(Self.folded) }
    }

    /// The line without any such text.
    func defused(_ line: String) -> String {
        let line = directives.isEmpty ? line : withoutDirectives(line)
        return orders.reduce(line) { line, order in
            TextReplacement(text: line, old: order.text, most: .max).result(with: order.harmless)
        }
    }

    private func withoutDirectives(_ line: String) -> String {
        var result: [Unicode.Scalar] = []
        for scalar in line.unicodeScalars {
            let isSign = scalar == ":" || scalar == "="
            result.append(isSign && endsWithDirective(result) ? "," : scalar)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: result)
        return String(text)
    }

    private func endsWithDirective(_ line: [Unicode.Scalar]) -> Bool {
        let end = line.lastIndex { !PythonSpace.contains($0) } ?? -1
        return directives.contains { line[...end].suffix($0.count).map(Self.folded) == $0 }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "-" { return "_" }
        return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
}
