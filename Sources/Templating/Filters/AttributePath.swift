import Documents

/// The names on the way to an attribute of a list's items: `owner.name`.
struct AttributePath {
    private let names: [String]

    init(_ path: String) {
        names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    func value(in item: TemplateValue) throws(TemplateFault) -> TemplateValue {
        var value = item
        for name in names {
            guard case .mapping(let mapping) = value else {
                throw TemplateFault(.type, "\(value.kind) has no `\(name)`")
            }
            guard let member = mapping[name] else {
                let fix = NearestName.question(for: name, in: mapping.keys)
                throw TemplateFault(.unknownAttribute, "an item has no `\(name)`", fix: fix)
            }
            value = member
        }
        return value
    }
}
