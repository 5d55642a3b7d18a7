extension TemplateShape {
    /// The shape of a value that has one of two shapes.
    func merged(with other: TemplateShape) -> TemplateShape {
        switch (self, other) {
        case _ where self == other: self
        case (.text, .tainted), (.tainted, .text): .tainted
        case (.text, .snippet(let language)), (.snippet(let language), .text):
            language == .plain ? .text : .snippet(language)
        case (.tainted, .snippet), (.snippet, .tainted): .tainted
        case (.snippet(let a), .snippet(let b)):
            // Whatever language both are printed into, one of them belongs to another.
            a == .plain ? .snippet(b) : b == .plain ? .snippet(a) : .tainted
        case (.list(let a), .list(let b)): .list(a.merged(with: b))
        default: .any
        }
    }

    /// The shape after several branches; nil (not defined) only if it is undefined after each of them.
    static func merged(_ shapes: [TemplateShape?]) -> TemplateShape? {
        let defined = shapes.compactMap(\.self)
        guard let first = defined.first else { return nil }
        return defined.dropFirst().reduce(first) { $0.merged(with: $1) }
    }
}
