internal import Blueprints
internal import Documents
internal import Model

/// `--singular` and `--plural`: the forms of a new resource's name where English has others.
struct ResourceForms {
    let request: Request

    /// Nil exactly when an error was reported.
    func applied(to feature: RequestedFeature, _ diagnostics: inout Diagnostics) -> RequestedFeature? {
        guard isAsked else { return feature }
        guard let noun = feature.noun else {
            refuse(for: feature.head, &diagnostics)
            return nil
        }
        let name = ResourceName(
            singular: request.singular ?? noun.singular, plural: request.plural ?? noun.plural)
        let faults = [name.singular, name.plural].filter { !Identifier.isValid($0) }
        for form in faults {
            diagnostics.error(
                "invalid-name", "\(form.quoted) cannot name a resource", fix: "use \(Identifier.expectation)")
        }
        return faults.isEmpty ? feature.renamed(name) : nil
    }

    /// Reports the options for what has its own names.
    func refuse(for head: BlueprintHead, _ diagnostics: inout Diagnostics) {
        guard isAsked else { return }
        diagnostics.error(
            "known-name",
            "--singular and --plural are for new resources; the \(head.kind) `\(head.name)` has its names",
            fix: "leave them out, or add --new with another noun")
    }

    private var isAsked: Bool { request.singular != nil || request.plural != nil }
}

extension RequestedFeature {
    fileprivate func renamed(_ noun: ResourceName) -> RequestedFeature {
        var feature = RequestedFeature(head: head, noun: noun)
        feature.integrations = integrations
        feature.after = after
        feature.owner = owner
        feature.location = location
        return feature
    }
}
