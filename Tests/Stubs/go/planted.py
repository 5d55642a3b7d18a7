"""Bad implementations of a Go service."""

from harness.planted import TIMES_NOTHING, Planted

AUTH = "internal/middleware/auth.go"
BODY = "internal/httpx/httpx.go"
CALLS = "internal/services/stripe_service.go"
CLIENT = "internal/integrations/stripe/client.go"
DECODING = "internal/input/decode.go"
ERRORS = "internal/handlers/handlers.go"
EVENTS = "internal/repositories/stripe_event_repository.go"
HANDLERS = "internal/handlers/subscription_handlers.go"
LISTED = "internal/repositories/list.go"
LISTS = "internal/lists/lists.go"
REPLAY = "internal/commands/replay_stripe.go"
REPOSITORY = "internal/repositories/subscription_repository.go"
SERVICE = "internal/services/subscription_service.go"
SIGNATURE = "internal/integrations/stripe/signature.go"
WEBHOOKS = "internal/services/stripe_webhook_service.go"

CONCATENATED = (
    (
        REPOSITORY,
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, subscriptionValues(item)...)",
        "VALUES ($1, $2, '`+item.Plan+`', $3, $4, $5, $6, $7, $8, $9, $10)`,\n"
        "\t\tslices.Delete(subscriptionValues(item), 2, 3)...)",
    ),
    (REPOSITORY, '\t"fmt"\n', '\t"fmt"\n\t"slices"\n'),
)
EQUALS = (
    (AUTH, "subtle.ConstantTimeCompare(got[:], want[:]) == 1", "got == want"),
    (AUTH, '\t"crypto/subtle"\n', ""),
)

CANCELS_AGAIN = (
    (SERVICE, "s.settled(ctx, id, mayCancelSubscription)", "s.settled(ctx, id, func(models.Subscription) error { return nil })"),
    (SERVICE, "\t\tif err := mayCancelSubscription(*item); err != nil {", "\t\tif err := error(nil); err != nil {"),
    (SERVICE, "func mayCancelSubscription", "var _ = mayCancelSubscription\n\nfunc mayCancelSubscription"),
)
TELLS = (
    "\tif err := s.stripe.CancelSubscription(ctx, before); err != nil {\n\t\treturn models.Subscription{}, err\n\t}\n"
    "\tnow := s.now()\n"
)
CHANGES = "\treturn s.repository.Update(context.WithoutCancel(ctx), id, func(item *models.Subscription) error {\n\t\tisNewer"

TRIED = "\t\tif err := saveSubscription(ctx, tx, item); err != nil {\n\t\t\treturn err\n\t\t}\n\t\treturn errTried\n"

