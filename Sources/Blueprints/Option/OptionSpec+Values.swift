internal import Model
internal import Templating

extension OptionSpec {
    /// Whether a value has the option's form.
    package func accepts(_ value: String) -> Bool {
        switch form {
        case .choice(let choices): choices.contains(value)
        case .boolean: value == "true" || value == "false"
        case .name: Identifier.isValid(value)
        case .path: Self.isPath(value)
        case .text: value.utf8.count <= 1000
        }
    }

    /// The allowed values, for messages.
    package var expectation: String {
        switch form {
        case .choice(let choices): "one of \(choices.joined(separator: ", "))"
        case .boolean: "true or false"
        case .name: "lower-case letters, digits and `_`, beginning with a letter"
        case .path: "letters, digits and `.`, `_`, `~`, `-` in segments joined by `/`"
        case .text: "at most 1000 bytes"
        }
    }

    /// The value as templates see it.
    func templateValue(of value: String) -> TemplateValue {
        switch form {
        case .choice, .name, .path: .text(value)
        case .boolean: .boolean(value == "true")
        case .text: .tainted(value)
        }
    }

    var shape: TemplateShape {
        switch form {
        case .choice, .name, .path: .text
        case .boolean: .boolean
        case .text: .tainted
        }
    }

    private static func isPath(_ value: String) -> Bool {
        guard value.utf8.count <= 200 else { return false }
        return value.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { segment in
            !segment.isEmpty && segment != "." && segment != ".." && segment.utf8.allSatisfy(isPathByte)
        }
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
