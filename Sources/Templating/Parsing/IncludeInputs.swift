/// The inputs of an included template, declared on its first line: `{# takes field, model: how a value is read #}`.
struct IncludeInputs: Sendable {
    struct Input: Sendable {
        let name: String
        let range: Range<Int>
    }

    /// The name by which the template is included.
    let template: String
    let inputs: [Input]

    var names: [String] { inputs.map(\.name) }

    func contains(_ name: String) -> Bool { inputs.contains { $0.name == name } }

    /// Nil if the template does not begin with such a line.
    ///
    /// - Throws: if it begins with an invalid one.
    init?(of template: String, _ source: TemplateSource) throws(SyntaxError) {
        var line = Line(bytes: source.bytes)
        guard line.take("{#") else { return nil }
        _ = line.take("-")
        guard line.takeName()?.name == "takes" else { return nil }
        var inputs: [Input] = []
        repeat {
            guard let input = line.takeName(), Token.Word(source.bytes[input.range]) == .other else {
                throw line.malformed
            }
            guard !inputs.contains(where: { $0.name == input.name }) else {
                throw SyntaxError("`\(input.name)` is listed twice", at: input.range)
            }
            inputs.append(input)
        } while line.take(",")
        guard line.take(":"), !line.endsHere else { throw line.malformed }
        self.template = template
        self.inputs = inputs.map(\.name) == ["nothing"] ? [] : inputs
    }

    /// The line being read; spaces before a word are skipped.
    private struct Line {
        let bytes: [UInt8]
        private var position = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func take(_ text: String) -> Bool {
            skipSpace()
            guard bytes[position...].starts(with: text.utf8) else { return false }
            position += text.utf8.count
            return true
        }

        mutating func takeName() -> Input? {
            skipSpace()
            guard position < bytes.count, bytes[position].startsName else { return nil }
            let start = position
            position = bytes[start...].firstIndex { !$0.continuesName } ?? bytes.count
            return Input(name: String(decoding: bytes[start..<position], as: UTF8.self), range: start..<position)
        }

        /// Whether the comment ends here.
        var endsHere: Bool {
            let rest = bytes[PythonSpace.end(in: bytes, from: position)...]
            return rest.isEmpty || rest.starts(with: "#}".utf8) || rest.starts(with: "-#}".utf8)
        }

        var malformed: SyntaxError {
            SyntaxError(
                "the line must declare the template's inputs and its purpose", at: position..<position,
                fix: IncludeInputs.form)
        }

        private mutating func skipSpace() {
            while position < bytes.count, bytes[position] == .space { position += 1 }
        }
    }

    static let form = "write `{# takes a, b: what it is for #}` or `{# takes nothing: what it is for #}`"
}
