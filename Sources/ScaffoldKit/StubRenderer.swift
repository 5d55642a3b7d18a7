internal import Blueprints
internal import Changes
internal import Documents
internal import Model
internal import Planning
internal import Templating

/// Requirements + Architecture -> Stubs: the rendered templates of the stack.
struct StubRenderer: Sendable {
    let templates: TemplateFiles
    let requirements: Requirements
    let architecture: Architecture
    /// The files that earlier runs made.
    let made: Set<String>

    private var stack: StackBlueprint { templates.stack }

    /// Files with errors are left out. Stops where all files of the run become too large together.
    func render(charging total: inout RenderTotal, reporting diagnostics: inout Diagnostics) -> Stubs {
        let feature = Stubs.Feature(
            name: architecture.feature.name, integrations: architecture.integrations.map(\.name))
        var faults = Diagnostics()
        var stubs = Stubs(files: files(&total, &faults) { $1.isRendered }, regions: [], features: [feature])
        stubs.regions = regions(&total, &faults)
        stubs.shared = files(&total, &faults) { spec, file in
            spec.keep == .managed && spec.template != nil && file.isShared && made.contains(file.path)
        }
        diagnostics.appendOnce(faults.all.map(toldAtValue))
        return stubs
    }

    /// Reports a value that the file's language cannot write at its location in the feature.
    private func toldAtValue(_ fault: Diagnostic) -> Diagnostic {
        let values = requirements.feature.resources.flatMap(\.fields).flatMap {
            $0.values + ($0.default.map { [$0] } ?? [])
        }
        guard let place = fault.location, let culprit = fault.culprit,
            let value = values.first(where: { $0.text == culprit })
        else { return fault }
        var fault = fault
        fault.notes.insert(Diagnostic.Note("used here", at: place), at: 0)
        fault.location = value.location
        fault.fix = "remove the character"
        return fault
    }

    private func files(
        _ total: inout RenderTotal, _ diagnostics: inout Diagnostics, where isWanted: (FileSpec, PlannedFile) -> Bool
    ) -> [StubFile] {
        var files: [StubFile] = []
        for spec in stack.files {
            let planned = architecture.files.filter { $0.id == spec.id && isWanted(spec, $0) }
            guard let first = planned.first else { continue }
            guard spec.template != nil else {
                diagnostics.append(.noTemplate(spec, first.path))
                continue
            }
            guard let template = templates.template(of: spec, reporting: &diagnostics) else { continue }
            for file in planned {
                let scope = architecture.scope.with(file.scope)
                let text = template.text.render(scope, charging: &total, reporting: &diagnostics)
                if total.isExceeded {
                    diagnostics.append(.tooMuch(at: spec.location))
                    return files
                }
                files.append(
                    StubFile(
                        path: file.path, text: text, keep: spec.keep, owner: file.owner.name, digest: template.digest))
            }
        }
        return files
    }

    private func regions(_ total: inout RenderTotal, _ diagnostics: inout Diagnostics) -> [StubRegion] {
        var regions: [StubRegion] = []
        if total.isExceeded { return regions }
        let expansion = EachExpansion(architecture.resources, architecture.models, architecture.integrations)
        for (index, spec) in stack.inject.enumerated() {
            guard let file = architecture.files.first(where: { $0.id == spec.file.text }),
                let template = templates.template(ofLines: index, reporting: &diagnostics)
            else { continue }
            for (scope, owner) in expansion.scopes(of: spec.each, in: architecture.scope)
            where spec.when?.holds(scope, reporting: &diagnostics) ?? true {
                let text = template.text.render(scope, charging: &total, reporting: &diagnostics)
                if total.isExceeded {
                    diagnostics.append(.tooMuch(at: spec.file.location))
                    return regions
                }
                regions.append(
                    StubRegion(
                        path: file.path, anchor: spec.anchor, id: owner.regionPrefix + spec.anchor, text: text,
                        isOptional: spec.isOptional, uses: spec.uses.lines(scope, reporting: &diagnostics),
                        owner: owner.name, digest: template.digest))
            }
        }
        return regions
    }
}

extension PlannedFile {
    /// An existing file of the project belongs to the project, and so does a migration.
    fileprivate var isRendered: Bool { change == .create || change == .modify && owner != .project }

    fileprivate var isShared: Bool { change == .modify && owner == .project }
}

extension Owner {
    /// The prefix of its regions' ids.
    fileprivate var regionPrefix: String { self == .project ? "" : "\(name)." }
}

extension Diagnostic {
    fileprivate static func tooMuch(at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "run-limit",
            "the files of this run would take more than \(RenderTotal.bytes >> 20) MiB or \(RenderTotal.steps) steps",
            at: location, fix: "write one feature at a time, or shorten the templates that are rendered most often")
    }

    fileprivate static func noTemplate(_ file: FileSpec, _ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "no-template", "the stack has no template for the file `\(path)`", at: file.location,
            fix: "add `template: FILE` to `\(file.id)`, or leave out --write")
    }
}
