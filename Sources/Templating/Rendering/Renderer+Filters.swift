extension Renderer {
    /// The result of the filter; nil if it is not defined, like the first item of an empty list.
    mutating func apply(_ call: FilterCall, at id: ExpressionID) throws(TemplateFailure) -> TemplateValue? {
        if call.filter == .default { return try applyDefault(call) }
        let input = try evaluate(call.input)
        var arguments = FilterArguments(of: call)
        for (index, place) in call.arguments.range.enumerated() {
            guard let argument = program.tables.arguments[place] else { continue }
            arguments.values[index] = try evaluate(argument)
        }
        return try locating(id) { (renderer) throws(TemplateFault) in
            try renderer.apply(call.filter, to: input, arguments)
        }
    }

    /// Neither the input nor the argument needs a value: only the result does.
    private mutating func applyDefault(_ call: FilterCall) throws(TemplateFailure) -> TemplateValue? {
        let (fallback, boolean) = (call.arguments.range.lowerBound, call.arguments.range.lowerBound + 1)
        let value = try evaluateIfDefined(call.input)
        let argument =
            if let argument = program.tables.arguments[fallback] {
                try evaluateIfDefined(argument)
            } else {
                TemplateValue.text("")
            }
        let isStrict = if let flag = program.tables.arguments[boolean] { try evaluate(flag).isTrue } else { false }
        guard let value, value.isTrue || !isStrict else { return argument }
        return value
    }

    private mutating func apply(_ filter: Filter, to input: TemplateValue, _ arguments: FilterArguments)
        throws(TemplateFault) -> TemplateValue?
    {
        switch filter {
        case .snake: return .text(try nameCase(input, filter).snake())
        case .kebab: return .text(try nameCase(input, filter).kebab())
        case .constant: return .text(try nameCase(input, filter).constant())
        case .pascal: return .text(try nameCase(input, filter).pascal(program.acronyms))
        case .camel: return .text(try nameCase(input, filter).camel(program.acronyms))
        case .lower: return try change(input, filter, PythonText.lower).value
        case .upper: return try change(input, filter, PythonText.upper).value
        case .title: return try change(input, filter, PythonText.title).value
        case .capitalize: return try change(input, filter, PythonText.capitalized).value
        case .plural: return try inflect(input, filter).value
        case .singular: return try inflect(input, filter).value
        case .indent: return try indent(input, arguments).value
        case .pad: return try pad(input, arguments).value
        case .wrap: return try wrap(items(input, filter), arguments).value
        case .replace: return try replace(input, arguments).value
        case .join: return try join(items(input, filter), arguments).value
        case .length: return .integer(try length(input))
        case .first, .last: return try end(of: input, filter)
        case .sort: return .list(try sort(items(input, filter), arguments))
        case .unique: return .list(try unique(items(input, filter), arguments))
        case .quote: return .text(try quote(input))
        case .default, .comment: return input
        }
    }

    private mutating func nameCase(_ input: TemplateValue, _ filter: Filter) throws(TemplateFault) -> NameCase {
        guard let text = input.string else {
            throw TemplateFault(.type, "`\(filter.rawValue)` needs text, not \(input.kind)")
        }
        try budget.charge(reading: text)
        return NameCase(text)
    }

    /// The text input of a filter; integers are converted as in Jinja.
    func text(_ input: TemplateValue, _ filter: Filter) throws(TemplateFault) -> TemplateText {
        guard let text = input.printable else {
            throw TemplateFault(.type, "`\(filter.rawValue)` needs text, not \(input.kind)")
        }
        return text
    }

    private mutating func change(
        _ input: TemplateValue, _ filter: Filter, _ change: (String) -> String
    ) throws(TemplateFault) -> TemplateText {
        let text = try text(input, filter)
        try budget.charge(reading: text.string)
        let result = change(text.string)
        try budget.charge(text: result.utf8.count)
        return TemplateText(result, isTainted: text.isTainted)
    }

    private mutating func inflect(_ input: TemplateValue, _ filter: Filter) throws(TemplateFault) -> TemplateText {
        guard let text = input.string else {
            throw TemplateFault(.type, "`\(filter.rawValue)` needs text, not \(input.kind)")
        }
        let acronyms = program.acronyms
        return try change(input, filter) { _ in
            filter == .plural ? EnglishNoun.plural(text, acronyms) : EnglishNoun.singular(text, acronyms)
        }
    }

    private mutating func items(_ input: TemplateValue, _ filter: Filter) throws(TemplateFault) -> [TemplateValue] {
        guard case .list(let items) = input else {
            throw TemplateFault(.type, "`\(filter.rawValue)` needs a list, not \(input.kind)")
        }
        try budget.charge(items.count)
        return items
    }

    private mutating func length(_ input: TemplateValue) throws(TemplateFault) -> Int {
        switch input {
        case .list(let items): return items.count
        case .mapping(let mapping): return mapping.count
        case .text(let text), .tainted(let text):
            try budget.charge(text: text.utf8.count)
            return text.unicodeScalars.count
        case .none, .boolean, .integer: throw TemplateFault(.type, "\(input.kind) has no length")
        }
    }

    /// The first or last item of a list, or character of a text.
    private func end(of input: TemplateValue, _ filter: Filter) throws(TemplateFault) -> TemplateValue? {
        switch input {
        case .list(let items): return filter == .first ? items.first : items.last
        case .text(let text), .tainted(let text):
            let scalars = text.unicodeScalars
            guard let scalar = filter == .first ? scalars.first : scalars.last else { return nil }
            let isTainted = if case .tainted = input { true } else { false }
            return TemplateText(String(scalar), isTainted: isTainted).value
        case .none, .boolean, .integer, .mapping:
            throw TemplateFault(.type, "`\(filter.rawValue)` needs a list or text, not \(input.kind)")
        }
    }
}
