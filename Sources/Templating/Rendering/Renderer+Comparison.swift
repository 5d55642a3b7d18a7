extension Renderer {
    mutating func compare(_ left: TemplateValue, _ comparison: ComparisonOperator, _ right: TemplateValue)
        throws(TemplateFault) -> Bool
    {
        if let a = left.string, let b = right.string { try budget.charge(min(a.utf8.count, b.utf8.count) / 16) }
        return switch comparison {
        case .equal: try areEqual(left, right)
        case .unequal: try !areEqual(left, right)
        case .less: try TextOrder.precedes(left, right)
        case .greater: try TextOrder.precedes(right, left)
        case .lessOrEqual: try !TextOrder.precedes(right, left)
        case .greaterOrEqual: try !TextOrder.precedes(left, right)
        case .in: try contains(right, left)
        case .notIn: try !contains(right, left)
        }
    }

    /// As in Python: by code point, `true` equals 1, values of different kinds are unequal, mappings have no order.
    private mutating func areEqual(_ a: TemplateValue, _ b: TemplateValue) throws(TemplateFault) -> Bool {
        if let a = a.number, let b = b.number { return a == b }
        if let a = a.string, let b = b.string { return TextOrder.areSame(a, b) }
        switch (a, b) {
        case (.none, .none): return true
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return false }
            try budget.charge(a.count)
            for (a, b) in zip(a, b) where try !areEqual(a, b) { return false }
            return true
        case (.mapping(let a), .mapping(let b)):
            guard a.count == b.count else { return false }
            try budget.charge(a.count)
            for entry in a.entries {
                guard let other = b[entry.key], try areEqual(entry.value, other) else { return false }
            }
            return true
        default: return false
        }
    }

    private mutating func contains(_ container: TemplateValue, _ element: TemplateValue) throws(TemplateFault) -> Bool {
        switch container {
        case .list(let items):
            try budget.charge(items.count)
            let length = element.string?.utf8.count ?? 0
            for item in items {
                if length > 0 { try budget.charge(length / 16) }
                if try areEqual(item, element) { return true }
            }
            return false
        case .text(let text), .tainted(let text):
            guard let part = element.string else {
                throw TemplateFault(.type, "`in` searches a text for text, not for \(element.kind)")
            }
            try budget.charge(TextSearch.cost(of: part, in: text))
            return TextSearch.contains(text, part)
        case .mapping(let mapping):
            guard let key = element.string else {
                throw TemplateFault(.type, "a name in a mapping is text, not \(element.kind)")
            }
            return mapping[key] != nil
        case .none, .boolean, .integer:
            throw TemplateFault(.type, "`in` searches lists, texts and mappings, not \(container.kind)")
        }
    }
}

extension TemplateValue {
    /// An integer, or a boolean as Python's integer for it.
    var number: Int? {
        switch self {
        case .integer(let value): value
        case .boolean(let value): value ? 1 : 0
        default: nil
        }
    }

    var string: String? {
        switch self {
        case .text(let text), .tainted(let text): text
        default: nil
        }
    }
}
