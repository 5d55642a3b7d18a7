/// The identity of a list item for `unique`: its text by code point, or its number.
struct UniqueKey: Hashable {
    private enum Content: Hashable {
        case none
        case number(Int)
        case text([UInt8])
    }

    private let content: Content

    init(_ value: TemplateValue) throws(TemplateFault) {
        if let number = value.number {
            content = .number(number)
        } else if let text = value.string {
            content = .text(Array(text.utf8))
        } else if case .none = value {
            content = .none
        } else {
            throw TemplateFault(.type, "`unique` compares texts and numbers, not \(value.kind)")
        }
    }
}

/// The items that were there before: few are compared one by one, as most lists are short; many are hashed.
struct UniqueKeys {
    private var few: [UniqueKey] = []
    private var many: Set<UniqueKey> = []

    private static let limit = 16

    /// Whether the item is new.
    mutating func insert(_ key: UniqueKey) -> Bool {
        if !many.isEmpty { return many.insert(key).inserted }
        if few.contains(key) { return false }
        few.append(key)
        if few.count > Self.limit { many = Set(few) }
        return true
    }
}
