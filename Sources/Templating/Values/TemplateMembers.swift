internal import Synchronization

/// Named values that are read on demand.
final class TemplateMembers: Sendable {
    let names: TemplateNames
    private let read: @Sendable (Int) -> TemplateValue
    /// The lists and mappings that were read, by their positions: making them costs more than finding them.
    private let parts = Mutex<[(position: Int, value: TemplateValue)]>([])

    init(_ names: TemplateNames, _ read: @escaping @Sendable (Int) -> TemplateValue) {
        self.names = names
        self.read = read
    }

    func value(at position: Int) -> TemplateValue {
        if let part = parts.withLock({ parts in parts.first { $0.position == position }?.value }) { return part }
        let value = read(position)
        switch value {
        case .list, .mapping: parts.withLock { $0.append((position, value)) }
        case .none, .boolean, .integer, .text, .tainted: break
        }
        return value
    }
}
