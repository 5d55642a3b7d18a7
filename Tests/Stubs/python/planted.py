"""Bad implementations of a Python service."""

from harness.planted import TIMES_NOTHING, Planted

APP = "src/app"
CLIENT = f"{APP}/integrations/stripe_client.py"
DATABASE = f"{APP}/core/db.py"
FIELDS = f"{APP}/schemas/fields/__init__.py"
LISTS = f"{APP}/core/lists.py"
PROBLEMS = f"{APP}/api/problems.py"
REPLAY = f"{APP}/replay_stripe.py"
ROUTES = f"{APP}/api/routes/subscriptions.py"
ROUTING = f"{APP}/api/routing.py"
SCHEMAS = f"{APP}/schemas/subscription.py"
SECURITY = f"{APP}/core/security.py"
SERVICE = f"{APP}/services/subscription_service.py"
SIGNATURE = f"{APP}/integrations/stripe.py"
WEBHOOKS = f"{APP}/services/stripe_webhook_service.py"
API, CALLS, EVENTS, SIGNED = (
    f"tests/{name}.py"
    for name in ("api/test_subscriptions", "integrations/test_stripe_client", "api/test_stripe_webhooks", "integrations/test_stripe_signature")
)
# What a new row is made of.
MADE = "Subscription(**body.model_dump(),"

# Where a cancel asks for the state once more, and what follows.
CHECKS = "            self._check_cancel(item)\n"
CHECKED = f"{CHECKS}            item.status"
# Which values of an answer a row takes.
TAKES = "if is_open or getattr(item, name) is None:"

# Where a cancel calls Stripe, and how its transaction ends.
TELLS = "        self._stripe.cancel_subscription(item, self._deadline)\n"
WRITTEN = "            item.canceled_at = now\n            item.updated_at = now\n        return item\n"

# What a client may say, and what it may not.
CREATED = '    """Fields of a new subscription."""\n\n'
CLAIMED = "    stripe_subscription_id: StripeSubscriptionIdValue | None = None\n"

CONCATENATED = (
    (
        SERVICE,
        "            self._session.add(item)\n",
        "            self._session.add(item)\n            self._session.flush()\n"
        '            named = "UPDATE subscriptions SET plan = \'" + item.plan + "\' WHERE id = \'" + item.id.hex + "\'"\n'
        "            self._session.execute(text(named))\n",
    ),
    (
        SERVICE,
        "from sqlalchemy.orm import Session\n",
        "from sqlalchemy import text\nfrom sqlalchemy.orm import Session\n",
    ),
)
EQUALS = (
    (SECURITY, "secrets.compare_digest(given.encode(), token.encode())", "given == token"),
    (SECURITY, "import secrets\n", ""),
)

