internal import Assets
internal import Blueprints
internal import Documents
internal import Model
internal import Templating

/// A feature that uses everything in a stack: `Templates/trial.yaml.j2`, rendered with its types and patterns.
struct TrialFeature: Sendable {
    static let name = "trial"

    private static let template = "\(EmbeddedAsset.folder)/trial.yaml.j2"

    /// The head of the feature for a stack; nil exactly when an error was reported.
    static func head(for stack: StackBlueprint, reporting diagnostics: inout Diagnostics) -> BlueprintHead? {
        guard let asset = EmbeddedAsset.template(named: template) else { return nil }
        let text = LocatedText(
            String(decoding: asset.bytes, as: UTF8.self), origin: TextOrigin(file: asset),
            range: SourceRange(at: SourcePosition(line: 1, column: 1)))
        let rendered = BlueprintText(text, seeing: shape, .unknown, language: .plain, reporting: &diagnostics)
            .render(Scope(values(of: stack)), reporting: &diagnostics)
        return BlueprintHead.read(SourceText(name: "(trial)/\(name).yaml", text: rendered), reporting: &diagnostics)
    }

    private static let shape = ScopeShape.run.with("types", .list(.any)).with("patterns", .list(.any))
        .with("key", .any).with("state", .any)

    private static func values(of stack: StackBlueprint) -> TemplateMapping {
        let state = stack.types.firstIndex(where: \.hasValues)
        return [
            "types": .list(stack.types.map { value(of: $0) }),
            "patterns": .list(
                stack.endpoints.patterns.filter { $0.base != .prefix }.map {
                    .mapping([
                        "name": .text($0.name), "sets": .boolean($0.effect == .set),
                        "asks": .boolean($0.effect == .templates && $0.asksState),
                    ])
                }),
            "key": stack.models.before.first.map { .text($0.type) } ?? .none,
            "state": state.map { .integer($0 + 1) } ?? .none,
        ]
    }

    private static func value(of type: TypeSpec) -> TemplateValue {
        let least = type.min ?? min(2, type.max ?? 2)
        let most = type.max ?? max(400, least)
        let example = type.hasValues ? "first" : type.literal.example(in: least...most)
        return .mapping([
            "name": .text(type.name),
            "values": .boolean(type.hasValues),
            "unique": .boolean(type.lack(min: type.min, max: type.max, values: 2, unique: true) == nil),
            "bounded": .boolean(type.measure == .length || type.literal == .integer),
            "least": .integer(least), "most": .integer(most),
            "standard": example.map { .text($0) } ?? .none,
        ])
    }
}

extension Literal {
    /// An example value; nil if all rows would have the same one, or if there is none.
    fileprivate func example(in bounds: ClosedRange<Int>) -> String? {
        switch self {
        case .boolean: "true"
        case .integer: "\(min(max(7, bounds.lowerBound), bounds.upperBound))"
        case .date, .timestamp: "now"
        case .text, .uuid: nil
        }
    }
}
