internal import Blueprints
internal import Documents

/// A stack and its templates, read once for all of its trials.
struct TrialStack: Sendable {
    let blueprint: StackBlueprint
    /// Nil where what they share is at fault: each trial then reads them anew and tells it.
    let templates: TemplateFiles?

    /// Tells what is wrong with the stack and any of its templates; nil where it cannot be decoded.
    init?(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) {
        guard let blueprint = StackBlueprint.decode(document, reporting: &diagnostics) else { return nil }
        var faults = Diagnostics()
        var templates = TemplateFiles(stack: blueprint, reporting: &faults)
        let isWhole = !faults.hasErrors
        templates.parse(reporting: &faults)
        diagnostics.append(contentsOf: faults)
        self.blueprint = blueprint
        self.templates = isWhole ? templates : nil
    }
}