PLANTED = [
    Planted("events are recorded and not applied", EVENTS, ((WEBHOOKS, "        _apply(item, event)\n", ""),)),
    Planted("SQL by concatenation", API, CONCATENATED),
    Planted("SQL by concatenation, and == on the token", API, (*CONCATENATED, *EQUALS)),
    Planted("== on the token", TIMES_NOTHING, EQUALS),
    Planted(
        "== on the signature",
        TIMES_NOTHING,
        ((SIGNATURE, "hmac.compare_digest(given.lower().encode(), code)", "given.lower().encode() == code"),),
        by_plan=True,
    ),
    Planted(
        "PATCH stores nothing",
        API,
        (
            (
                SERVICE,
                "                self._update(item, values)\n            kept",
                "                self._update(item, values)\n                self._session.expunge(item)\n            kept",
            ),
        ),
    ),
    Planted("the cursor is ignored", API, ((LISTS, "if cursor is not None:", "if cursor == '':"),), by_plan=True),
    Planted("the limit is ignored", API, ((SERVICE, "query.limit", "50"),), by_plan=True),
    Planted("filters are ignored", API, ((LISTS, "select(model).filter_by(**values)", "select(model)"),), by_plan=True),
    Planted(
        "cancel reads before its transaction",
        API,
        ((SERVICE, CHECKED, CHECKED.removeprefix(CHECKS)),),
    ),
    Planted(
        "cancel twice answers 200",
        API,
        (
            (SERVICE, "        self._check_cancel(item := db.get(self._session, Subscription, item_id))\n", "        item = db.get(self._session, Subscription, item_id)\n"),
            (SERVICE, CHECKED, CHECKED.removeprefix(CHECKS)),
        ),
        by_plan=True,
    ),
    Planted("cancel leaves canceled_at", API, ((SERVICE, "            item.canceled_at = now\n", ""),), by_plan=True),
    Planted(
        "an empty PATCH is a change", API, ((SERVICE, "if self._session.is_modified(item):", "if item is not None:"),)
    ),
    Planted(
        "texts are trimmed",
        API,
        ((SERVICE, MADE, "Subscription(**{k: v.strip() if isinstance(v, str) else v for k, v in body.model_dump().items()},"),),
        by_plan=True,
    ),
    Planted(
        "texts are escaped for HTML",
        API,
        (
            (SERVICE, MADE, "Subscription(**{k: escape(v) if isinstance(v, str) else v for k, v in body.model_dump().items()},"),
            (SERVICE, "from datetime import datetime, timedelta\n", "from datetime import datetime, timedelta\nfrom html import escape\n"),
        ),
        by_plan=True,
    ),
    Planted(
        "POST leaves out what was answered",
        API,
        ((SERVICE, TAKES, "if not name:"),),
        by_plan=True,
    ),
    Planted(
        "no Location",
        API,
        ((ROUTES, '    response.headers["Location"] = f"{router.prefix}/{item.id}"\n', ""),),
        by_plan=True,
    ),
    Planted(
        "problems as HTML",
        API,
        ((PROBLEMS, "status, headers, MEDIA_TYPE)", 'status, headers, "text/html")'),),
        by_plan=True,
    ),
    Planted("unknown fields accepted", API, ((FIELDS, 'ConfigDict(extra="forbid", ', "ConfigDict("),)),
    Planted("bodies of ten megabytes", API, ((ROUTING, "MAX_BODY = 1 << 20", "MAX_BODY = 10 << 20"),), by_plan=True),
    Planted(
        "DELETE removes every row",
        API,
        (
            (
                SERVICE,
                "            self._session.delete(item)\n",
                "            for item in self._session.scalars(select(Subscription)):\n"
                "                self._session.delete(item)\n",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "a taken value is a fault of the server",
        API,
        ((DATABASE, "if code in UNIQUE_VIOLATIONS:", "if code is None:"),),
    ),
    Planted(
        "cancel without the token",
        API,
        (
            (
                ROUTING,
                "        get_current_user(request)\n",
                '        if not request.url.path.endswith("/cancel"):\n            get_current_user(request)\n',
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "any signature",
        SIGNED,
        ((SIGNATURE, "hmac.compare_digest(given.lower().encode(), code)", "hmac.compare_digest(code, code)"),),
        by_plan=True,
    ),
    Planted(
        "signatures of the future", SIGNED, ((SIGNATURE, "abs(now - int(stamp))", "now - int(stamp)"),), by_plan=True
    ),
    Planted(
        "an event counts each time that it comes",
        EVENTS,
        (
            (
                WEBHOOKS,
                "            if not self._record(event):\n                return True\n",
                "            self._record(event)\n",
            ),
        ),
    ),
    Planted(
        "a deletion leaves canceled_at",
        EVENTS,
        (
            (
                WEBHOOKS,
                '        _copy(\n            item,\n            "canceled_at",\n            schemas.CanceledAtValue | None,\n'
                '            event.read_time,\n            "data.object.canceled_at",\n            "data.object.ended_at",\n        )\n',
                "",
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "an event revives what was canceled",
        EVENTS,
        (
            (
                WEBHOOKS,
                '"unpaid", "paused"}:\n            return\n        _copy(item, "plan",',
                '"unpaid", "paused"}:\n            pass\n        _copy(item, "plan",',
            ),
        ),
        by_plan=True,
    ),
    Planted(
        "cancel calls inside its transaction",
        TIMES_NOTHING,
        (
            (SERVICE, TELLS, ""),
            (SERVICE, CHECKED, CHECKED.replace(CHECKS, f"{CHECKS}    {TELLS}")),
        ),
        by_plan=True,
    ),
    Planted(
        "cancel writes first",
        API,
        ((SERVICE, TELLS, ""), (SERVICE, WRITTEN, WRITTEN.replace("        return", f"{TELLS}        return"))),
        by_plan=True,
    ),
    Planted("PATCH tells nobody", API, ((SERVICE, "is_sent = after != before", "is_sent = False"),), by_plan=True),
    Planted(
        "PATCH tells of what is refused",
        TIMES_NOTHING,
        ((SERVICE, "            self._session.flush()  # Find", "            # Find"),),
        by_plan=True,
    ),
    Planted(
        "each try has a key of its own",
        CALLS,
        ((CLIENT, '"Idempotency-Key"] = call.key', '"Idempotency-Key"] = f"{call.key}{time.monotonic()}"'),),
    ),
    Planted(
        "what a provider says stands in the log",
        CALLS,
        ((CLIENT, 'code = self._word(response.read("error.code", "code", "error.type", "type"))', "code = payload.decode()"),),
        by_plan=True,
    ),
    Planted("clients claim what is theirs at Stripe", API, ((SCHEMAS, CREATED, f"{CREATED}{CLAIMED}"),)),
    Planted(
        "a row that may be known there is canceled without a call",
        API,
        ((SERVICE, "        if self._settle_create(item):\n            return self.cancel(item_id)\n", ""),),
        by_plan=True,
    ),
    Planted("old rows are told again", API, ((SERVICE, "> REPEATABLE:", "< timedelta(0):"),), by_plan=True),
    Planted(
        "the answer of create overwrites what an event said",
        API,
        ((SERVICE, TAKES, "if name:"),),
        by_plan=True,
    ),
    Planted(
        "a refusal of create overwrites what an event said",
        API,
        ((SERVICE, "                if _has(item, OPEN):\n", "                if item:\n"),),
    ),
    Planted(
        "a refusal after a fault counts",
        CALLS,
        ((CLIENT, "                if is_harmless:\n", "                if self:\n"),),
        by_plan=True,
    ),
    Planted(
        "a refusal of what is told again counts",
        API,
        (
            (
                SERVICE,
                "        self._call_create(item)\n        return True",
                "        try:\n            self._call_create(item)\n        except errors.RefusedUpstreamError as error:\n"
                "            raise errors.StateError({}) from error\n        return True",
            ),
        ),
    ),
    Planted(
        "PATCH leaves there what is not stored here",
        API,
        ((SERVICE, "if is_sent and kept != after:", "if not is_sent:"),),
    ),
    Planted(
        "any 404 means that it has ended",
        CALLS,
        ((CLIENT, 'call.done.get(raw.status) in ("", code)', "raw.status in call.done"),),
        by_plan=True,
    ),
    Planted(
        "a first event is as new as others of its time",
        EVENTS,
        ((WEBHOOKS, "event.type in FIRST and happened == newest", "event.type in FIRST and not happened"),),
        by_plan=True,
    ),
    Planted(
        "PATCH overwrites what is newer",
        API,
        ((SERVICE, "if self._known(item) != before:", "if item.updated_at is None:"),),
    ),
    Planted(
        "an empty secret is a key",
        SIGNED,
        ((SIGNATURE, "if (key := _key(secret))]", "if (key := _key(secret)) is not None]"),),
        by_plan=True,
    ),
    Planted(
        "any address is called",
        CALLS,
        ((CLIENT, 'or re.search("[^!-~]|[?#]", address):', "or not address:"),),
        by_plan=True,
    ),
    Planted(
        "a replay applies nothing",
        EVENTS,
        ((WEBHOOKS, "            self._change(event)\n        return event.type", "        return event.type"),),
        by_plan=True,
    ),
    Planted(
        "a replay always succeeds", EVENTS, ((REPLAY, "return 1 if faults else 0", "return 0"),), by_plan=True
    ),
]
