internal import Documents
internal import SystemPackage
internal import Templating

/// The files beside a blueprint: in its folder, or built in as it is.
struct BlueprintFolder: Sendable {
    /// The folder as messages speak of it.
    private let path: FilePath

    init(of blueprint: SourceText) { path = FilePath(blueprint.name).removingLastComponent() }

    private var isBuiltIn: Bool { path.starts(with: FilePath(EmbeddedAsset.folder)) }

    /// A file by its path from the folder; nil when an error was reported.
    func file(_ name: LocatedText, reporting diagnostics: inout Diagnostics) -> SourceText? {
        if let fault = ProjectPath.fault(in: name.text) {
            diagnostics.error("unsafe-path", "\(name.text.quoted) is a path \(fault)", at: name.location)
            return nil
        }
        let file = path.appending(name.text)
        if isBuiltIn, let asset = EmbeddedAsset.template(named: file.string) { return asset }
        guard !isBuiltIn, FileTree.kind(of: file) == .file else {
            diagnostics.error(
                "missing-template", "there is no template file \(name.text.quoted)", at: name.location,
                fix: "template paths start at the folder of the blueprint")
            return nil
        }
        return BlueprintFile.read(file, reporting: &diagnostics)
    }

    /// What templates may include: every `.j2` file of the folder, by its path from there.
    func includes(reporting diagnostics: inout Diagnostics) -> [String: TemplateEnvironment.Include] {
        var includes: [String: TemplateEnvironment.Include] = [:]
        for source in templates(reporting: &diagnostics) {
            let name = FilePath(source.name).components.dropFirst(path.components.count)
            guard let text = source.utf8(reporting: &diagnostics) else { continue }
            includes[name.map(\.string).joined(separator: "/")] =
                TemplateEnvironment.Include(text: text, origin: TextOrigin(file: source))
        }
        return includes
    }

    private func templates(reporting diagnostics: inout Diagnostics) -> [SourceText] {
        if isBuiltIn { return EmbeddedAsset.templates(in: path.string).filter { $0.name.hasSuffix(Self.suffix) } }
        let files = (try? Repository(at: path))?.files ?? []
        return files.filter { $0.hasSuffix(Self.suffix) }
            .compactMap { BlueprintFile.read(path.appending($0), reporting: &diagnostics) }
    }

    private static let suffix = ".j2"
}

extension SourceText {
    /// The text of a template; nil when an error was reported.
    func utf8(reporting diagnostics: inout Diagnostics) -> String? {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        diagnostics.error("not-utf8", "the template `\(name)` is not UTF-8")
        return nil
    }
}
