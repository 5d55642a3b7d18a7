import Documents
import Testing

@testable import Blueprints
@testable import Model
@testable import Planning
@testable import ScaffoldKit

/// A type that is like another one brings the files that the other one needs.
@Suite struct TypeKinshipTests {
    @Test(arguments: [("due", true), ("birthday", true), ("date", true), ("label", false)])
    func filesOfAKindAreMade(_ type: String, _ isDate: Bool) throws {
        let stack = """
            kind: stack
            name: house-go
            summary: Our services
            extends: go-chi
            types: {due: {like: date}, birthday: {like: due}, label: {like: string}}
            """
        let feature = """
            kind: feature
            name: gauge
            summary: Gauges
            resources:
              - name: gauge
                purpose: What shows a value
                service: keeps gauges
                fields: [{name: seen, type: \(type)}]
                actions: [create]
            """
        var diagnostics = Diagnostics()
        let heads = [("stack.yaml", stack), ("gauge.yaml", feature)].compactMap {
            BlueprintHead.read(SourceText(name: $0.0, text: $0.1), reporting: &diagnostics)
        }
        let catalog = Catalog(folders: [], reporting: &diagnostics).with(layer: heads, reporting: &diagnostics)
        let design = Pipeline(catalog: catalog)
            .design(Request(prompt: "gauge", stack: "house-go"), in: nil, reporting: &diagnostics)
        let plan = try #require(design, "\(diagnostics.all.map(\.message))").plan
        #expect(plan.pairs.flatMap(\.maker.create).contains("internal/models/date.go") == isDate)
    }
}
