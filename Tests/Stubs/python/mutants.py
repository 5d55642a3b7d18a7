"""Ways to break a generated Python service."""

from harness.mutants import Mutant

ROUTING = "src/app/api/routing.py"
PROBLEMS = "src/app/api/problems.py"
DATABASE = "src/app/core/db.py"
LISTS = "src/app/core/lists.py"
SECURITY = "src/app/core/security.py"
FIELDS = "src/app/schemas/fields/__init__.py"
QUERIES = "src/app/schemas/fields/lists.py"
SCHEMA = "src/app/schemas/subscription.py"
SERVICE = "src/app/services/subscription_service.py"
EVENTS = "src/app/services/stripe_webhook_service.py"
SIGNATURE = "src/app/integrations/stripe.py"

MUTANTS = [
    Mutant("no tolerance", SIGNATURE, "> TOLERANCE:", "< 0:"),
    Mutant("any signature", SIGNATURE, "if not any(", "if not codes and any("),
    Mutant(
        "no idempotency",
        EVENTS,
        "on_conflict_do_nothing()",
        "on_conflict_do_update(index_elements=['provider', 'event_id'], set_={'received_at': utcnow()})",
    ),
    Mutant("no authentication", SECURITY, "and matches and", "or matches or"),
    Mutant("no body limit", ROUTING, "if size > MAX_BODY:", "if size < 0:"),
    Mutant("pages without an end", QUERIES, "ge=1, le=200", "ge=1"),
    Mutant("no filter", LISTS, "select(model).filter_by(**values)", "select(model)"),
    Mutant("pages begin with the last row again", LISTS, "tuple_(created, key) < ", "tuple_(created, key) <= "),
    Mutant("parameters given twice accepted", ROUTING, "if len(query.getlist(name)) > 1", "if not name"),
    Mutant("unknown fields accepted", FIELDS, 'ConfigDict(extra="forbid", ', "ConfigDict("),
    Mutant("no validation", SCHEMA, "fields.Text(1, 100)", "fields.Text(1)"),
    Mutant("the text of another rule", FIELDS, '"text{} without', '"a string{} without'),
    Mutant("a conflict without its field", DATABASE, "in columns if name}", "in columns if not name}"),
    Mutant("a state that is not told", DATABASE, "raise StateError({name: ", "raise StateError({str(value): "),
    Mutant("one unknown field of several", PROBLEMS, "unknown)\n", "dict([unknown.popitem()]))\n"),
    Mutant("bodies of nothing", ROUTING, "await strict.json()", "await strict.body()"),
    Mutant(
        "what is left out is cleared",
        SERVICE,
        "exclude_unset=True",
        "exclude_unset=False",
    ),
    Mutant("a conflict is a server error", DATABASE, "if code in UNIQUE_VIOLATIONS:", "if code is None:"),
    Mutant("an invalid field is a malformed body", PROBLEMS, 'respond(422, "some', 'respond(400, "some'),
    Mutant("delete deletes nothing", SERVICE, "            self._session.delete(item)\n", ""),
    Mutant("oldest first", LISTS, "created.desc()", "created"),
    Mutant("rows of one time upwards", LISTS, "key.desc()", "key"),
    Mutant("any media type", ROUTING, "if not is_json or", "if not is_json and"),
    Mutant("a change of nothing", SERVICE, "if self._session.is_modified(item):", "if item is not None:"),
    Mutant(
        "a transition from every state",
        SERVICE,
        "def _check_cancel(item: Subscription) -> None:\n",
        "def _check_cancel(item: Subscription) -> None:\n        return\n",
    ),
    Mutant(
        "an update in every state",
        SERVICE,
        'db.require_state("status", item.status, "incomplete", "trialing", "active", "past_due", "unpaid", "paused")\n        for',
        "for",
    ),
    Mutant(
        "two live subscriptions",
        "migrations/versions/0001_create_subscriptions.py",
        "unique=True",
        "unique=False",
    ),
    Mutant("older events are applied", EVENTS, "happened < newest", "happened is None"),
    Mutant(
        "unknown values are swallowed",
        EVENTS,
        'raise integration.UnappliedEventError(f"its {name} is not known") from error',
        "return",
    ),
    Mutant("early events are lost", EVENTS, 'raise integration.UnappliedEventError("there', 'return # ("there'),
    Mutant("transactions that see what is outdated", DATABASE, 'BEGIN: "BEGIN IMMEDIATE"', 'BEGIN: "BEGIN"'),
]
