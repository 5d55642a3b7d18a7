"""Bad implementations of a Hummingbird service."""

from harness.planted import TIMES_NOTHING, Planted

SOURCES = "Sources/App"
AUTH = f"{SOURCES}/Middleware/BearerAuthMiddleware.swift"
CLIENT = f"{SOURCES}/Integrations/Stripe/StripeClient.swift"
CREATE = f"{SOURCES}/HTTP/createHandler.swift"
DATABASE = f"{SOURCES}/Database/Database.swift"
DTO = f"{SOURCES}/DTOs/SubscriptionDTO.swift"
EVENTS = f"{SOURCES}/Services/StripeWebhookService.swift"
HTTP = f"{SOURCES}/HTTP/Response+JSON.swift"
PAGE = f"{SOURCES}/Database/Record+Page.swift"
PROBLEM = f"{SOURCES}/HTTP/Problem.swift"
SERVICE = f"{SOURCES}/Services/SubscriptionService.swift"
SIGNATURE = f"{SOURCES}/Integrations/Stripe/StripeSignature.swift"
# The suites that catch them.
ROWS, DELIVERIES, SIGNED, CALLS = "SubscriptionTests", "StripeWebhookTests", "StripeSignatureTests", "StripeClientTests"

INSERTED = "            try item.insert(database)\n"
STORED = "        guard stripe.client.isOn else"

