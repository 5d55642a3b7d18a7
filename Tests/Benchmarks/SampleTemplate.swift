import Documents
import Templating

/// A template and its context.
struct SampleTemplate {
    let name: String
    let title: String
    let text: String
    let context: TemplateMapping
    private let json: JSONValue

    /// 2.2 KB with 200 substitutions, two a line.
    static let plain: SampleTemplate = {
        let names = "abcdefghij".flatMap { letter in (0..<10).map { "\(letter)\($0)" } }
        var random = SeededGenerator(seed: 2)
        func substitution() -> String { "{{ \(names[Int.random(in: 0..<names.count, using: &random)]) }}" }
        let text = (0..<100).map { _ in "var \(substitution()) \(substitution())\n" }.joined()
        let members = names.enumerated().map { ($1, "field\($0)") }
        return SampleTemplate(
            name: "plain", title: "2.2 KB, 200 names", text: text,
            context: TemplateMapping(members.map { ($0, .text($1)) }),
            json: .object(members.map { ($0, .string($1)) }))
    }()

    /// 200 substitutions as real templates have them: attributes in a loop, a filter, an `if`.
    static let loop: SampleTemplate = {
        let text = """
            type {{ name }} struct {
            {% for field in fields %}
                {{ field.name }} {{ field.type }} `json:"{{ field.name | lower }}{% if not loop.last %},{% endif %}"`
            {% endfor %}
            }
            {{ name }}, {{ name }}

            """
        let fields = (0..<66).map { [("name", "Field\($0)"), ("type", $0.isMultiple(of: 2) ? "string" : "int64")] }
        let list = fields.map { TemplateValue.mapping(TemplateMapping($0.map { ($0, .text($1)) })) }
        return SampleTemplate(
            name: "loop", title: "a loop over 66 fields", text: text,
            context: ["name": .text("Subscription"), "fields": .list(list)],
            json: [
                "name": "Subscription", "fields": .array(fields.map { .object($0.map { ($0, .string($1)) }) }),
            ])
    }()

    /// For the other engines: the template's text, and the context as JSON.
    func write() throws {
        _ = try BenchFolder.write(text, as: "\(name).txt")
        _ = try BenchFolder.write(JSONWriter.string(json), as: "\(name).json")
    }
}
