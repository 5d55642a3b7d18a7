"""Bad implementations of a Hummingbird service."""

from harness.planted import TIMES_NOTHING, Planted

SOURCES = "Sources/App"
AUTH = f"{SOURCES}/Middleware/BearerAuthMiddleware.swift"
CONTROLLER = f"{SOURCES}/Controllers/SubscriptionController.swift"
EVENTS = f"{SOURCES}/Services/StripeWebhookService.swift"
HTTP = f"{SOURCES}/HTTP/Response+JSON.swift"
PROBLEM = f"{SOURCES}/HTTP/Problem.swift"
PROBLEMS = f"{SOURCES}/HTTP/Problem+Response.swift"
SERVICE = f"{SOURCES}/Services/SubscriptionService.swift"
SIGNATURE = f"{SOURCES}/Integrations/Stripe/StripeSignature.swift"
# The suites that catch them.
ROWS, DELIVERIES, SIGNED = "SubscriptionTests", "StripeWebhookTests", "StripeSignatureTests"

INSERTED = "            try item.insert(database)\n"
STORED = "        let item = Subscription(input, at: now())\n"

# What follows where a cancel refuses a state.
CANCELED = "\n            }\n            item.status = .canceled"
PLANTED = [
    Planted("events are recorded and not applied", DELIVERIES, ((EVENTS, "        try change(&item)\n", ""),)),
    Planted(
        "SQL by concatenation, and == on the token",
        ROWS,
        (
            (
                SERVICE,
                INSERTED,
                INSERTED
                + "            try database.execute(sql: \"UPDATE subscriptions SET plan = '\\(item.plan)'\")\n",
            ),
            (AUTH, "SHA256.hash(data: Data(given.utf8)) == SHA256.hash(data: Data(token.utf8))", "given == token"),
        ),
    ),
    Planted(
        "== on the signature",
        TIMES_NOTHING,
        (
            (
                SIGNATURE,
                "HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: $0)",
                "code == Data(HMAC<SHA256>.authenticationCode(for: message, using: $0))",
            ),
        ),
        by_plan=True,
    ),
    Planted("PATCH stores nothing", ROWS, ((SERVICE, "            try item.update(database)\n", ""),)),
    Planted(
        "the offset is ignored",
        ROWS,
        ((SERVICE, ".limit(query.limit, offset: query.offset)", ".limit(query.limit)"),),
        by_plan=True,
    ),
    Planted("cancel twice answers 200", ROWS, ((SERVICE, f"throw ServiceError.state{CANCELED}", f"return{CANCELED}"),), by_plan=True),
    Planted("cancel leaves canceled_at", ROWS, ((SERVICE, "            item.canceledAt = now\n", ""),), by_plan=True),
    Planted(
        "texts are trimmed",
        ROWS,
        (
            (
                SERVICE,
                STORED,
                STORED.replace("let", "var") + "        item.plan = item.plan.trimmingCharacters(in: .whitespaces)\n",
            ),
            (
                SERVICE,
                "        return try await database.change { database in\n" + INSERTED,
                "        return try await database.change { [item] database in\n" + INSERTED,
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "no Location",
        ROWS,
        (
            (CONTROLLER, '        let place = "\\(request.uri.path)/\\(item.id.text)"\n', ""),
            (CONTROLLER, ", status: .created, headers: [.location: place])", ", status: .created)"),
        ),
        by_plan=True,
    ),
    Planted("problems as HTML", ROWS, ((PROBLEMS, '"application/problem+json"', '"text/html"'),), by_plan=True),
    Planted(
        "bodies of ten megabytes", ROWS, ((HTTP, "let maxBody = 1 << 20", "let maxBody = 10 << 20"),), by_plan=True
    ),
    Planted(
        "DELETE removes every row",
        ROWS,
        ((SERVICE, "try item.delete(database)", "try Subscription.deleteAll(database)"),),
        by_plan=True,
    ),
    Planted(
        "a taken value is a fault of the server",
        ROWS,
        ((PROBLEM, "ServiceError.conflict: self.init(409", "ServiceError.conflict: self.init(500"),),
    ),
    Planted(
        "signatures of the future",
        SIGNED,
        (
            (
                SIGNATURE,
                "abs(now.timeIntervalSince1970 - Double(seconds))",
                "(now.timeIntervalSince1970 - Double(seconds))",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "an event counts each time that it comes",
        DELIVERIES,
        ((EVENTS, "            guard database.changesCount == 1 else { return true }\n", ""),),
    ),
]
