import Testing

@testable import Planning

/// A type that is `like` another one adds the files that the other one needs.
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
        let plan = try Example("gauge", stack: "house-go", texts: [stack, feature]).plan
        #expect(plan.pairs.flatMap(\.maker.create).contains("internal/models/date.go") == isDate)
    }
}
