import Foundation
import Testing

/// Generated files are read by people who did not write them: they have the words of the field.
@Suite struct GeneratedWordsTests {
    /// What nobody writes there, and what they write instead.
    static let refused = [
        "sees to": "is responsible for", "whoever": "the caller", "had a say": "took part", "becomes of": "happens to",
        "to the letter": "exactly", "what clients may say of": "the fields of", "as it was sent by": "from",
        "is none that": "is not", "nobody has": "is not", "needs of the": "uses", "tells all": "reports all",
        "tells what": "reports", "in turn, and": "and", "of so many": "of", "at fault": "invalid",
        "is made of one": "returns", "alone errors": "errors", "anybody": "any client", "beforehand": "before",
    ]

    /// The stacks whose files have been written so.
    @Test(arguments: ["go-chi", "python-fastapi", "swift-hummingbird", "swift-vapor"])
    func areThoseOfTheField(_ stack: String) throws {
        let folder = SchemaFixtures.templates.appending(path: "stacks/\(stack)")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
        var count = 0
        for case let path as String in files where path.hasSuffix(".j2") {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where !line.hasPrefix("{#") {
                for (words, better) in Self.refused where line.lowercased().contains(words) {
                    Issue.record("\(path):\(index + 1): write \"\(better)\" or the like for \"\(words)\"")
                }
            }
            count += 1
        }
        #expect(count > 30)
    }
}
