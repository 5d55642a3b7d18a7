import Documents
import Testing

@testable import Blueprints
@testable import Model
@testable import Planning
@testable import ScaffoldKit

/// Fields that no row, no request or no test could have are told, and those at the edge are not.
@Suite struct FieldLimitTests {
    static let stacks = ["go", "python", "swift", "hummingbird"]

    @Test(
        arguments: stacks,
        [
            ("type: string, min: 1, max: 1", nil), ("type: string, max: 0", "no-room"),
            ("type: string, max: 5, unique: true", nil), ("type: string, max: 4, unique: true", "no-room"),
            ("type: email, max: 13", nil), ("type: email, max: 12", "no-room"),
            ("type: url, max: 20", nil), ("type: url, max: 19", "no-room"),
            ("type: integer, min: 1, max: 100000, unique: true", nil),
            ("type: integer, min: 2, max: 100000, unique: true", "no-room"),
            ("type: money, min: 5, max: 5", nil), ("type: boolean, unique: true", "no-room"),
            ("type: enum, values: [a, b], unique: true", "no-room"), ("type: date, unique: true", nil),
            ("type: timestamp, unique: true", nil), ("type: uuid, unique: true", nil),
            ("type: date, min: 1", "no-limits"), ("type: boolean, max: 1", "no-limits"),
            ("type: string, min: -1", "wider-range"), ("type: text, max: 262100", nil),
            ("type: text, max: 262101", "long-body"), ("type: string, min: 1100000", "long-body"),
            ("type: text, max: 262101, write: [], required: false", nil),
        ] as [(String, String?)])
    func aFieldHasRoomForItsValues(_ stack: String, _ row: (field: String, code: String?)) {
        let codes = Self.codes(of: Self.resource("note", ["name: word, \(row.field)"]), on: stack)
        #expect(codes == (row.code.map { [$0] } ?? []))
    }

    @Test(arguments: [
        (["a": "b!", "b": "c!", "c": "a!"], 1), (["a": "b!", "b": "c!", "c": "a?"], 0), (["a": "a!"], 1),
        (["a": "a?"], 0), (["a": "a!", "b": "b!"], 2), (["a": "b!", "b": "b!"], 1),
        (["a": "b!", "b": "c!", "c": "b!"], 1),
        (["a": "b!", "b": "", "c": "a!"], 0),
    ])
    func aCircleOfRequiredReferencesIsToldOnce(_ references: [String: String], _ count: Int) {
        let resources = references.sorted { $0.key < $1.key }.map { name, target in
            let field = "name: to_\(target.prefix(1)), type: uuid, references: kind_\(target.prefix(1))"
            return Self.resource(
                "kind_\(name)", target.isEmpty ? [] : [field + (target.hasSuffix("?") ? ", required: false" : "")])
        }
        let codes = Self.codes(of: resources.joined(), on: "go")
        #expect(codes == Array(repeating: "reference-circle", count: count))
    }

    @Test(
        arguments: stacks,
        [
            ("type: string", 1), ("type: text, max: 9", 1), ("type: email, max: 99", 1), ("type: url", 1),
            ("type: string, min: 0", 0), ("type: string, min: 2", 2), ("type: string, required: false", nil),
            ("type: string, write: []", nil), ("type: string, write: [update]", nil), ("type: integer", nil),
            ("type: string, default: x", 1), ("type: string, default: \"\"", nil), ("type: date", nil),
        ] as [(String, Int?)])
    func aTextThatClientsMustSendSaysSomething(_ stack: String, _ row: (field: String, min: Int?)) throws {
        let text = Self.feature(Self.resource("note", ["name: word, \(row.field)"]))
        let fields = try Example("keeper", stack: stack, texts: [text]).architecture.resources[0].fields
        #expect(fields.first { $0.name == "word" }?.min == row.min)
    }

    private static func feature(_ resources: String) -> String {
        "kind: feature\nname: keeper\nsummary: Keeps things\nresources:\n" + resources
    }

    private static func resource(_ name: String, _ fields: [String]) -> String {
        """
          - name: \(name)
            purpose: What somebody keeps
            service: keeps them
            fields:
              - {name: title, type: string, max: 9}
        \(fields.map { "      - {\($0)}\n" }.joined())    actions: [create, update]

        """
    }

    /// The codes of the errors in a plan of resources.
    private static func codes(of resources: String, on stack: String) -> [String] {
        var diagnostics = Diagnostics()
        let heads = [
            BlueprintHead.read(SourceText(name: "keeper.yaml", text: feature(resources)), reporting: &diagnostics)
        ]
        let catalog = Catalog(folders: [], reporting: &diagnostics)
            .with(layer: heads.compactMap(\.self), reporting: &diagnostics)
        _ = Pipeline(catalog: catalog)
            .design(Request(prompt: "keeper", stack: stack), in: nil, reporting: &diagnostics)
        return diagnostics.all.map(\.code)
    }
}
