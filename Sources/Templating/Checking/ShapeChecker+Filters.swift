import Documents

extension ShapeChecker {
    mutating func infer(_ call: FilterCall, at id: ExpressionID) -> TemplateShape? {
        let arguments = call.arguments.range.map { program.tables.arguments[$0] }
        if call.filter == .default { return inferDefault(call, arguments) }
        let input = infer(call.input)
        let shapes = arguments.map { argument in argument.map { infer($0) } }
        switch call.filter {
        case .snake, .camel, .pascal, .kebab, .constant: return expect(input.isText, "text", call, input) ?? .text
        case .plural, .singular, .indent: return expect(input.isText, "text", call, input) ?? input
        case .title, .capitalize, .lower, .upper, .pad:
            return expect(input.isPrintable, "text", call, input) ?? input.asText
        case .replace:
            let result = input.asText.merged(with: (shapes[1] ?? .text).asText)
            return expect(input.isPrintable, "text", call, input) ?? result
        case .quote, .comment: return expect(input.isPrintable, "text", call, input) ?? .text
        case .length:
            let hasLength = input.isText || input.element != nil || input.isMapping
            return expect(hasLength, "text, a list or a mapping", call, input) ?? .integer
        case .first, .last:
            return expect(input.isText || input.element != nil, "a list", call, input) ?? input.element ?? input
        case .join: return inferJoin(call, input, separator: shapes[0] ?? .text, attribute: arguments[1])
        case .wrap: return inferJoin(call, input, separator: .text, attribute: arguments[1])
        case .sort: return inferSorted(call, input, attribute: arguments[2])
        case .unique: return inferSorted(call, input, attribute: arguments[1])
        case .default: return nil
        }
    }

    /// `any` after reporting an input that does not fit, nil if it fits.
    private mutating func expect(_ fits: Bool, _ expected: String, _ call: FilterCall, _ input: TemplateShape)
        -> TemplateShape?
    {
        if fits { return nil }
        let message = "`\(call.filter.rawValue)` needs \(expected), not \(input.kind)"
        report(TemplateFault(.type, message), at: call.input)
        return .any
    }

    private mutating func inferDefault(_ call: FilterCall, _ arguments: [ExpressionID?]) -> TemplateShape? {
        let input = inferIfDefined(call.input)
        let fallback = arguments[0].map { infer($0) } ?? .text
        return input?.merged(with: fallback) ?? fallback
    }

    private mutating func inferJoin(
        _ call: FilterCall, _ input: TemplateShape, separator: TemplateShape, attribute: ExpressionID?
    ) -> TemplateShape {
        guard let element = input.element else { return expect(false, "a list", call, input) ?? .any }
        let item = inferPaths(attribute, in: element).first ?? element
        if !item.isPrintable {
            let message = "`\(call.filter.rawValue)` joins texts and integers, not \(item.kind)"
            report(TemplateFault(.type, message), at: call.input)
        }
        return item.asText.merged(with: separator.asText)
    }

    private mutating func inferSorted(_ call: FilterCall, _ input: TemplateShape, attribute: ExpressionID?)
        -> TemplateShape
    {
        guard let element = input.element else { return expect(false, "a list", call, input) ?? .any }
        _ = inferPaths(attribute, in: element)
        return input == .any ? .any : .list(element)
    }

    /// The shapes of the item attributes that a literal argument names.
    private mutating func inferPaths(_ attribute: ExpressionID?, in element: TemplateShape) -> [TemplateShape] {
        guard let attribute, case .constant(let constant) = program.tables[attribute],
            case .text(let paths) = program.tables.constants[Int(constant)]
        else { return attribute == nil ? [] : [.any] }
        var shapes: [TemplateShape] = []
        for path in paths.split(separator: ",") {
            var shape = element
            for name in path.split(separator: ".").map(String.init) where shape != .any {
                guard let member = shape.member(name) ?? snippet(name, of: shape) else {
                    let fix = NearestName.question(for: name, in: names(of: shape))
                    let fault = TemplateFault(.unknownAttribute, "an item has no `\(name)`", fix: fix)
                    report(fault, at: attribute)
                    shape = .any
                    break
                }
                shape = member
            }
            shapes.append(shape)
        }
        return shapes
    }
}

extension TemplateShape {
    /// The shape of the text that a value is printed as.
    fileprivate var asText: TemplateShape { self == .integer ? .text : self }
}
