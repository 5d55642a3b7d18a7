/// What a template sees behind a name.
///
/// Text is either safe, because it is a checked identifier or the blueprint author's own words, or tainted, because it
/// came from a person or a document and may hold anything. Tainted text reaches an output only through a sink.
package enum TemplateValue: Sendable, Equatable {
    case none
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case tainted(String)
    case list([TemplateValue])
    case mapping(TemplateMapping)
}
