"""Ways to break a generated Go service."""

from harness.mutants import Mutant

AUTH = "internal/middleware/auth.go"
BODY = "internal/httpx/httpx.go"
DECODING = "internal/input/decode.go"
ERRORS = "internal/handlers/handlers.go"
CALLS = "internal/integrations/stripe/client.go"
EVENTS = "internal/repositories/stripe_event_repository.go"
FIELDS = "internal/input/field.go"
LISTED = "internal/repositories/list.go"
PAGES = "internal/handlers/list.go"
PARSING = "internal/input/text.go"
REPOSITORY = "internal/repositories/subscription_repository.go"
RULES = "internal/services/services.go"
SERVICE = "internal/services/subscription_service.go"
WEBHOOKS = "internal/services/stripe_webhook_service.go"
SIGNATURE = "internal/integrations/stripe/signature.go"
TAKEN = "internal/repositories/errors.go"


def allowing(action):
    """Takes an action's question for the state away."""
    start = f"func may{action}Subscription(item models.Subscription) error {{\n"
    return start, start + "\tif item.ID != uuid.Nil {\n\t\treturn nil\n\t}\n"


MUTANTS = [
    Mutant("no tolerance", SIGNATURE, ".Abs() > Tolerance", ".Abs() < 0"),
    Mutant("any signature", SIGNATURE, "return hmac.Equal(got, want)", "return got != nil || hmac.Equal(got, want)"),
    Mutant("no idempotency", EVENTS, "DO NOTHING", "DO UPDATE SET received_at = excluded.received_at"),
    Mutant("no authentication", AUTH, '!strings.EqualFold(scheme, "Bearer") || !matches', 'scheme == "" && matches'),
    Mutant("no body limit", BODY, "http.MaxBytesReader(w, r.Body, MaxBody)", "r.Body"),
    Mutant("pages without an end", PAGES, "text, 1, 200, ", "text, 1, 1_000_000, "),
    Mutant("unknown parameters accepted", PAGES, 'errs[name] = "is unknown"', "continue"),
    Mutant("no filter", LISTED, '"%s = $%d"', '"(%s = $%d OR 1 = 1)"'),
    Mutant("pages begin with the last row again", LISTED, "(%s, %s) < ", "(%s, %s) <= "),
    Mutant(
        "unknown fields accepted",
        DECODING,
        "RejectUnknownMembers(true)",
        "RejectUnknownMembers(false)",
    ),
    Mutant("no validation", PARSING, "length < least || length > most", "length < 0"),
    Mutant(
        "wrong types are left out",
        FIELDS,
        "absent {\n\t\treturn\n\t}\n\tvalue",
        "absent || field.state == mistyped {\n\t\treturn\n\t}\n\tvalue",
    ),
    Mutant("the text of another rule", PARSING, 'requirement := "must be text"', 'requirement := "must be a string"'),
    Mutant("calls are repeated by the library", CALLS, 'Header["idempotency-key"] =', 'Header["Idempotency-Key"] ='),
    Mutant("a conflict without its field", TAKEN, 'errs[name] = "is taken"', "_ = name"),
    Mutant("a state that is not told", RULES, "input.FieldErrors{field: demand", "input.FieldErrors{demand: demand"),
    Mutant("one unknown field of several", DECODING, 'errs[name] = "is unknown"', 'errs = FieldErrors{name: "is unknown"}'),
    Mutant("what is left out is cleared", FIELDS, "if field.state == null {", "if field.state <= null {"),
    Mutant("null clears nothing", FIELDS, "*dst = nil", "_ = dst"),
    Mutant("a conflict is a server error", ERRORS, 'StatusConflict, "a value', 'StatusInternalServerError, "a value'),
    Mutant("delete deletes nothing", REPOSITORY, "DELETE FROM subscriptions", "UPDATE subscriptions SET id = id"),
    Mutant("oldest first", LISTED, "ORDER BY %s DESC, ", "ORDER BY %s, "),
    Mutant("rows of one time upwards", LISTED, "%s DESC LIMIT", "%s LIMIT"),
    Mutant("any media type", BODY, "err != nil || !isJSON || !strings", "err != nil || !isJSON && !strings"),
    Mutant("a change of nothing", SERVICE, "if !reflect.DeepEqual(before, *item)", "if true || reflect.DeepEqual(before, *item)"),
    Mutant(
        "halves of characters",
        FIELDS,
        "json.Unmarshal(whole(data), &f.value) != nil:",
        'json.Unmarshal(whole(data), &f.value) != nil && !bytes.Contains(data, []byte("\\\\u")):',
    ),
    Mutant("times with a sign", SIGNATURE, "strconv.ParseUint(stamp", "strconv.ParseInt(stamp"),
    Mutant("a transition from every state", SERVICE, *allowing("Cancel")),
    Mutant("an update in every state", SERVICE, *allowing("Update")),
    Mutant(
        "two live subscriptions",
        "migrations/001_create_subscriptions.sql",
        "UNIQUE INDEX subscriptions_customer_id_plan_key",
        "INDEX subscriptions_customer_id_plan_key",
    ),
    Mutant("older events are applied", WEBHOOKS, "happened.Before(*newest)", "newest.IsZero()"),
    Mutant("unknown values are swallowed", WEBHOOKS, 'return fmt.Errorf("%w: %w"', '_ = fmt.Errorf("%w: %w"'),
    Mutant("early events are lost", EVENTS, "return err\n\t}\n\tif err := change", "return nil\n\t}\n\tif err := change"),
]
