internal import Blueprints
internal import Documents
internal import Model

/// A blueprint's field -> the field in this stack.
struct FieldBuilder: Sendable {
    let stack: StackBlueprint
    /// The resource or model with the fields.
    let owner: ResourceOutline
    /// The feature's resources in order, which fields may refer to by foreign keys.
    var resources: [ResourceOutline] = []
    var references = ReferenceGraph()

    func build(
        _ spec: FieldSpec, isKey: Bool = false, of integration: String? = nil, _ scope: Scope,
        _ diagnostics: inout Diagnostics
    ) -> Field {
        let type = stack.types.first { $0.name == spec.type }
        if type == nil {
            diagnostics.error(
                "unknown-type", "the stack `\(stack.head.name)` has no type \(spec.type.quoted)", at: spec.typeLocation,
                fix: stack.types.first { $0.aliases.contains(spec.type) }.map { "did you mean `\($0.name)`?" }
                    ?? NearestName.suggestion(for: spec.type, in: stack.types.map(\.name)))
        }
        if let type {
            checkValues(of: spec, type, &diagnostics)
            checkBounds(of: spec, type, &diagnostics)
        }
        let name = spec.name.line(scope, reporting: &diagnostics)
        if !Identifier.isValid(name) {
            diagnostics.error(
                "invalid-name", "\(name.quoted) cannot name a field", at: spec.location,
                fix: "use \(Identifier.expectation)")
        }
        let target = spec.references.flatMap { name in resources.firstIndex { $0.name.singular == name } }
        if let type, target != nil { checkReference(spec, type, &diagnostics) }
        let position = resources.firstIndex(of: owner)
        let field = Field(
            name: name, role: spec.role, type: spec.type, purpose: spec.purpose, required: spec.required,
            unique: spec.unique,
            index: spec.index, isKey: isKey, measuresLength: type?.measure == .length,
            isFree: (type?.isFree ?? false) && spec.references == nil,
            isFilter: !isKey && spec.role == nil
                && (spec.index || spec.unique || spec.references != nil || type?.isFilter ?? false),
            min: spec.min ?? type?.min ?? (demandsText(spec, type, of: integration) ? 1 : nil),
            max: spec.max ?? type?.max,
            values: spec.values.map(\.text),
            names: EnumConstant.constants(of: spec.values.map(\.text), acronyms: stack.naming.acronyms),
            default: spec.default?.text, literal: type?.literal ?? .text,
            write: isKey ? [] : spec.write, references: spec.references,
            resource: owner, target: target.map { resources[$0] },
            isForward: target.map { position ?? 0 < $0 } ?? false,
            isCircular: target.map {
                references.reaches(owner.name.singular, from: resources[$0].name.singular)
            } ?? false,
            integration: integration,
            code: type?.code.line(scope, reporting: &diagnostics) ?? "",
            sql: type?.sql.line(scope, reporting: &diagnostics) ?? "")
        if let type { checkRoom(of: field, type, at: spec.location, &diagnostics) }
        if let value = spec.default, let fault = ValueChecker(field: field).fault(in: value.text) {
            diagnostics.error(
                "wrong-default", "the default \(value.text.quoted) of `\(name)` is \(fault.reason)",
                at: value.location, fix: fault.fix)
        }
        return field
    }

    /// A text that clients must send says something: without a `min` it has at least one character.
    ///
    /// Rows that are there when an integration is added have an empty one in its fields.
    private func demandsText(_ spec: FieldSpec, _ type: TypeSpec?, of integration: String?) -> Bool {
        type?.measure == .length && spec.required && spec.write.contains(.create) && spec.default?.text != ""
            && integration == nil && resources.contains(owner)
    }

    /// A foreign key is of the type of the key, or of one like it.
    private func checkReference(_ spec: FieldSpec, _ type: TypeSpec, _ diagnostics: inout Diagnostics) {
        guard let key = stack.models.before.first, stack.models.before.count == 1, !type.kinds.contains(key.type)
        else { return }
        diagnostics.error(
            "wrong-type",
            "a field with `references` stores a key, which is of the type `\(key.type)`, not `\(type.name)`",
            at: spec.typeLocation, fix: "write `type: \(key.type)`")
    }

    /// For the type `enum` itself, the feature's decoder already reported missing values.
    private func checkValues(of spec: FieldSpec, _ type: TypeSpec, _ diagnostics: inout Diagnostics) {
        if type.hasValues, spec.values.isEmpty, type.name != FieldSpec.enumType {
            diagnostics.error(
                "enum-without-values", "a field of type `\(type.name)` needs `values`", at: spec.typeLocation,
                fix: "add `values: [first, second]`")
        }
        if !type.hasValues, let value = spec.values.first {
            diagnostics.error(
                "values-without-enum", "a field of type `\(type.name)` has no `values`", at: value.location,
                fix: "remove them, or use `enum` or a type that is `like` it")
        }
    }

    private func checkBounds(of spec: FieldSpec, _ type: TypeSpec, _ diagnostics: inout Diagnostics) {
        if type.measure == .nothing, spec.min != nil || spec.max != nil {
            diagnostics.error(
                "no-limits", "a field of type `\(type.name)` has no `min` and no `max`", at: spec.location,
                fix: "remove them")
            return
        }
        let (min, max) = (type.min ?? (type.measure == .length ? 0 : .min), type.max ?? .max)
        guard let bound = [spec.min, spec.max].compactMap({ $0 }).first(where: { $0 < min || $0 > max }) else { return }
        diagnostics.error(
            "wider-range", "the limit \(bound) is outside the range of the type `\(type.name)`", at: spec.location,
            notes: [Diagnostic.Note("the type", at: type.location)])
    }

    /// Tests make values of each field, and several different ones if it is unique.
    private func checkRoom(
        of field: Field, _ type: TypeSpec, at location: SourceLocation, _ diagnostics: inout Diagnostics
    ) {
        let lack = type.lack(min: field.min, max: field.max, values: field.values.count, unique: field.unique)
        guard let (room, need) = lack, !field.isForeign else { return }
        let subject = field.unique ? "a unique `\(type.name)`" : "a field of type `\(type.name)`"
        let isOpen = field.measuresLength || field.literal == .integer
        let wider = field.measuresLength ? "write `max: \(need)` or more" : "set `min` and `max` further apart"
        diagnostics.error(
            "no-room",
            field.measuresLength
                ? "a `max` of \(room) leaves too little room for the values of \(subject) in tests"
                : "`\(field.name)` has only \(room) values; tests of \(subject) need \(need)",
            at: location,
            fix: ((isOpen ? [wider] : []) + (field.unique ? ["remove `unique`"] : [])).joined(separator: ", or "))
    }
}
