import Foundation
import Templating
import Testing

@testable import Blueprints
@testable import Model

/// The guide to blueprints is complete: `Templates/README.md` names everything that a template sees.
@Suite struct GuideTests {
    @Test func namesEveryVariable() throws {
        let guide = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
                path: "../../Templates/README.md"),
            encoding: .utf8)
        let shape = ScopeShape.architecture.with(.resource).with(.model).with(.integration).with("task", .task)
            .with("action", .action).with("number", .text).with("found", .boolean)
        let rules = TemplateSettings(options: .mapping([]), commands: .mapping([]), acronyms: [])
        for name in Self.names(in: shape.shape(rules)).sorted() {
            #expect(
                guide.contains("`\(name)`") || guide.contains(".\(name)`") || guide.contains("`\(name)."),
                "the guide does not name \(name)")
        }
    }

    private static func names(in shape: TemplateShape) -> Set<String> {
        switch shape {
        case .list(let element): names(in: element)
        case .mapping(let members): Set(members.map(\.name)).union(members.flatMap { names(in: $0.shape) })
        default: []
        }
    }
}
