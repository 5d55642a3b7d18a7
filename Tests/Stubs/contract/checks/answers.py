"""What errors say, byte for byte: each has one text in every stack, whatever is wrong with the value.

What paths without a route and requests without a token answer stands in `routing`, and what an action on an open row
answers in `unanswered`.
"""

import json

from .. import problems, samples
from ..client import at_once
from ..world import path
from ..signing import Event
from .bodies import HALVES
from .calls import create
from .fields import sent
from .identities import MALFORMED, UNKNOWN
from .pages import refused as refused_in_query
from .sizes import LIMIT
from .webhooks import Deliveries, known

NOT_JSON = "the body is not valid JSON"
NO_OBJECT = "the body must be a JSON object"
UNKNOWN_FIELDS = "the body has unknown fields"
NO_TOKEN = "a valid bearer token is required"
NO_ROW = "there is nothing with this id"
TAKEN = "a value that must be unique is taken"
STATE = "the state does not allow it"
REFERRED = "something else refers to it"
OPEN = "the outcome of its creation is not known"
TOO_LARGE = f"the body is over {LIMIT} bytes"
NO_JSON_TYPE = "the body must be application/json in UTF-8"
INVALID = "some fields are not valid"
UNDECLARED = "this is not implemented yet"
REFUSED = "a service that this one depends on refuses it"
UNANSWERED = "a service that this one depends on does not answer"
NO_SIGNATURE = "the signature is not valid"
NO_EVENT = "the event cannot be read"
NOT_APPLIED = "the event cannot be applied yet"
NO_DATABASE = "the database does not answer"

# Of a field of a body, or a parameter of a query.
IS_REQUIRED = "is required"
IS_UNKNOWN = "is unknown"
IS_TAKEN = "is taken"
IS_NOWHERE = "does not exist"
IS_REPEATED = "is given more than once"
NO_CURSOR = "is not a cursor of this list"
MALFORMED_QUERY = "the query is malformed"
LIMITS = "must be an integer from 1 to 200"
OFFSETS = "must be an integer from 0 to 1000000"


def requirement(field):
    """What the value of a field must be."""
    match field.type:
        case "email":
            return f"must be an email address{characters(field)}"
        case "url":
            return f"must be an http or https URL{characters(field)}"
        case "integer" | "money":
            return f"must be an integer{numbers(field)}"
        case "boolean":
            return "must be true or false"
        case "enum":
            return f"must be one of {listed(field.values)}"
        case "uuid":
            return "must be a UUID"
        case "date":
            return "must be a date such as 2026-02-28"
        case "timestamp":
            return "must be an RFC 3339 timestamp"
    return f"must be text{characters(field)} without U+0000"


def lengths(field):
    if field.min is not None and field.max is not None:
        return f"{field.min} to {field.max}"
    if field.min is not None:
        return f"at least {field.min}"
    return "" if field.max is None else f"at most {field.max}"


def characters(field):
    if field.min is not None and field.max is None:
        return f" of {field.min} or more characters"
    return f" of {lengths(field)} characters" if lengths(field) else ""


def numbers(field):
    if field.min is not None and field.max is not None:
        return f" from {field.min} to {field.max}"
    bounds = lengths(field)
    return f" of {bounds}" if bounds else ""


def listed(values):
    """In the order of the blueprint, as they stand in JSON."""
    return ", ".join(json.dumps(value, ensure_ascii=False) for value in values)


def demand(values):
    """What a state must be."""
    return f"must be {'' if len(values) == 1 else 'one of '}{listed(values)}"


def says(world, name, answer, status, detail=None, errors=None):
    """The answer is this problem, byte for byte."""
    expected = problems.body(status, detail, errors)
    world.report.equal(f"{name}: the answer", answer.raw.decode(errors="replace"), expected.decode())


def check(world):
    for resource in world.subject.resources:
        rules(world, resource)
        for moment, method, target, body in writes(world, resource):
            faults(world, resource, moment, method, target, body)
            halves(world, resource, moment, method, target, body)
            bodies(world, resource, moment, method, target, body)
        queries(world, resource)
        rows(world, resource)
        taken(world, resource)
        states(world, resource)
    for call in world.subject.calls:
        if call.action == "create":
            called(world, call)
    for webhook in world.subject.webhooks:
        delivered(world, webhook)


def writes(world, resource):
    """How clients send bodies: the moment, the method, the path and a good body."""
    if "create" in resource.patterns:
        yield "create", "POST", resource.collection, world.body(resource)
    if "update" in resource.patterns:
        yield "update", "PATCH", path(resource, world.create(resource)), {}


