internal import Documents
internal import SystemPackage
internal import Templating

/// The template files that a stack names beside its blueprint.
struct TemplateFiles: Sendable {
    let stack: StackBlueprint

    /// Parses every template file and checks its names; tells those that are missing.
    func check(reporting diagnostics: inout Diagnostics) {
        let rules = TextRules(options: stack.options, commands: stack.commands, acronyms: stack.naming.acronyms)
        for file in stack.files {
            guard let template = file.template, let source = source(of: template, reporting: &diagnostics) else {
                continue
            }
            guard let text = String(validating: source.bytes, as: UTF8.self) else {
                diagnostics.error("not-utf8", "the template `\(template.text)` is not UTF-8", at: template.location)
                continue
            }
            let shape = ScopeShape.architecture.with(file.each)
            _ = BlueprintText(
                LocatedText(text, origin: TextOrigin(file: source), range: template.range), seeing: shape, rules,
                language: OutputLanguage(fileName: template.text), reporting: &diagnostics)
        }
    }

    private func source(of template: LocatedText, reporting diagnostics: inout Diagnostics) -> SourceText? {
        if let fault = ProjectPath.fault(in: template.text) {
            diagnostics.error("unsafe-path", "\(template.text.quoted) is a path \(fault)", at: template.location)
            return nil
        }
        let path = FilePath(stack.head.source.name).removingLastComponent().appending(template.text)
        guard FileTree.kind(of: path) == .file else {
            diagnostics.error(
                "missing-template", "there is no template file \(template.text.quoted)", at: template.location,
                fix: "template paths start at the folder of the blueprint")
            return nil
        }
        return BlueprintFile.read(path, reporting: &diagnostics)
    }
}
