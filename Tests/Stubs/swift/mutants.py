"""Ways to break a generated Swift service."""

from harness.mutants import Mutant

SOURCES = "Sources/App"
AUTH = f"{SOURCES}/Middleware/BearerAuthMiddleware.swift"
BODY = f"{SOURCES}/HTTP/Response+JSON.swift"
DATABASE = f"{SOURCES}/Database/Database.swift"
ERRORS = f"{SOURCES}/Services/ServiceError.swift"
EVENTS = f"{SOURCES}/Services/StripeWebhookService.swift"
INPUT = f"{SOURCES}/Input/Input.swift"
FIELD = f"{SOURCES}/Input/InputField.swift"
JSON = f"{SOURCES}/Input/JSONBody.swift"
PAGE = f"{SOURCES}/Database/Record+Page.swift"
PARAMETERS = f"{SOURCES}/HTTP/QueryParameters.swift"
QUERY = f"{SOURCES}/DTOs/ListQuery.swift"
PROBLEM = f"{SOURCES}/HTTP/Problem.swift"
RULES = f"{SOURCES}/Input/Rule.swift"
SERVICE = f"{SOURCES}/Services/SubscriptionService.swift"
SIGNATURE = f"{SOURCES}/Integrations/Stripe/StripeSignature.swift"

MUTANTS = [
    Mutant("no tolerance", SIGNATURE, "<= Self.tolerance", "<= .infinity"),
    Mutant("any signature", SIGNATURE, "guard isSigned else", "guard isSigned || stamps.isEmpty == false else"),
    Mutant("no idempotency", EVENTS, "DO NOTHING", "DO UPDATE SET received_at = excluded.received_at"),
    Mutant("no authentication", AUTH, "guard !token.isEmpty,", "guard !token.isEmpty || given.isEmpty, true ||"),
    Mutant("no body limit", BODY, "collect(upTo: maxBody)", "collect(upTo: .max)"),
    Mutant("pages without an end", QUERY, "in: 1...200", "in: 1...1_000_000"),
    Mutant("unknown fields accepted", INPUT, "guard unknown.isEmpty else {", "guard unknown.isEmpty || true else {"),
    Mutant("no validation", RULES, "lengths.contains(text.unicodeScalars.count) &&", "lengths.contains(0) || true &&"),
    Mutant(
        "wrong types are left out",
        FIELD,
        "            guard let json else { return .keep }\n            return rule.read(json)",
        "            guard let json, rule.read(json) != nil else { return .keep }\n            return rule.read(json)",
    ),
    Mutant("null clears nothing", FIELD, "json.isNull ? .set(nil)", "json.isNull ? .keep"),
    Mutant("a conflict is a server error", PROBLEM, '.conflict, "a value', '.internalServerError, "a value'),
    Mutant("a conflict without its field", DATABASE, "ServiceError.conflict(error.columns)", "ServiceError.conflict([])"),
    Mutant("a refused state without its field", ERRORS, 'ServiceError.state([field: "must be \\(choice)\\(listed(allowed))"])', "ServiceError.state()"),
    Mutant("what is absent is told to have another form", FIELD, 'value == nil ? "is required" : requirement', "requirement"),
    Mutant("delete deletes nothing", SERVICE, "try item.delete(database)", "_ = item"),
    Mutant("oldest first", PAGE, "created.desc", "created.asc"),
    Mutant("rows of one time upwards", PAGE, "id.desc", "id.asc"),
    Mutant("a filter is ignored", PAGE, "rows = rows.filter(Column(column) == value)", "_ = (column, value)"),
    Mutant("a cursor is ignored", PAGE, "if let cursor = query.cursor {", "if let cursor = query.cursor, query.limit < 0 {"),
    Mutant("pages without a last one", PAGE, "rows.limit(query.limit + 1)", "rows.limit(query.limit)"),
    Mutant("unknown parameters accepted", PARAMETERS, 'rest.mapValues { _ in "is unknown" }', "[:]"),
    Mutant("any media type", JSON, 'type.hasSuffix("+json"),', 'type.hasSuffix("+json") || !type.isEmpty,'),
    Mutant(
        "a transition from every state",
        SERVICE,
        "private static func mayCancel(_ item: Subscription) throws {\n        try requireState(",
        "private static func mayCancel(_ item: Subscription) throws {\n        try? requireState(",
    ),
    Mutant(
        "an update in every state",
        SERVICE,
        "throws -> Void = { input, item in\n            try requireState(",
        "throws -> Void = { input, item in\n            try? requireState(",
    ),
    Mutant(
        "two live subscriptions",
        f"{SOURCES}/Migrations/CreateSubscription.swift",
        "UNIQUE INDEX subscriptions_customer_id_plan_key",
        "INDEX subscriptions_customer_id_plan_key",
    ),
    Mutant("older events are applied", EVENTS, "happened.microseconds < newest.microseconds", "happened.microseconds < 0"),
]