def rules(world, resource):
    """One text for a field, whatever is wrong."""
    item = world.create(resource)
    for field in resource.fields:
        for name, value in [*samples.refused(field), *([("null", None)] if field.required else [])]:
            for moment, answer in sent(world, resource, field, value, item):
                name = f"{resource.name}: {moment} {field.name}, {name}"
                says(world, name, answer, 422, INVALID, {field.name: requirement(field)})
        if field.references:
            for moment, answer in sent(world, resource, field, UNKNOWN, item):
                name = f"{resource.name}: {moment} {field.name} of no row"
                says(world, name, answer, 422, INVALID, {field.name: IS_NOWHERE})


def faults(world, resource, moment, method, target, body):
    """Every fault at once, in the order of the names."""
    fields = resource.writable(moment)
    if not fields:
        return
    answer = world.client.send(method, target, {field.name: {} for field in fields})
    errors = {field.name: requirement(field) for field in fields}
    says(world, f"{resource.name}: {moment} with every field at fault", answer, 422, INVALID, errors)
    demanded = {field.name: IS_REQUIRED for field in fields if field.is_demanded}
    if moment == "create" and demanded:
        answer = world.client.send(method, target, {})
        says(world, f"{resource.name}: {moment} with nothing", answer, 422, INVALID, demanded)


def halves(world, resource, moment, method, target, body):
    """Text that is no text: halves of characters, and bytes that are not UTF-8."""
    for field in resource.writable(moment):
        for text in [*(half.encode() for half in HALVES), b"ab\xff", b"\xc3"]:
            sent = json.dumps(body | {field.name: "MARK"}).encode().replace(b"MARK", text)
            name = f"{resource.name}: {moment} with {text} in {field.name}"
            answer = world.client.send(method, target, sent)
            says(world, name, answer, 422, INVALID, {field.name: requirement(field)})


BAD = [
    *(b"", b" \n", b"{", b"{'a': 1}", b'{"a": 1,}', b"/**/{}", b"\xef\xbb\xbf{}", b'{"a": NaN}', b"{} x", b"{}{}"),
    *(b"x", b"[1,]", b"[" * 100_000),
]
OTHERS = [b"[]", b"[{}]", b'"text"', b"1", b"null", b"true", b" [ ] "]

# Names that there are not, and characters that some libraries escape.
STRANGE = ["no_such_field", "Is/a<b>&'c", "ü \u2028 \U0001d4b3", "", "long" * 25]


def bodies(world, resource, moment, method, target, body):
    """Malformed before unknown before invalid."""
    name = f"{resource.name}: {moment}"
    for texts, detail in ((BAD, NOT_JSON), (OTHERS, NO_OBJECT)):
        for text in texts:
            says(world, f"{name} with {text[:20]}", world.client.send(method, target, text), 400, detail)
    for strange in (["id"], STRANGE, ["updated_at", *STRANGE]):
        invalid = {field.name: [] for field in resource.writable(moment)}
        for known in (body, invalid):
            answer = world.client.send(method, target, known | dict.fromkeys(strange, 1))
            errors = dict.fromkeys(strange, IS_UNKNOWN)
            says(world, f"{name} with {', '.join(strange)}", answer, 400, UNKNOWN_FIELDS, errors)
    answer = world.client.send(method, target, b"{}", headers={"Content-Type": "text/plain"})
    says(world, f"{name} as text", answer, 415, NO_JSON_TYPE)
    answer = world.client.send(method, target, b" " * (LIMIT + 1))
    says(world, f"{name} of too many bytes", answer, 413, TOO_LARGE)


def queries(world, resource):
    """All faults of a query, with the names that there are."""
    if "list" not in resource.patterns:
        return
    place = "offset" if world.subject.counts_pages else "cursor"
    known = sorted(["limit", place, *(field.name for field in resource.filters)])
    detail = f"some query parameters are not valid; known are {', '.join(known)}"

    def tells(query, **errors):
        answer = world.client.send("GET", f"{resource.collection}?{query}")
        says(world, f"{resource.name}: list ?{query[:60]}", answer, 400, detail, errors)

    for text in ("", "0", "201", "x", "1.0", "%201", "99999999999999999999"):
        tells(f"limit={text}", limit=LIMITS)
    if world.subject.counts_pages:
        for text in ("", "-1", "1000001", "x"):
            tells(f"offset={text}", offset=OFFSETS)
    else:
        for text in ("", "x", "a" * 32, "%C3%A4"):
            tells(f"cursor={text}", cursor=NO_CURSOR)
    tells("limit=1&limit=1", limit=IS_REPEATED)
    tells("limit=1&limit=x&no_such=1&no_such=2", limit=IS_REPEATED, no_such=IS_UNKNOWN)
    for query in () if world.subject.repairs_queries else ("limit=%zz", "no_such=%2"):
        answer = world.client.send("GET", f"{resource.collection}?{query}")
        says(world, f"{resource.name}: list ?{query}", answer, 400, MALFORMED_QUERY)
    tells("zzz=1&limit=0&no_such=1", zzz=IS_UNKNOWN, limit=LIMITS, no_such=IS_UNKNOWN)
    for field in resource.filters:
        for _, text in refused_in_query(field):
            tells(f"{field.name}={problems.quoted(text)}", **{field.name: requirement(field)})


