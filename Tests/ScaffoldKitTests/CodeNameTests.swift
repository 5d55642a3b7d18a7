import Documents
import Foundation
import Templating
import Testing

@testable import Blueprints
@testable import Changes
@testable import Planning
@testable import ScaffoldKit

/// The names that blueprints declare are those that their templates use.
@Suite struct CodeNameTests {
    /// A Swift target is one module: a type in a template that the stack does not declare could be defined twice.
    @Test(arguments: ["swift-vapor", "swift-hummingbird"], [["subscription", "stripe"], ["everything"]])
    func everyTypeIsTold(stack: String, words: [String]) throws {
        let blueprints = URL(filePath: #filePath).appending(path: "../../Stubs/blueprints").standardized
        let example = try Example(words[0], stack: stack, with: Array(words.dropFirst()), blueprints: [blueprints])
        let types = try Self.types(in: example)
        #expect(types.count > 30)
        let reserved = example.requirements.stack.naming.reserved.flatMap(\.words)
        let told = Set(example.architecture.names.map(\.name) + reserved).map(Self.letters)
        #expect(types.filter { !told.contains(Self.letters(of: $0)) } == [])
    }

    /// The types that all files of a target see.
    private static func types(in example: Example) throws -> [String] {
        var diagnostics = Diagnostics()
        let renderer = StubRenderer(
            templates: TemplateFiles(stack: example.requirements.stack, reporting: &diagnostics),
            requirements: example.requirements, architecture: example.architecture, made: [])
        var total = RenderTotal()
        let files = renderer.render(charging: &total, reporting: &diagnostics).files
        let texts = files.filter { $0.path.hasSuffix(".swift") }.map(\.text)
        try #require(diagnostics.all.isEmpty)
        let declaration =
            #/(?:@main |@Suite |public |final |indirect )*(?:struct|class|enum|actor|protocol|typealias) (\w+).*/#
        return texts.flatMap { $0.split(separator: "\n") }
            .compactMap { line in line.wholeMatch(of: declaration).map { String($0.1) } }
    }

    private static func letters(of name: String) -> String { name.lowercased().filter { $0 != "_" } }
}
