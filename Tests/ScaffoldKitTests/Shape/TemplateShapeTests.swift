import Documents
import Foundation
import Testing

@testable import Templating

/// The built-in templates are short, and the types define what differs by type.
@Suite struct TemplateShapeTests {
    private static let mostQuestions = 10
    private static let deepestNesting = 4
    private static let longestLine = 120

    @Test func noLineIsLong() throws {
        let files = try #require(FileManager.default.enumerator(atPath: SchemaFixtures.templates.path))
        var count = 0
        for case let path as String in files where path.hasSuffix(".yaml") || path.hasSuffix(".j2") {
            let text = try String(contentsOf: SchemaFixtures.templates.appending(path: path), encoding: .utf8)
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                #expect(line.unicodeScalars.count <= Self.longestLine, "\(path):\(index + 1)")
            }
            count += 1
        }
        #expect(count > 150)
    }

    /// Rows of tables, JSON and what a skill says of itself have one line each.
    @Test(arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "Templates/README.md", "Skills"])
    func noLineOfADocumentIsLong(_ path: String) throws {
        let root = SchemaFixtures.templates.appending(path: "..").standardizedFileURL.appending(path: path)
        let below =
            FileManager.default.enumerator(atPath: root.path).map { Array($0).compactMap { $0 as? String } } ?? []
        let files =
            path.hasSuffix(".md") ? [root] : below.filter { $0.hasSuffix(".md") }.map { root.appending(path: $0) }
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where !["|", "    \"", "description: "].contains(where: { line.hasPrefix($0) }) {
                #expect(line.unicodeScalars.count <= Self.longestLine, "\(file.lastPathComponent):\(index + 1)")
            }
        }
    }

    @Test func nothingIsNestedDeeply() throws {
        let programs = try ParsedTemplates.builtIn().programs
        #expect(programs.count > 1000)
        for program in programs {
            let depth = ProgramReader(program, reading: []).nesting
            #expect(depth <= Self.deepestNesting, "\(program.source.location(0..<0))")
        }
    }

    @Test func typesSayWhatDiffersByType() throws {
        let questions = Self.questions(in: try .builtIn())
        #expect(questions.count <= Self.mostQuestions, "\(questions.map(Self.shown).sorted())")
    }

    @Test func nothingComparesTypes() throws {
        let comparisons = Self.comparisons(of: "type", in: try .builtIn(), bySides: 1)
        #expect(comparisons.isEmpty, "\(comparisons.map(Self.shown).sorted())")
    }

    @Test func nothingIsJoinedByName() throws {
        let comparisons = Self.comparisons(of: "name", in: try .builtIn(), bySides: 2)
        #expect(comparisons.isEmpty, "\(comparisons.map(Self.shown).sorted())")
    }

    @Test func noTemplateNamesTheColumnsOfTimes() throws {
        for program in try ParsedTemplates.builtIn().programs {
            let text = String(decoding: program.source.bytes, as: UTF8.self)
            let names = ["created_at", "updated_at"].filter(text.contains)
            #expect(names.isEmpty, "\(program.source.location(0..<0))")
        }
    }

    @Test(arguments: [
        ("{% if field.type == 'uuid' %}a{% elif field.type == 'date' %}b{% else %}c{% endif %}", 2),
        ("{{ 'a' if field.sql else 'b' }}", 1), ("{% if not (x and field.code in ['a']) %}{% endif %}", 1),
        ("{% set t = field.type %}{% set u = t ~ '!' %}{% if u == 'a!' %}{% endif %}{{ 1 if t else 2 }}", 2),
        ("{% set t = 'a' if field.type == 'uuid' else 'b' %}{% if t == 'a' %}{% endif %}", 2),
        ("{% for t in [field.like] %}{% if t == 'a' %}{% endif %}{% endfor %}", 1),
        ("{% for x in y %}{% set t = field.type %}{% if t == x %}{% endif %}{% endfor %}", 1),
        ("{% include 'ladder' %}", 1), ("{% set t = field.type %}{% include 'taking' %}", 1),
        ("{% if field['type'] %}{% endif %}{% if field[x] %}{% endif %}", 2),
        ("{% if fields | join(attribute='field.type') == 'ab' %}{% endif %}", 1),
        ("{{ field.code and 'a' or 'b' }}{{ field.sql | default('c', true) }}", 3),
        ("{% if field.shown %}{% endif %}{% if field.name and fields[0] %}{{ field.shown }}{% endif %}", 1),
        ("{% set t = field.code ~ '!' %}{% if t | length <= 120 %}{% endif %}", 0),
        ("{{ field.type }}{{ field.code | upper }}{% if field.required or loop.first %}{% endif %}", 0),
    ])
    func countsQuestions(_ text: String, _ count: Int) throws {
        let includes = [
            "ladder": "{# takes field: how it is written #}\n{% if field.type == 'uuid' %}{% endif %}",
            "taking": "{# takes t: how it is written #}\n{{ 'a' if t == 'uuid' else 'b' }}",
        ]
        let text = text.contains("loop") ? "{% for x in y %}\(text){% endfor %}" : text
        let templates = try ParsedTemplates(text, including: includes, properties: ["shown"])
        #expect(Self.questions(in: templates).count == count)
    }

    @Test(arguments: [
        ("{% for x in fields %}{% if x.name == y.name %}{% endif %}{% endfor %}", 1, 1),
        ("{% set n = ' ' ~ x.name %}{% if n in y | join(' ', attribute='name') %}{% endif %}", 1, 1),
        ("{% if x.name == 'id' %}{% elif x.name not in ['a', 'b'] %}{% endif %}", 2, 0),
        ("{% if x == y and x.name %}{% endif %}{{ fields | sort(attribute='name') | unique(attribute='name') }}", 0, 0),
    ])
    func findsComparisons(_ text: String, ofOneSide one: Int, ofBoth both: Int) throws {
        let templates = try ParsedTemplates(text)
        #expect(Self.comparisons(of: "name", in: templates, bySides: 1).count == one)
        #expect(Self.comparisons(of: "name", in: templates, bySides: 2).count == both)
    }

    @Test func measuresNesting() throws {
        let text =
            "{% if a %}{% for b in a %}{% if b %}{% elif c %}{% if d %}{% endif %}{% endif %}{% endfor %}{% endif %}"
        #expect(try ParsedTemplates(text).programs.map { ProgramReader($0, reading: []).nesting } == [4])
    }

    /// The places without duplicates, for all stacks.
    private static func questions(in templates: ParsedTemplates) -> Set<Documents.SourceLocation> {
        var questions: Set<Documents.SourceLocation> = []
        for reader in readers(of: templates.programs, reading: templates.properties) {
            questions.formUnion(reader.questions.map(reader.location))
        }
        for condition in templates.conditions {
            let reader = ProgramReader(condition.program, reading: templates.properties)
            if reader.reads(condition.root) { questions.insert(reader.location(of: condition.root)) }
        }
        return questions
    }

    /// The comparisons with that many sides that depend on the property.
    private static func comparisons(of property: String, in templates: ParsedTemplates, bySides count: Int) -> Set<
        Documents.SourceLocation
    > {
        var comparisons: Set<Documents.SourceLocation> = []
        for reader in readers(of: templates.programs, reading: [property]) {
            for expression in reader.expressions {
                guard case .comparison = reader.tables[expression] else { continue }
                if reader.operands(of: expression).filter(reader.reads).count >= count {
                    comparisons.insert(reader.location(of: expression))
                }
            }
        }
        return comparisons
    }

    private static func readers(of programs: [Program], reading properties: Set<String>) -> [ProgramReader] {
        let readers = programs.map { ProgramReader($0, reading: properties) }
        return readers + readers.flatMap(\.allIncluded)
    }

    private static func shown(_ place: Documents.SourceLocation) -> String {
        "\(place.source.name):\(place.range.start.line):\(place.range.start.column)"
    }
}

extension ProgramReader {
    fileprivate var allIncluded: [ProgramReader] { included.flatMap { [$0] + $0.allIncluded } }
}
