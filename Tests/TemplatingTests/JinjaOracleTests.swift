import Documents
import Foundation
import Templating
import TestSupport
import Testing

/// The same bytes as Jinja2 for every template of the shared core, and an error wherever Jinja2 has one.
///
/// The cases come from `oracle/jinja_cases.py`, which runs the real Jinja2.
@Suite struct JinjaOracleTests {
    private struct Case: Decodable {
        let template: String
        let context: String
        let includes: [String: String]
        let language: String
        let acronyms: [String]
        let expected: String?
    }

    @Test func everyCaseRendersAsInJinja() throws {
        let cases = try Self.cases()
        #expect(cases.count >= 500, "too few cases to prove anything")
        var differences = 0
        var contexts: [String: TemplateMapping] = [:]
        for (number, item) in cases.enumerated() {
            let context = try contexts[item.context] ?? Self.context(item.context)
            contexts[item.context] = context
            let result = Result { try Self.render(item, context) }
            let actual = try? result.get()
            if actual.map({ Array($0.utf8) }) == item.expected.map({ Array($0.utf8) }) { continue }
            differences += 1
            guard differences <= 20 else { continue }
            Issue.record(
                """
                case \(number + 1)
                template: \(String(reflecting: item.template))
                includes: \(String(reflecting: item.includes))
                Jinja2:   \(item.expected.map { String(reflecting: $0) } ?? "refuses")
                scaffold: \(actual.map { String(reflecting: $0) } ?? "\(result)")
                """)
        }
        #expect(differences == 0)
    }

    private static func cases() throws -> [Case] {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "oracle/jinja_cases.py")
        let data = try TestTools.output(of: script)
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Case.self, from: $0) }
    }

    private struct Refusal: Error {
        let messages: String
    }

    private static func context(_ json: String) throws -> TemplateMapping {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)).value
        guard case .mapping(let mapping) = value else { throw Refusal(messages: "the context is no mapping") }
        return mapping
    }

    private static func render(_ item: Case, _ context: TemplateMapping) throws -> String {
        let includes = item.includes.mapValues { text in
            TemplateEnvironment.Include(text: text, origin: TextOrigin(file: SourceText(name: "include", text: text)))
        }
        let language = item.language == "plain" ? .plain : OutputLanguage.named(item.language)
        let environment = TemplateEnvironment(language: language, acronyms: item.acronyms, includes: includes)
        let origin = TextOrigin(file: SourceText(name: "template", text: item.template))
        var diagnostics = Diagnostics()
        let template = Template.parse(item.template, origin: origin, environment: environment, reporting: &diagnostics)
        guard let template else { throw Refusal(messages: describe(diagnostics.all)) }
        return try template.render(context)
    }
}

/// A value of a case's context.
private enum JSONValue: Decodable {
    case null
    case boolean(Bool)
    case integer(Int)
    case text(String)
    case list([JSONValue])
    case mapping([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .mapping(try container.decode([String: JSONValue].self))
        }
    }

    var value: TemplateValue {
        switch self {
        case .null: .none
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(\.value))
        case .mapping(let members):
            .mapping(TemplateMapping(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }))
        }
    }
}
