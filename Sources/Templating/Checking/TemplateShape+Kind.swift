extension TemplateShape {
    /// The kind of the shape, named as in messages.
    var kind: String {
        switch self {
        case .any: "a value"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .text, .tainted, .snippet: "text"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }

    var isText: Bool {
        switch self {
        case .text, .tainted, .snippet, .any: true
        default: false
        }
    }

    var isInteger: Bool { self == .integer || self == .any }
    /// Text, an integer or unknown.
    var isPrintable: Bool { isText || isInteger }
    var isMapping: Bool { members != nil }

    var members: [Member]? { if case .mapping(let members) = self { members } else { nil } }

    func member(_ name: String) -> TemplateShape? {
        members?.first { $0.name == name }?.shape
    }

    /// The shape of a list's elements; nil if the value is not a list.
    var element: TemplateShape? {
        switch self {
        case .list(let element): element
        case .any: .any
        default: nil
        }
    }
}
