extension Renderer {
    /// Prints a text or an integer. All else has no form that an author could want in a file.
    mutating func print(_ id: ExpressionID) throws(TemplateFailure) {
        let value = try evaluate(id)
        switch value {
        case .text(let safe): append(safe)
        case .integer(let number): append(String(number))
        case .tainted(let foreign):
            guard program.language == .prose else { throw failure(PrintFault.bareTaint(text(of: id)), at: id) }
            append(foreign)
        case .none, .boolean, .list, .mapping: throw failure(PrintFault.unprintable(value), at: id)
        }
    }

    mutating func append(_ text: String) {
        output.append(contentsOf: text.utf8)
    }
}