def rows(world, resource):
    """Rows that there are not, and those that others refer to."""
    for id in (UNKNOWN, MALFORMED[0], UNKNOWN.replace("-", "")):
        for method, pattern, body in (("GET", "get", None), ("PATCH", "update", {}), ("DELETE", "delete", None)):
            if pattern in resource.patterns:
                answer = world.client.send(method, f"{resource.collection}/{id}", body)
                says(world, f"{resource.name}: {method} with id {id}", answer, 404, NO_ROW)
    for action in resource.actions:
        if action.set:
            answer = world.client.send("POST", f"{resource.collection}/{UNKNOWN}/{action.path}")
            says(world, f"{resource.name}: {action.name} of no row", answer, 404, NO_ROW)
        else:
            answer = world.act(resource, world.create(resource), action)
            says(world, f"{resource.name}: {action.name}, which nobody declared", answer, 501, UNDECLARED)
    for field in resource.fields:
        target = field.references and world.subject.resource(field.references)
        if target and "delete" in target.patterns and "create" in field.write and not target.guards.get("delete"):
            owner = {"id": world.create(resource)[field.name]}
            answer = world.client.send("DELETE", path(target, owner))
            says(world, f"{target.name}: delete while {field.name} refers to it", answer, 409, REFERRED)


def taken(world, resource):
    """A value that another row has, also where several requests bring it at once."""
    unique = [[field.name] for field in resource.fields if field.unique and "create" in field.write]
    unique += [list(one.fields) for one in resource.combinations if one.counted.allows(world.create(resource))]
    for names in unique:
        name = f"{resource.name}: a taken {', '.join(names)}"
        errors = dict.fromkeys(names, IS_TAKEN)
        first, second = world.create(resource), world.create(resource)
        values = {field: first[field] for field in names}
        answer = world.client.send("POST", resource.collection, world.body(resource) | values)
        says(world, f"{name} in a create", answer, 409, TAKEN, errors)
        if all("update" in resource.field(field).write for field in names) and "update" in resource.patterns:
            answer = world.client.send("PATCH", path(resource, second), values)
            says(world, f"{name} in an update", answer, 409, TAKEN, errors)
        body = world.body(resource) | {field: world.value(resource.field(field)) for field in names}
        bodies = [others(world, resource, body, names) for _ in range(20)]
        for answer in at_once(20, lambda: world.client.send("POST", resource.collection, bodies.pop())):
            if answer.status != 201:
                says(world, f"{name} at once", answer, 409, TAKEN, errors)


def others(world, resource, body, names):
    """Another body with the same values in some fields."""
    return world.body(resource) | {field: body[field] for field in names}


def states(world, resource):
    """What the state must be."""
    changes = [*resource.guards.items(), *((action.name, action) for action in resource.actions if action.allowed)]
    for name, change in changes:
        item = world.bring_to(resource, world.create(resource), lambda state: not change.allows(state))
        if item is None:
            continue
        field, values = next((field, values) for field, values in change.allowed.items() if item[field] not in values)
        methods = {"update": ("PATCH", "", {}), "delete": ("DELETE", "", None)}
        method, end, body = methods.get(name) or ("POST", f"/{change.path}", None)
        answer = world.client.send(method, path(resource, item) + end, body)
        name = f"{resource.name}: {name} where the state does not allow it"
        says(world, name, answer, 409, STATE, {field: demand(values)})


def called(world, call):
    """What becomes of calls to other services."""
    for answers, detail in (((402,), REFUSED), ((503,) * call.tries, UNANSWERED)):
        answer, _, _ = create(world, call, *answers)
        says(world, f"create, answered {answers[0]}", answer, 502, detail)


def delivered(world, webhook):
    """What senders of events are told."""
    deliveries = Deliveries(world, webhook)
    event = deliveries.event()
    for name, headers in list(webhook.signing.refused(event, world.secret))[:3]:
        says(world, f"{webhook.path} with {name}", deliveries.send(event, headers), 400, NO_SIGNATURE)
    answer = deliveries.send(Event(b"{").named("evt_1", "x"))
    says(world, f"{webhook.path} with an event that is no JSON", answer, 400, NO_EVENT)
    for name, event in known(deliveries):
        says(world, f"{webhook.path}: {name}", deliveries.send(event), 503, NOT_APPLIED)
    answer = world.client.send("POST", webhook.path, b" " * (LIMIT + 1), token=None)
    says(world, f"{webhook.path} over 1 MiB", answer, 413, TOO_LARGE)
