internal import Templating

/// An integration of which no more than the name is known.
struct IntegrationOutline: Sendable {
    let name: String
    let title: String
}

extension View where Subject == IntegrationOutline {
    static let outline = View(
        .text("name") { $0.name },
        .tainted("title") { $0.title })
}
