internal import Templating

/// A value of an enum and the name of a constant for it.
package struct EnumConstant: Sendable, Hashable {
    /// The value in mixed case; nil if it yields no name, or if two values would have the same name.
    package let name: String?
    package let value: String
    /// The spaces that pad the name to the longest name of the enum.
    package let padding: String
}

extension EnumConstant {
    /// Longer names are unreadable.
    private static let maximumLength = 40

    package static func constants(of values: [String], acronyms: [String]) -> [EnumConstant] {
        if values.isEmpty { return [] }
        let names = names(of: values, acronyms: acronyms)
        let width = names.compactMap { $0?.utf8.count }.max() ?? 0
        return zip(values, names).map { value, name in
            EnumConstant(
                name: name, value: value,
                padding: String(repeating: " ", count: width - (name?.utf8.count ?? width)))
        }
    }

    /// Names that differ in more than case.
    private static func names(of values: [String], acronyms: [String]) -> [String?] {
        let pascalCase = PascalCase(acronyms: acronyms)
        let names = values.map { pascalCase.name(of: $0) }
        var uses: [String: Int] = [:]
        for name in names { uses[name?.lowercased() ?? "", default: 0] += 1 }
        return names.map { name in
            name.flatMap { $0.utf8.count <= maximumLength && uses[$0.lowercased()] == 1 ? $0 : nil }
        }
    }
}
