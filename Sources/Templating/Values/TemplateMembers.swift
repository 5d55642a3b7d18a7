/// Named values that are read on demand.
final class TemplateMembers: Sendable {
    let names: TemplateNames
    let read: @Sendable (Int) -> TemplateValue

    init(_ names: TemplateNames, _ read: @escaping @Sendable (Int) -> TemplateValue) {
        self.names = names
        self.read = read
    }
}
