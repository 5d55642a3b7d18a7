/// A value that a template can read.
///
/// Text is either safe (a checked identifier or the blueprint author's own words) or tainted (it came from a user or a
/// document and may contain anything). Tainted text reaches an output only through a sink.
package enum TemplateValue: Sendable, Equatable {
    case none
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case tainted(String)
    case list([TemplateValue])
    case mapping(TemplateMapping)
}
