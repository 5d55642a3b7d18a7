internal import Blueprints
internal import Changes
internal import Documents
internal import Model
internal import Planning

extension Design {
    /// Reports words of `holds` that no file of the folder has when it is made: a plan would name them for ever.
    func checkHeldWords(in stubs: Stubs, reporting diagnostics: inout Diagnostics) {
        for (track, architecture) in parts {
            for file in architecture.files where file.change == .create {
                guard let spec = track.requirements.stack.files.first(where: { $0.id == file.id }) else { continue }
                let folder = ProjectPath.folder(of: file.path)
                let texts = stubs.files.filter { ProjectPath.folder(of: $0.path) == folder }.map(\.text)
                let words = spec.holds.lines(architecture.scope.with(file.scope), reporting: &diagnostics)
                for word in words where !texts.contains(where: { $0.containsWord(word) }) {
                    diagnostics.append(.notHeld(word, file.path, spec))
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func notHeld(_ word: String, _ path: String, _ spec: FileSpec) -> Diagnostic {
        Diagnostic(
            .error, code: "not-held", "`\(path)` is made without \(word.quoted), which `holds` of `\(spec.id)` names",
            at: spec.location, fix: "write the word as the template does, or take it out of `holds`")
    }
}