PLANTED = [
    Planted("events are recorded and not applied", "./internal/handlers", ((EVENTS, "err := change(&item)", "err := error(nil)"),)),
    Planted("SQL by concatenation", "./internal/repositories", CONCATENATED),
    Planted("SQL by concatenation, and == on the token", "./internal/repositories", (*CONCATENATED, *EQUALS)),
    Planted("== on the token", TIMES_NOTHING, EQUALS),
    Planted(
        "== on the signature",
        TIMES_NOTHING,
        ((SIGNATURE, "hmac.Equal(got, want)", "string(got) == string(want)"),),
        by_plan=True,
    ),
    Planted("PATCH stores nothing", "./internal/handlers", ((REPOSITORY, ") = ($1, $2, $3,", ") = ($1, $2, coalesce(plan, $3),"),)),
    Planted(
        "the cursor is ignored", "./internal/handlers", ((LISTED, "query.After != nil", "query.After != nil && query.Limit < 0"),), by_plan=True
    ),
    Planted(
        "the limit is ignored",
        "./internal/handlers",
        ((LISTED, "query.Limit+1)", "51)"), (LISTS, "if len(rows) <= limit", "if limit = 50; len(rows) <= limit")),
        by_plan=True,
    ),
    Planted(
        "filters are ignored",
        "./internal/handlers",
        ((LISTED, '"%s = $%d"', '"(%s = $%d OR 1 = 1)"'),),
        by_plan=True,
    ),
    Planted(
        "cancel reads before its transaction",
        "./internal/...",
        (
            (
                SERVICE,
                "\t\tif err := mayCancelSubscription(*item); err != nil {\n\t\t\treturn err\n\t\t}\n",
                "",
            ),
        ),
    ),
    Planted(
        "cancel twice answers 200", "./internal/handlers", CANCELS_AGAIN, by_plan=True
    ),
    Planted(
        "cancel leaves canceled_at",
        "./internal/handlers",
        ((SERVICE, "Canceled\n\t\titem.CanceledAt = new(now)\n", "Canceled\n"),),
        by_plan=True,
    ),
    Planted(
        "an empty PATCH is a change",
        "./internal/handlers",
        ((SERVICE, "if !reflect.DeepEqual(before, *item)", "if true || reflect.DeepEqual(before, *item)"),),
    ),
    Planted(
        "texts are trimmed",
        "./internal/handlers",
        (
            (
                SERVICE,
                "\titem.Status = models.SubscriptionStatusTrialing\n",
                "\titem.Plan = strings.TrimSpace(item.Plan)\n\titem.Status = models.SubscriptionStatusTrialing\n",
            ),
            (SERVICE, '\t"reflect"\n', '\t"reflect"\n\t"strings"\n'),
        ),
        by_plan=True,
    ),
    Planted(
        "texts are escaped for HTML",
        "./internal/handlers",
        (
            (
                SERVICE,
                "\titem.Status = models.SubscriptionStatusTrialing\n",
                "\titem.Plan = html.EscapeString(item.Plan)\n\titem.Status = models.SubscriptionStatusTrialing\n",
            ),
            (SERVICE, '\t"context"\n', '\t"context"\n\t"html"\n'),
        ),
        by_plan=True,
    ),
    Planted(
        "POST leaves out what was answered",
        "./internal/handlers",
        ((SERVICE, "\t\tapply(&updated)\n", "\t\t_ = apply\n"),),
        by_plan=True,
    ),
    Planted(
        "no Location",
        "./internal/handlers",
        ((HANDLERS, '\tw.Header().Set("Location", r.URL.Path+"/"+item.ID.String())\n', ""),),
        by_plan=True,
    ),
    Planted("problems as HTML", "./internal/...", ((BODY, '"application/problem+json"', '"text/html"'),), by_plan=True),
    Planted(
        "unknown fields accepted",
        "./internal/input",
        ((DECODING, "RejectUnknownMembers(true)", "RejectUnknownMembers(false)"),),
    ),
    Planted(
        "bodies of ten megabytes", "./internal/...", ((BODY, "MaxBody = 1 << 20", "MaxBody = 10 << 20"),), by_plan=True
    ),
    Planted(
        "a malformed id is a fault of the server",
        "./internal/handlers",
        ((ERRORS, "return uuid.Nil, repositories.ErrNotFound", "return uuid.Nil, err"),),
        by_plan=True,
    ),
    Planted(
        "DELETE removes every row",
        "./internal/...",
        ((REPOSITORY, "DELETE FROM subscriptions WHERE id = $1", "DELETE FROM subscriptions WHERE $1 <> ''"),),
        by_plan=True,
    ),
    Planted(
        "a taken value is a fault of the server",
        "./internal/handlers",
        ((ERRORS, 'StatusConflict, "a value', 'StatusInternalServerError, "a value'),),
    ),
    Planted(
        "cancel without the token",
        "./internal/...",
        (
            (
                AUTH,
                "\t\t\tscheme, credentials",
                '\t\t\tif strings.HasSuffix(r.URL.Path, "/cancel") {\n\t\t\t\tnext.ServeHTTP(w, r)\n\t\t\t\treturn\n\t\t\t}\n'
                "\t\t\tscheme, credentials",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "any signature",
        "./internal/integrations/...",
        ((SIGNATURE, "return hmac.Equal(got, want)", "return got != nil || hmac.Equal(got, want)"),),
        by_plan=True,
    ),
    Planted(
        "signatures of the future",
        "./internal/integrations/...",
        ((SIGNATURE, ".Abs() > Tol", " > Tol"),),
        by_plan=True,
    ),
    Planted(
        "an event counts each time that it comes",
        "./internal/...",
        ((EVENTS, "DO NOTHING", "DO UPDATE SET received_at = excluded.received_at"),),
    ),
    Planted(
        "a deletion leaves canceled_at",
        "./internal/handlers",
        (
            (
                WEBHOOKS,
                '\t\tinput.SetOptional(errs, "canceled_at", stripe.ReadTime(event.Payload,\n\t\t\t"data.object.canceled_at", '
                '"data.object.ended_at"),\n\t\t\tinput.Timestamp, &item.CanceledAt)\n',
                "",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "an event revives what was canceled",
        "./internal/handlers",
        (
            (
                WEBHOOKS,
                'resumed":\n\t\tif !isOneOf(item.Status, ',
                'resumed":\n\t\tif !isOneOf(item.Status, models.SubscriptionStatusCanceled, ',
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "cancel calls inside its transaction",
        TIMES_NOTHING,
        (
            (SERVICE, TELLS, "\tnow := s.now()\n"),
            (
                SERVICE,
                "\t\titem.Status = models.SubscriptionStatusCanceled\n",
                "\t\tif err := s.stripe.CancelSubscription(ctx, *item); err != nil {\n\t\t\treturn err\n\t\t}\n"
                "\t\titem.Status = models.SubscriptionStatusCanceled\n",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "cancel writes first",
        "./internal/handlers",
        (
            (SERVICE, TELLS, "\tnow := s.now()\n"),
            (SERVICE, CHANGES, CHANGES.replace("return", "updated, err :=", 1)),
            (
                SERVICE,
                "\t\titem.UpdatedAt = now\n\t\treturn nil\n\t})\n}\n\n// mayCancel",
                "\t\titem.UpdatedAt = now\n\t\treturn nil\n\t})\n\tif err == nil {\n"
                "\t\terr = s.stripe.CancelSubscription(ctx, before)\n\t}\n\treturn updated, err\n}\n\n// mayCancel",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "PATCH tells nobody",
        "./internal/handlers",
        ((SERVICE, "\tisSent := differsInChangeSubscription(sent, read)\n", "\tisSent := differsInChangeSubscription(sent, read) && false\n"),),
        by_plan=True,
    ),
    Planted(
        "PATCH tells of what is refused",
        TIMES_NOTHING,
        ((REPOSITORY, TRIED, "\t\treturn errTried\n"),),
        by_plan=True,
    ),
    Planted(
        "each try has a key of its own",
        "./internal/integrations/...",
        ((CLIENT, '[]string{call.Key}', '[]string{fmt.Sprint(call.Key, rand.Int())}'),),
    ),
    Planted(
        "what a provider says stands in the log",
        "./internal/integrations/...",
        ((CLIENT, "\treturn c.word(code)\n", "\treturn string(payload)\n"),),
        by_plan=True,
    ),
    Planted(
        "clients claim what is theirs at Stripe",
        "./internal/handlers",
        (
            (
                SERVICE,
                "type CreateSubscription struct {\n",
                "type CreateSubscription struct {\n\tStripeID input.Field[string] `json:\"stripe_subscription_id\"`\n",
            ),
            (
                SERVICE,
                "\titem.Status = models.SubscriptionStatusTrialing\n",
                "\titem.Status = models.SubscriptionStatusTrialing\n"
                '\tinput.SetOptional(errs, "stripe_subscription_id", in.StripeID, input.Text(1, 255), &item.StripeSubscriptionID)\n',
            ),
        ),
    ),
    Planted(
        "a row that may be known there is canceled without a call",
        "./internal/handlers",
        (
            (
                SERVICE,
                "before, err := s.settled(ctx, id, mayCancelSubscription)\n",
                "before, err := s.repository.Get(ctx, id)\n\tif err == nil {\n\t\terr = mayCancelSubscription(before)\n\t}\n",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "old rows are told again",
        "./internal/handlers",
        ((CLIENT, "return age < keyAge", "return age >= 0 || age < keyAge"),),
        by_plan=True,
    ),
    Planted(
        "the answer of create overwrites what an event said",
        "./internal/handlers",
        ((SERVICE, "case isOpenSubscription(*item):", "case true:"),),
        by_plan=True,
    ),
    Planted(
        "a refusal of create overwrites what an event said",
        "./internal/handlers",
        ((SERVICE, "if isOpenSubscription(*item) {", "if item != nil {"),),
    ),
    Planted(
        "a refusal after a fault counts",
        "./internal/...",
        ((CLIENT, "refused && isUnclear {", "refused && isUnclear && false {"),),
        by_plan=True,
    ),
    Planted(
        "a refusal of what is told again counts",
        "./internal/handlers",
        ((SERVICE, "\tif err != nil {\n\t\treturn item, err\n\t}\n\treturn item, may(item)", "\tif errors.Is(err, ErrRefused) {\n\t\terr = ErrState\n\t}\n\tif err != nil {\n\t\treturn item, err\n\t}\n\treturn item, may(item)"),),
    ),
    Planted(
        "PATCH leaves there what is not stored here",
        "./internal/handlers",
        ((SERVICE, "if isSent && differsInChangeSubscription(kept, sent) {", "if !isSent {"),),
    ),
    Planted(
        "any 404 means that it has ended",
        "./internal/...",
        ((CLIENT, 'want == "" || want == code', 'want == "" || want != "-"'),),
        by_plan=True,
    ),
    Planted(
        "a first event is as new as others of its time",
        "./internal/handlers",
        ((WEBHOOKS, "isFirst && happened.Equal(*newest)", "isFirst && item == nil"),),
        by_plan=True,
    ),
    Planted(
        "PATCH overwrites what is newer",
        "./internal/handlers",
        ((SERVICE, "if differsInChangeSubscription(*item, read) {", "if item.UpdatedAt.IsZero() {"),),
    ),
    Planted(
        "calls end with the client",
        "./internal/services",
        ((CALLS, "context.WithTimeout(context.WithoutCancel(ctx), ", "context.WithTimeout(ctx, "),),
        by_plan=True,
    ),
    Planted(
        "an empty secret is a key",
        "./internal/integrations/...",
        ((SIGNATURE, 'key != ""', 'key != "-"'),),
        by_plan=True,
    ),
    Planted(
        "a replay applies nothing",
        "./internal/handlers",
        (
            (
                WEBHOOKS,
                "\treturn true, s.events.ApplyAgain(ctx, *subject, stripeKey(event), func(item *models.Subscription) error {\n"
                "\t\treturn applyStripeEvent(event, now, item)\n",
                "\treturn true, s.events.ApplyAgain(ctx, *subject, stripeKey(event), func(item *models.Subscription) error {\n"
                "\t\t_ = now\n\t\treturn nil\n",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "a replay always succeeds", "./internal/handlers", ((REPLAY, "if failed > 0 {", "if failed < 0 {"),), by_plan=True
    ),
]
