internal import Documents

/// The kinds of JSON values, named as in messages.
enum ValueKind: String {
    case text = "a text"
    case number = "a number"
    case boolean = "true or false"
    case null
    case list = "a list"
    case object = "an object"

    init(of node: Node) {
        switch node.content {
        case .sequence: self = .list
        case .mapping: self = .object
        case .scalar(let scalar) where scalar.style == .quoted: self = .text
        case .scalar(let scalar):
            switch scalar.text {
            case "true", "false": self = .boolean
            case "null": self = .null
            default: self = .number
            }
        }
    }
}
