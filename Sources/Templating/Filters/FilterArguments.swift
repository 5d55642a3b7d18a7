/// The values of a filter's parameters; nil for those left out.
struct FilterArguments {
    let filter: Filter
    var values: [TemplateValue?]

    /// Without values.
    init(of call: FilterCall) {
        filter = call.filter
        values = []
        for _ in call.arguments.range { values.append(nil) }
    }

    func integer(_ index: Int) throws(TemplateFault) -> Int? {
        switch values[index] {
        case nil: return nil
        case .integer(let value)?: return value
        case let other?: throw mismatch(index, "an integer", other)
        }
    }

    /// A boolean: only `true` or `false`, no value that Python would convert.
    func boolean(_ index: Int) throws(TemplateFault) -> Bool {
        switch values[index] {
        case nil: return false
        case .boolean(let value)?: return value
        case let other?: throw mismatch(index, "`true` or `false`", other)
        }
    }

    /// A text; an integer is converted to text.
    func text(_ index: Int) throws(TemplateFault) -> TemplateText? {
        guard let value = values[index] else { return nil }
        guard let text = value.printable else { throw mismatch(index, "text", value) }
        return text
    }

    /// The path to an attribute: `owner.name`.
    func path(_ index: Int) throws(TemplateFault) -> AttributePath? {
        switch values[index] {
        case nil, TemplateValue.none?: return nil
        case .text(let path)?: return AttributePath(path)
        case let other?: throw mismatch(index, "a name", other)
        }
    }

    func mismatch(_ index: Int, _ expected: String, _ value: TemplateValue) -> TemplateFault {
        let name = filter.parameters[index].name
        return TemplateFault(.argument, "`\(name)` of `\(filter.rawValue)` must be \(expected), not \(value.kind)")
    }
}