# How a cancel asks for the state, before its call and in its transaction; the call, and how the transaction ends.
ASKED = "        try Self.mayCancel(item)\n        if try await"
ASKED_AGAIN = "            try Self.mayCancel(item)\n"
TELLS = "        try await stripe.cancelSubscription(for: item, until: deadline)\n"
TELLS_AGAIN = """\
        if try await tellAgain(item, until: deadline) {
            return try await cancel(id, until: deadline)
        }
"""
SETTLES = "try await settle(id) { item in\n            // Its event"
CANCELED = "            item.canceledAt = now\n            item.updatedAt = now\n        }\n"
# The same call, while the transaction waits.
TOLD_INSIDE = """\
            let (row, done) = (item, DispatchSemaphore(value: 0))
            nonisolated(unsafe) var failure: (any Error)?
            Task {
                do { try await stripe.cancelSubscription(for: row) } catch { failure = error }
                done.signal()
            }
            done.wait()
            if let failure { throw failure }
"""
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
    Planted("PATCH stores nothing", ROWS, ((DATABASE, "            try row.update(database)\n", ""),)),
    Planted(
        "the cursor is ignored",
        ROWS,
        ((PAGE, "if let cursor = query.cursor {", "if let cursor = query.cursor, query.limit < 0 {"),),
        by_plan=True,
    ),
    Planted(
        "the limit is ignored",
        ROWS,
        ((PAGE, "query.limit + 1", "51"), (PAGE, "limit: query.limit", "limit: 50")),
        by_plan=True,
    ),
    Planted(
        "filters are ignored",
        ROWS,
        ((PAGE, "rows = rows.filter(Column(column) == value)", "_ = (column, value)"),),
        by_plan=True,
    ),
    Planted(
        "cancel twice answers 200",
        ROWS,
        ((SERVICE, ASKED, "        if try await"), (SERVICE, ASKED_AGAIN, "")),
        by_plan=True,
    ),
    Planted("cancel leaves canceled_at", ROWS, ((SERVICE, "            item.canceledAt = now\n", ""),), by_plan=True),
    Planted(
        "texts are trimmed",
        ROWS,
        (
            (
                SERVICE,
                STORED,
                "        item.plan = item.plan.trimmingCharacters(in: .whitespaces)\n" + STORED,
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "no Location",
        ROWS,
        (
            (CREATE, ', headers: [.location: "\\(request.uri.path)/\\(row.id.text)"]', ""),
        ),
        by_plan=True,
    ),
    Planted("problems as HTML", ROWS, ((PROBLEM, '"application/problem+json"', '"text/html"'),), by_plan=True),
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
        ((PROBLEM, '.conflict, "a value', '.internalServerError, "a value'),),
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
    Planted(
        "POST leaves out what was answered",
        ROWS,
        ((SERVICE, "            answered(&item, Self.isOpen(item))\n", "            _ = answered\n"),),
        by_plan=True,
    ),
    Planted(
        "cancel calls inside its transaction",
        TIMES_NOTHING,
        ((SERVICE, TELLS, ""), (SERVICE, ASKED_AGAIN, ASKED_AGAIN + TOLD_INSIDE)),
        by_plan=True,
    ),
    Planted(
        "cancel writes first",
        ROWS,
        (
            (SERVICE, TELLS, ""),
            (SERVICE, f"        return {SETTLES}", f"        let canceled = {SETTLES}"),
            (SERVICE, CANCELED, f"{CANCELED}{TELLS}        return canceled\n"),
        ),
        by_plan=True,
    ),
    Planted(
        "each try has a key of its own",
        CALLS,
        (
            (
                CLIENT,
                "return try await answer(to: request, call.done, until: deadline)",
                "var own = call\n                own.key += String(tries)\n"
                "                return try await answer(to: self.request(for: own), call.done, until: deadline)",
            ),
            (CLIENT, "        let request = try request(for: call)\n", ""),
        ),
    ),
    Planted(
        "PATCH tells nobody",
        ROWS,
        ((SERVICE, "guard Self.differ(attempt.item, attempt.before) else", "guard Self.differ(attempt.item, attempt.before), attempt.item.plan.isEmpty else"),),
        by_plan=True,
    ),
    Planted(
        "PATCH tells of what is refused",
        TIMES_NOTHING,
        ((SERVICE, "                try item.update(database)\n                throw Attempt", "                throw Attempt"),),
        by_plan=True,
    ),
    Planted(
        "a row that may be known there is canceled without a call",
        ROWS,
        ((SERVICE, TELLS_AGAIN, ""),),
        by_plan=True,
    ),
    Planted("old rows are told again", ROWS, ((SERVICE, "< StripeClient.keyAge else", "< .max else"),), by_plan=True),
    Planted(
        "the answer of create overwrites what an event said",
        ROWS,
        ((SERVICE, "answered(&item, Self.isOpen(item))", "answered(&item, true)"),),
        by_plan=True,
    ),
    Planted(
        "a refusal of create overwrites what an event said",
        ROWS,
        ((SERVICE, "                guard Self.isOpen(item) else { return }\n", ""),),
    ),
    Planted(
        "a refusal after a fault counts",
        CALLS,
        ((CLIENT, "as Failure where isUnclear {", "as Failure where isUnclear && tries < 0 {"),),
        by_plan=True,
    ),
    Planted(
        "PATCH overwrites what is newer",
        ROWS,
        ((SERVICE, "if Self.differ(item, attempt.before) {", "if Self.differ(item, attempt.before), item.plan.isEmpty {"),),
    ),
    Planted(
        "PATCH leaves there what is not stored here",
        ROWS,
        ((SERVICE, "guard Self.differ(kept, sent) else", "guard Self.differ(kept, sent), kept.plan.isEmpty else"),),
    ),
    Planted(
        "a refusal of what is told again counts",
        ROWS,
        (
            (
                SERVICE,
                "        _ = try await tellCreate(item, until: deadline)\n",
                "        do {\n            _ = try await tellCreate(item, until: deadline)\n"
                "        } catch ServiceError.refused {\n            throw ServiceError.state()\n        }\n",
            ),
        ),
    ),
    Planted(
        "any 404 means that it has ended",
        CALLS,
        ((CLIENT, '["", code].contains(done[status])', "done[status] != nil"),),
        by_plan=True,
    ),
    Planted(
        "a first event is as new as others of its time",
        DELIVERIES,
        ((EVENTS, "].contains(event.type)\n", "].contains(event.id)\n"),),
        by_plan=True,
    ),
    Planted(
        "an empty secret is a key",
        SIGNED,
        ((SIGNATURE, "secret.isEmpty ? nil", 'secret == "-" ? nil'),),
        by_plan=True,
    ),
    Planted(
        "what a provider says stands in the log",
        CALLS,
        (
            (
                CLIENT,
                'let code = word(object?.text(at: ["error.code", "code", "error.type", "type"]))',
                "let code = object.map { _ in String(decoding: reply.body, as: UTF8.self) } ?? \"\"",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "clients claim what is theirs at Stripe",
        ROWS,
        (
            (DTO, "    let customerID: String\n", "    let claimed: Change<String?>\n    let customerID: String\n"),
            (DTO, "(customerID, plan) = ", "(claimed, customerID, plan) = "),
            (DTO, ".required(\"customer_id\"", ".nullable(\"stripe_subscription_id\", .text(1...255)), .required(\"customer_id\""),
            (SERVICE, "stripeSubscriptionID: nil", "stripeSubscriptionID: input.claimed.value ?? nil"),
        ),
    ),
    Planted(
        "a replay applies nothing",
        DELIVERIES,
        (
            (
                EVENTS,
                "        try await database.change {\n            try Self.make(change, of: subject, or: key, at: now, in: $0)\n        }\n",
                "        _ = (change, subject, key, now)\n",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "a replay always succeeds", DELIVERIES, ((EVENTS, "guard left == 0 else", "guard left >= 0 else"),), by_plan=True
    ),
]
