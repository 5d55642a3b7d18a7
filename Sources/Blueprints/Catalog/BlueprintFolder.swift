internal import Assets
package import Documents
internal import Platform
internal import SystemPackage
internal import Templating

/// The files next to a blueprint and those that it extends, and the shared files of their layers, on disk or built in.
///
/// A file overrides the one with the same path next to an extended blueprint, which overrides a shared one.
struct BlueprintFolder: Sendable {
    /// The code of the error for a template file that does not exist.
    static let missingTemplate = "missing-template"

    /// Nearest first.
    private let places: [TemplatePlace]

    init(of blueprints: [SourceText]) {
        let files = blueprints.map { FilePath($0.name) }
        let all = files.map(TemplatePlace.init(beside:)) + files.map(TemplatePlace.init(sharedWith:))
        places = all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Whether a file is in one of the folders.
    func holds(_ source: SourceText) -> Bool {
        let file = FilePath(source.name)
        return places.contains { file.starts(with: $0.folder) }
    }

    /// A file by its path relative to the folder; nil if an error was reported.
    func file(_ name: LocatedText, reporting diagnostics: inout Diagnostics) -> SourceText? {
        if let fault = ProjectPath.fault(in: name.text) {
            diagnostics.error("unsafe-path", "\(name.text.quoted) is a path \(fault)", at: name.location)
            return nil
        }
        for place in places {
            if place.isBuiltIn {
                if let asset = place.builtInName(of: name.text).flatMap(EmbeddedAsset.template) { return asset }
            } else if let file = place.path(of: name.text), FileTree.kind(of: file) == .file {
                return BlueprintFile.read(file, reporting: &diagnostics)
            }
        }
        diagnostics.error(
            Self.missingTemplate, "there is no template file \(name.text.quoted)", at: name.location,
            fix: "template paths start at the folder of the blueprint; "
                + "those of `shared/` may be beside `stacks/` as well")
        return nil
    }

    /// The files that templates may include: every `.j2` file, by path.
    func includes(reporting diagnostics: inout Diagnostics) -> [String: TemplateEnvironment.Include] {
        var includes: [String: TemplateEnvironment.Include] = [:]
        for (path, source) in templates(reporting: &diagnostics) {
            guard let text = source.utf8(reporting: &diagnostics) else { continue }
            includes[path] = TemplateEnvironment.Include(text: text, origin: TextOrigin(file: source))
        }
        return includes
    }

    /// Every `.j2` file with its path relative to its folder, sorted by path.
    func templates(reporting diagnostics: inout Diagnostics) -> [(path: String, source: SourceText)] {
        var templates: [String: SourceText] = [:]
        for place in places.reversed() {
            for (path, source) in Self.templates(in: place, reporting: &diagnostics) {
                templates[place.prefix + path] = source
            }
        }
        return templates.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Those of one folder, each with its path from there.
    private static func templates(
        in place: TemplatePlace, reporting diagnostics: inout Diagnostics
    ) -> [(path: String, source: SourceText)] {
        let folder = place.folder
        if place.isBuiltIn {
            let start = folder.string.utf8.count + 1
            return EmbeddedAsset.templates(in: folder.string).filter { $0.name.hasSuffix(suffix) }
                .map { (String($0.name.utf8.dropFirst(start)) ?? $0.name, $0) }
        }
        let files = (try? Repository(at: folder))?.files ?? []
        return files.filter { $0.hasSuffix(suffix) }.compactMap { path in
            BlueprintFile.read(folder.appending(path), reporting: &diagnostics).map { (path, $0) }
        }
    }

    private static let suffix = ".j2"
}

extension SourceText {
    /// The text of a template; nil if an error was reported.
    package func utf8(reporting diagnostics: inout Diagnostics) -> String? {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        diagnostics.error("not-utf8", "the template `\(name)` is not UTF-8")
        return nil
    }
}
