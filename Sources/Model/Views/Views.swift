internal import Documents
internal import Templating

// What templates see of each part of an architecture. A name added here is available to every blueprint; the guide
// to blueprints, `Templates/README.md`, lists them all.

extension View where Subject == ResourceName {
    /// A resource before its fields and endpoints are known.
    package static let names = View(
        .text("name") { $0.singular },
        .text("plural") { $0.plural },
        .text("title") { $0.title },
        .text("titles") { $0.titles })
}

extension View where Subject == ResourceOutline {
    /// A resource as other values refer to it.
    package static let reference = View(
        View<ResourceName>.names.members(of: { $0.name }) + [
            .text("model") { $0.model },
            .text("table") { $0.table },
        ])
}

extension View where Subject == Field {
    /// A field without its values, each of which sees its field.
    fileprivate static let plain = View(
        .text("name") { $0.name },
        .text("type") { $0.type },
        .text("role") { $0.role?.rawValue ?? "" },
        .tainted("purpose") { $0.purpose },
        .boolean("key") { $0.isKey },
        .boolean("required") { $0.required },
        .boolean("unique") { $0.unique },
        .boolean("index") { $0.index },
        .boolean("filter") { $0.isFilter },
        .optionalInteger("min") { $0.min },
        .optionalInteger("max") { $0.max },
        .boolean("length") { $0.measuresLength },
        .taintedTexts("values") { $0.values },
        .texts("write") { $0.write.map(\.rawValue) },
        .optionalText("references") { $0.references },
        .boolean("foreign") { $0.isForeign },
        .boolean("forward") { $0.isForward },
        .boolean("circular") { $0.isCircular },
        .one("resource", of: .reference) { $0.resource },
        .optional("target", of: .reference) { $0.target },
        .optionalText("integration") { $0.integration },
        .text("code") { $0.code },
        .text("sql") { $0.sql })

    package static let field = View(
        plain.members + [
            .list("constants", of: .fieldValue) { $0.constants },
            .optional("default", of: .fieldValue) { $0.initial },
        ])
}

extension View where Subject == FieldValue {
    package static let fieldValue = View(
        Member(name: "text", shape: .any) { $0.field.literal.value($0.text) },
        .boolean("now") { $0.isNow },
        .boolean("null") { $0.isNull },
        .text("name") { $0.constant?.name ?? "" },
        .text("padding") { $0.constant?.padding ?? "" },
        .integer("position") { $0.position },
        .one("field", of: .plain) { $0.field })
}

extension View where Subject == Action.Change {
    package static let change = View(
        .optional("field", of: .field) { $0.target },
        .optional("value", of: .fieldValue) { $0.fieldValues.first },
        .list("values", of: .fieldValue) { $0.fieldValues },
        .list("others", of: .fieldValue) { $0.others })
}

extension View where Subject == Combination {
    package static let combination = View(
        .text("name") { $0.name },
        .list("fields", of: .field) { $0.targets },
        .list("from", of: .change) { $0.condition },
        .lists("states", of: .fieldValue) { $0.condition.states },
        .boolean("created") { $0.refusesCreate },
        .boolean("updatable") { $0.isUpdatable })
}

extension View where Subject == Action {
    package static let action = View(
        .text("name") { $0.name },
        .text("pattern") { $0.pattern },
        .list("from", of: .change) { $0.from },
        .list("set", of: .change) { $0.set },
        .lists("states", of: .fieldValue) { $0.from.states },
        .list("left", of: .change) { $0.from.left(by: $0.set) },
        .boolean("declared") { !$0.set.isEmpty },
        .boolean("takes_open") { $0.takesOpen },
        .boolean("settles_open") { $0.settlesOpen },
        .boolean("tells_again") { $0.tellsAgain },
        .optional("call", of: .call) { $0.call })
}

extension View where Subject == Endpoint.Problem {
    static let problem = View(
        .integer("status") { $0.status },
        .tainted("reason") { $0.reason })
}

extension View where Subject == Endpoint {
    package static let endpoint = View(
        .text("name") { $0.action.name },
        .text("pattern") { $0.action.pattern },
        .text("effect") { $0.effect?.rawValue ?? "" },
        .one("action", of: .action) { $0.action },
        .text("method") { $0.method },
        .text("at") { $0.base.rawValue },
        .tainted("path") { $0.path },
        .tainted("purpose") { $0.purpose },
        .text("auth") { $0.auth.rawValue },
        .integer("status") { $0.status },
        .boolean("body") { $0.hasBody },
        .boolean("declared") { $0.isDeclared },
        .list("problems", of: .problem) { $0.problems })
}

extension View where Subject == ResourceDraft {
    /// A resource before its endpoints are known.
    package static let draft = View(
        View<ResourceOutline>.reference.members(of: { $0.outline }) + [
            .list("fields", of: .field) { $0.fields },
            .list("unique", of: .field) { $0.fields.filter(\.unique) },
            .boolean("referenced") { $0.isReferenced },
            .list("combinations", of: .combination) { $0.combinations },
            .boolean("contested") { $0.isContested },
        ])
}

