import Foundation
import TestSupport
import Testing

/// Tables of what people write and what must come of it. A request is never misunderstood with exit 0: whatever is not
/// understood is refused, and what is lost is told. A command line that a message suggests can be copied: it plans.
@Suite struct SentenceTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sentences")

    /// `second.tsv` counts when it is there.
    static let tables = ["first.tsv", "second.tsv", "third.tsv", "fourth.tsv", "fifth.tsv"].filter {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }

    @Test(arguments: tables) func understands(_ name: String) throws {
        let rows = try Sentence.read(Self.folder.appending(path: name))
        #expect(rows.count > 50)
        let place = try Workplace()
        var right = 0
        var tried: Set<String> = []
        for row in rows {
            let answer = try Answer(place.answer(row.arguments + [row.words]))
            let isRight = row.isAnswered(by: answer)
            if answer.isPlanned { #expect(isRight, "misread: \(row.words) -> \(answer)") }
            if row.outcome == "refuse" { #expect(row.untold(by: answer) == [], "untold: \(row.words) -> \(answer)") }
            #expect([0, 1].contains(answer.status), "\(row.words)")
            if row.outcome == "plan", isRight { right += 1 }
            for command in answer.commands where tried.insert(command).inserted {
                let plan = try Answer(place.answer(command.split(separator: " ").dropFirst().map(String.init)))
                #expect(plan.isPlanned, "\(row.words) -> \(command) -> \(plan)")
                // A question with `--new` as the other answer may mean something else.
                let isMeant =
                    row.resources.isEmpty || plan.resources.isSubset(of: row.resources)
                    || answer.commands.contains { $0.contains("--new") }
                #expect(isMeant, "\(row.words) -> \(command) -> \(plan)")
                let words = Set(command.split(separator: " ").map(String.init))
                #expect(words.isSuperset(of: row.arguments), "\(command) loses options of \(row.arguments)")
                #expect(row.integrations.isSubset(of: plan.integrations), "\(row.words) -> \(command) loses some")
            }
        }
        let wanted = rows.count { $0.outcome == "plan" }
        print("\(name): \(right) of \(wanted) planned rightly")
        #expect(right * 100 >= wanted * 90, "\(right) of \(wanted) planned rightly")
    }
}

/// A row of a table.
private struct Sentence {
    let arguments: [String]
    let words: String
    /// `plan`, `refuse` or `either`.
    let outcome: String
    let resources: Set<String>
    let stack: String
    let integrations: Set<String>
    /// What standard error must name.
    let told: [String]

    static func read(_ file: URL) throws -> [Sentence] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            func names(_ cell: String) -> [String] { cell.split(separator: ",").map { $0.lowercased() } }
            return Sentence(
                arguments: cells[0].split(separator: " ").map(String.init), words: cells[1], outcome: cells[2],
                resources: Set(names(cells[3])), stack: cells[4],
                integrations: Set(names(cells[5])).subtracting(["none"]),
                told: names(cells[6]))
        }
    }

    func untold(by answer: Answer) -> [String] { told.filter { !answer.messages.lowercased().contains($0) } }

    func isAnswered(by answer: Answer) -> Bool {
        answer.isPlanned && outcome != "refuse" && answer.resources == resources && answer.stack == stack
            && answer.integrations == integrations && untold(by: answer).isEmpty
    }
}

/// What the program says, and what it plans.
private struct Answer: CustomStringConvertible {
    private struct Document: Decodable {
        struct Architecture: Decodable {
            let summary: String
            let services: [String]
            let external_integrations: [String]
        }
        let architecture: Architecture
    }

    let status: Int32
    let messages: String
    let resources: Set<String>
    let integrations: Set<String>
    let stack: String

    var isPlanned: Bool { status == 0 }
    /// The command lines that the messages suggest, without those that have a placeholder.
    var commands: [String] {
        let all = messages.matches(of: /`(scaffold [^`]*)`/).map { String($0.1) }
        return all.filter { $0.firstMatch(of: #/ [A-Z]+\b/#) == nil }
    }
    var description: String { "\(resources.sorted()), \(stack), \(integrations.sorted()): \(messages)" }

    private static let stacks = [
        "in Go on chi": "go-chi", "in Python on FastAPI": "python-fastapi", "in Swift on Vapor": "swift-vapor",
        "in Swift on Hummingbird": "swift-hummingbird",
    ]

    init(_ run: (result: Data, messages: String, status: Int32)) throws {
        (status, messages) = (run.status, run.messages)
        guard run.status == 0 else {
            (resources, integrations, stack) = ([], [], "")
            return
        }
        let plan = try JSONDecoder().decode(Document.self, from: run.result).architecture
        let services = plan.services.compactMap { service in
            service.firstRange(of: "Service - ").map { service[..<$0.lowerBound] }
        }
        integrations = Set(plan.external_integrations.map { $0.lowercased().replacing(" api", with: "") })
        resources = Set(services.filter { !$0.hasSuffix("Webhook") }.map { $0.lowercased() }).subtracting(integrations)
        stack = Self.stacks.first { plan.summary.contains($0.key) }?.value ?? ""
    }
}
