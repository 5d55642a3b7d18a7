import Documents
import SystemPackage
import Templating

/// Rendering a parsed template against Python's Jinja2 and MiniJinja, which must produce the same bytes.
enum TemplateRendering: Benchmark {
    static func comparisons() throws -> [Comparison] {
        let samples = [SampleTemplate.plain, .loop]
        for sample in samples { try sample.write() }
        let python = try PythonEngines(samples.map(\.name))
        return try samples.flatMap { sample in
            let template = try parse(sample)
            let output = try template.render(sample.context)
            _ = try BenchFolder.write(output, as: "\(sample.name).scaffold.txt")
            return try [("minijinja", "MiniJinja", 0.2), ("jinja2", "Jinja2", nil)].map { engine, title, goal in
                guard try python.output(of: sample.name, engine) == output else {
                    throw BenchFailure("\(title) makes other bytes of the template `\(sample.name)`")
                }
                return Comparison(
                    name: "\(sample.title): ours / \(title)", goal: goal,
                    ours: { count in try timed(count) { try render(template, sample.context) } },
                    theirs: { count in try python.render(sample.name, engine, count) })
            }
        }
    }

    private static func parse(_ sample: SampleTemplate) throws -> Template {
        var diagnostics = Diagnostics()
        let origin = TextOrigin(file: SourceText(name: sample.name, text: sample.text))
        let environment = TemplateEnvironment(language: .plain)
        let template = Template.parse(
            sample.text, origin: origin, environment: environment, reporting: &diagnostics)
        guard let template else { throw BenchFailure(diagnostics.all.first?.message ?? "") }
        return template
    }

    private static func render(_ template: Template, _ context: TemplateMapping) throws {
        guard try !template.render(context).isEmpty else { throw BenchFailure("nothing was rendered") }
    }
}