extension View where Subject == Resource {
    package static let resource = View(
        View<ResourceOutline>.reference.members(of: { $0.outline }) + [
            .tainted("purpose") { $0.purpose },
            .tainted("service") { $0.service },
            .tainted("collection") { $0.collection },
            .tainted("item") { $0.item },
            .text("parameter") { $0.parameter },
            .list("fields", of: .field) { $0.fields },
            .list("enums", of: .field) { $0.fields.filter { !$0.values.isEmpty } },
            .list("unique", of: .field) { $0.fields.filter(\.unique) },
            .list("creatable", of: .field) { $0.creatable },
            .list("updatable", of: .field) { $0.updatable },
            .list("free", of: .field) { $0.free },
            .list("filters", of: .field) { $0.filters },
            .list("combinations", of: .combination) { $0.combinations },
            .list("references", of: .field) { $0.fields.filter(\.isForeign) },
            .list("referrers", of: .field) { $0.referrers },
            .optional("key", of: .field) { $0.fields.first(where: \.isKey) },
            .optional("created", of: .field) { $0.field(.created) },
            .optional("updated", of: .field) { $0.field(.updated) },
            .list("actions", of: .action) { $0.actions },
            .list("endpoints", of: .endpoint) { $0.endpoints },
            .optional("create", of: .endpoint) { $0.endpoint(of: "create") },
            .optional("list", of: .endpoint) { $0.endpoint(of: "list") },
            .optional("get", of: .endpoint) { $0.endpoint(of: "get") },
            .optional("update", of: .endpoint) { $0.endpoint(of: "update") },
            .optional("delete", of: .endpoint) { $0.endpoint(of: "delete") },
            .optional("transition", of: .endpoint) { $0.endpoints.first { $0.effect == .set } },
            .list("transitions", of: .endpoint) { $0.endpoints.filter { !$0.action.set.isEmpty } },
            // https://www.rfc-editor.org/rfc/rfc9110#name-501-not-implemented
            .list("undeclared", of: .endpoint) { $0.endpoints.filter { !$0.isDeclared } },
            .boolean("changed") { $0.isChanged },
            .list("called", of: .called) { $0.called },
            .list("replies", of: .field) { $0.answered },
        ])
}

extension View where Subject == Model {
    package static let model = View(
        .text("name") { $0.name },
        .text("table") { $0.table },
        .tainted("purpose") { $0.purpose },
        .texts("key") { $0.key },
        .list("fields", of: .field) { $0.fields },
        .list("referrers", of: .field) { $0.referrers },
        .list("combinations", of: .combination) { $0.combinations })
}

extension View where Subject == Service {
    package static let service = View(
        .text("name") { $0.name },
        .tainted("purpose") { $0.purpose })
}

extension View where Subject == EnvironmentVariable {
    package static let environmentVariable = View(
        .text("name") { $0.name },
        .tainted("purpose") { $0.purpose },
        .boolean("secret") { $0.secret },
        .boolean("required") { $0.required })
}

extension View where Subject == WebhookRules.Reading {
    package static let reading = View(
        .optional("field", of: .field) { $0.target },
        .texts("path") { $0.path },
        .texts("paths") { $0.paths.map { $0.joined(separator: ".") } },
        .texts("others") { $0.paths.dropFirst().map { $0.joined(separator: ".") } })
}

extension View where Subject == WebhookRules.Rule {
    static let event = View(
        .taintedTexts("types") { $0.types.map(\.text) },
        .list("from", of: .change) { $0.from },
        .list("set", of: .change) { $0.set },
        .lists("states", of: .fieldValue) { $0.from.states },
        .list("copy", of: .reading) { $0.copy },
        .list("contested", of: .reading) { $0.contested })
}

extension View where Subject == WebhookRules.Handled {
    static let handled = View(
        View<WebhookRules.Rule>.event.members(of: { $0.rule }) + [.tainted("type") { $0.type }])
}

extension View where Subject == Integration {
    package static let integration = View(
        .text("name") { $0.name },
        .tainted("title") { $0.title },
        .tainted("summary") { $0.summary },
        .tainted("external") { $0.external },
        .tainted("service") { $0.service },
        .list("environment", of: .environmentVariable) { $0.environment },
        .optional("webhook", of: .webhook) { $0.webhook },
        .optional("api", of: .api) { $0.api },
        .list("callers", of: .endpoint) { $0.callers },
        .list("replies", of: .field) { $0.answered },
        .list("models", of: .model) { $0.models },
        .list("endpoints", of: .endpoint) { $0.endpoints },
        .optional("resource", of: .resource) { $0.resource },
        .list("fields", of: .field) { one in one.resource?.fields.filter { $0.integration == one.name } ?? [] },
        .optional("match", of: .reading) { $0.webhookRules?.match },
        .optional("time", of: .reading) { $0.webhookRules?.time },
        .taintedTexts("begins") { ($0.webhookRules?.begins ?? []).map(\.text) },
        .optional("link", of: .reading) { $0.webhookRules?.link },
        .list("events", of: .event) { $0.webhookRules?.rules ?? [] },
        .list("handled", of: .handled) { $0.webhookRules?.handled ?? [] },
        .taintedTexts("rules") { $0.rules },
        .taintedTexts("security") { $0.security })
}

extension View where Subject == Feature {
    package static let feature = View(
        .text("name") { $0.name },
        .text("title") { $0.title },
        .tainted("summary") { $0.summary },
        .taintedTexts("rules") { $0.rules },
        .taintedTexts("security") { $0.security },
        .list("served", of: .resource) { $0.served },
        .boolean("bodies") { $0.takesBodies })
}

extension View where Subject == LeftPart {
    static let leftPart = View(
        .text("fault") { $0.state.rawValue },
        .text("file") { $0.file },
        .optionalText("region") { $0.region },
        .optionalInteger("line") { $0.line },
        Member(name: "text", shape: .any) { $0.text.map { .tainted($0) } ?? .none })
}
