package import Documents
internal import Templating

/// The template files and inserted lines of a stack, parsed on demand: plans do not need them.
package struct TemplateFiles: Sendable {
    package let stack: StackBlueprint
    private let folder: BlueprintFolder
    private let settings: TemplateSettings
    private let languages: LanguageTable
    /// A digest of everything that any template may use: the included files and the snippets of types.
    private let shared: Digest.Beginning
    /// Those that were parsed before and are without fault: of files by their ids, of lines by their places.
    private var files: [String: StubTemplate] = [:]
    private var lines: [Int: StubTemplate] = [:]

    private static let sharedFolder = "shared/"

    package init(stack: StackBlueprint, reporting diagnostics: inout Diagnostics) {
        self.stack = stack
        folder = BlueprintFolder(of: stack.sources)
        let includes = folder.includes(reporting: &diagnostics)
        let settings = TemplateSettings(of: stack, includes: includes).sharing(.architecture)
        languages = .builtIn(reporting: &diagnostics).adding(stack.languages)
        let snippets = TypeSnippets(of: stack, languages, settings, reporting: &diagnostics)
        self.settings = settings.asking(snippets.kinds, snippets.table)
        let included = includes.filter { $0.key.hasPrefix(Self.sharedFolder) }.sorted { $0.key < $1.key }
        shared = Digest.Beginning(included.flatMap { $0.value.text.utf8 } + snippets.bytes)
    }

    /// The templates of files for each resource, model or integration that the stack inherits as they are.
    package var inherited: [LocatedText] {
        let own = BlueprintFolder(of: Array(stack.sources.prefix(1)))
        return stack.files.filter { $0.each != nil }.compactMap(\.template).filter { template in
            var ignored = Diagnostics()
            return own.file(template, reporting: &ignored) == nil
        }
    }

    /// A file's template; nil if it has none, or if an error was reported.
    package func template(of file: FileSpec, reporting diagnostics: inout Diagnostics) -> StubTemplate? {
        if let template = files[file.id] { return template }
        guard let name = file.template, let source = folder.file(name, reporting: &diagnostics),
            let text = source.utf8(reporting: &diagnostics)
        else { return nil }
        return template(
            LocatedText(text, origin: TextOrigin(file: source), range: name.range), file.shape, file, &diagnostics)
    }

    /// The template of the lines at a place of `inject`, in the language of the file that they are put into; nil where
    /// the plan alone speaks of that file, or when an error was reported.
    package func template(ofLines index: Int, reporting diagnostics: inout Diagnostics) -> StubTemplate? {
        if let template = lines[index] { return template }
        let inject = stack.inject[index]
        guard let file = stack.files.first(where: { $0.id == inject.file.text }), file.template != nil || file.isGiven
        else { return nil }
        return template(inject.snippet, .architecture.with(inject.each), file, &diagnostics)
    }

    /// Parses every template, reports the errors of each, and keeps the others.
    package mutating func parse(reporting diagnostics: inout Diagnostics) {
        var missing: [Diagnostic] = []
        for file in stack.files {
            var faults = Diagnostics()
            let template = template(of: file, reporting: &faults)
            if faults.all.isEmpty { files[file.id] = template }
            missing += faults.all.filter { $0.code == BlueprintFolder.missingTemplate }
            diagnostics.appendOnce(faults.all.filter { $0.code != BlueprintFolder.missingTemplate })
        }
        let count = stack.files.count { $0.template != nil }
        let isCopyWithoutTemplates = missing.count > 2 && missing.count * 2 > count
        diagnostics.appendOnce(isCopyWithoutTemplates ? [.mostMissing(missing, of: count)] : missing)
        for index in stack.inject.indices {
            var faults = Diagnostics()
            let template = template(ofLines: index, reporting: &faults)
            if faults.all.isEmpty { lines[index] = template }
            diagnostics.append(contentsOf: faults)
        }
    }

    private func template(
        _ text: LocatedText, _ shape: ScopeShape, _ file: FileSpec, _ diagnostics: inout Diagnostics
    ) -> StubTemplate {
        StubTemplate(
            text: BlueprintText(
                text, seeing: shape, settings, language: languages.language(ofFile: file.template?.text ?? ""),
                reporting: &diagnostics),
            digest: shared.digest(followedBy: text.text.utf8).hex)
    }
}

extension FileSpec {
    /// The names in scope in the file's template.
    fileprivate var shape: ScopeShape {
        let shape = ScopeShape.architecture.with(each)
        return numbering == nil ? shape : shape.with("number", .text).with("previous", .tainted)
    }
}

extension Diagnostic {
    fileprivate static func mostMissing(_ faults: [Diagnostic], of count: Int) -> Diagnostic {
        Diagnostic(
            .error, code: BlueprintFolder.missingTemplate,
            "\(faults.count) of the \(count) template files of the stack do not exist", at: faults[0].location,
            fix: "copy a stack with its templates, `scaffold blueprint eject NAME --to DIR`, or extend it instead")
    }
}

/// A parsed template, with a digest of everything that its output may depend on.
package struct StubTemplate: Sendable {
    package let text: BlueprintText
    package let digest: String
}
