/// What may stand behind a name, known before anything renders: the ground of the load-time checks.
package indirect enum TemplateShape: Sendable, Equatable {
    /// Nothing is known: every use is accepted and checked when it renders.
    case any
    case boolean
    case integer
    case text
    case tainted
    /// Text that a snippet makes for files of one language.
    case snippet(OutputLanguage)
    case list(TemplateShape)
    /// Exactly these names, in the order in which the author's guide lists them.
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
