internal import Templating

/// An integration of which only the name is known.
package struct IntegrationOutline: Sendable {
    package let name: String
    package let title: String

    package init(name: String, title: String) {
        self.name = name
        self.title = title
    }
}

extension View where Subject == IntegrationOutline {
    package static let outline = View(
        .text("name") { $0.name },
        .tainted("title") { $0.title })
}
