internal import Blueprints
internal import Documents
internal import Templating

/// A stack and its templates, read once for all of its trials.
struct TrialStack: Sendable {
    let blueprint: StackBlueprint
    /// Nil where what they share is at fault: each trial then reads them anew and tells it.
    let templates: TemplateFiles?

    /// Tells what is wrong with the stack and any of its templates; nil where it cannot be decoded.
    ///
    /// Templates are read if only texts and ids of the stack are at fault; other faults would bring more with them.
    init?(_ document: LocatedNode, reporting diagnostics: inout Diagnostics) {
        var own = Diagnostics()
        let draft = StackBlueprint.draft(document, reporting: &own)
        diagnostics.append(contentsOf: own)
        guard let blueprint = draft, own.all.allSatisfy(Self.isAlone) else { return nil }
        var faults = Diagnostics()
        var templates = TemplateFiles(stack: blueprint, reporting: &faults)
        let isWhole = !faults.hasErrors
        templates.parse(reporting: &faults)
        diagnostics.append(contentsOf: faults)
        if own.hasErrors { return nil }
        self.blueprint = blueprint
        self.templates = isWhole ? templates : nil
    }

    private static func isAlone(_ fault: Diagnostic) -> Bool {
        fault.isOfTemplate || ["unknown-id", "unmade-file"].contains(fault.code)
    }
}
