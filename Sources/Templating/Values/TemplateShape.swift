/// What is known about a value before rendering: the basis of the load-time checks.
package indirect enum TemplateShape: Sendable, Equatable {
    /// Nothing is known: every use is accepted and checked when it renders.
    case any
    case boolean
    case integer
    case text
    case tainted
    /// Text of a snippet for files of one language.
    case snippet(OutputLanguage)
    case list(TemplateShape)
    /// Exactly these names, in the order of the guide to blueprints.
    case mapping([Member])

    package struct Member: Sendable, Equatable {
        package let name: String
        package let shape: TemplateShape

        package init(_ name: String, _ shape: TemplateShape) {
            self.name = name
            self.shape = shape
        }
    }
}
