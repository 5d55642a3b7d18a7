import Documents
import Foundation
import Templating
import TestSupport
import Testing

/// The real Jinja2, called through `oracle/render.py`.
enum JinjaOracle {
    /// The output of Jinja2 for each text with the same context.
    ///
    /// - Parameter included: the texts that they include, with their names.
    static func render(
        _ texts: [String], _ context: TemplateMapping, acronyms: [String], including included: [(String, String)]
    ) throws -> [String] {
        let request: JSONValue = [
            "texts": .strings(texts), "context": .mapping(context), "acronyms": .strings(acronyms),
            "included": .object(included.map { ($0, .string($1)) }),
        ]
        let input = FileManager.default.temporaryDirectory.appending(path: "scaffold-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: input) }
        try Data(JSONWriter.bytes(request)).write(to: input)
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "oracle/render.py")
        let data = try TestTools.output(of: script, [input.path])
        return try JSONDecoder().decode([String].self, from: data)
    }
}

extension JSONValue {
    fileprivate static func mapping(_ mapping: TemplateMapping) -> JSONValue {
        .object(zip(mapping.keys, mapping.values).map { ($0, .value($1)) })
    }

    private static func value(_ value: TemplateValue) -> JSONValue {
        switch value {
        case .none: .null
        case .boolean(let value): .boolean(value)
        case .integer(let value): .integer(value)
        case .text(let text), .tainted(let text): .string(text)
        case .list(let items): .array(items.map(Self.value))
        case .mapping(let mapping): .mapping(mapping)
        }
    }
}
