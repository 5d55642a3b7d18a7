"""What signed deliveries bring about."""

import re
import time
import uuid

from .. import samples
from ..checks.webhooks import SIGNED, Deliveries
from ..client import at_once

# A value that no field has.
UNFIT = "no_such_value"


def deliveries(trial, path=None):
    webhook = next(one for one in trial.subject.webhooks if path in (None, one.path))
    return Deliveries(trial.world, webhook)


def stores_nothing(trial, sender, name, status, body, header):
    trial.report.status(name, sender.send(body, header), status)
    fresh = sender.send(body)
    trial.report.equal(f"{name}: nothing was stored", fresh.object.get("duplicate"), False)


def refuses_forged(trial, **_):
    sender = deliveries(trial)
    for name, pattern in {
        "a forged signature": "t={t},v1={other}",
        "zeros": "t={t},v1={zeros}",
        "half of it": "t={t},v1={v1:.32}",
        "no signature": "t={t}",
        "no time": "v1={v1}",
        "an empty header": "",
        "no form": "garbage",
    }.items():
        body = sender.event()
        stores_nothing(trial, sender, name, 400, body, sender.header(body, pattern))
    body = sender.event()
    trial.report.status("a changed body", sender.send(body + b" ", sender.header(body)), 400)
    answer = trial.client.send("POST", sender.webhook.path, body, token=None)
    trial.report.status("no header", answer, 400)


def refuses_strange_times(trial, **_):
    sender = deliveries(trial)
    for name, pattern in {"the time twice": "t={t},t={t},v1={v1}", "a sign": "t=+{t},v1={v1}"}.items():
        body = sender.event()
        trial.report.status(name, sender.send(body, sender.header(body, pattern)), 400)
    for moment in (f"+{int(time.time())}", f"{int(time.time()):#x}"):
        body = sender.event()
        trial.report.status(f"t={moment}", sender.send(body, sender.header(body, SIGNED, moment)), 400)


def refuses_other_times(trial, seconds, **_):
    sender = deliveries(trial)
    for moment in (int(time.time()) - int(seconds), int(time.time()) + int(seconds) + 1):
        body = sender.event()
        trial.report.status(f"a time of {moment}", sender.send(body, sender.header(body, SIGNED, moment)), 400)


def applies_once(trial, **_):
    sender = deliveries(trial)
    body = sender.event()
    answers = [sender.send(body) for _ in range(2)]
    trial.report.equal("sent twice", [one.status for one in answers], [200, 200])
    trial.report.equal("sent twice: duplicates", [one.object.get("duplicate") for one in answers], [False, True])
    body = sender.event()
    answers = at_once(40, lambda: sender.send(body), width=20)
    trial.report.equal("40 times", {one.status for one in answers}, {200})
    trial.report.equal("40 times: applied", sum(one.object.get("duplicate") is False for one in answers), 1)
    again_after_another(trial, sender)


def again_after_another(trial, sender):
    """An event that comes again after another has changed the row is not applied again."""
    for event in sender.webhook.events:
        for field, place in event.copy.items():
            first, second = [
                value for value in sender.resource.field(field).values if value in event.allowed.get(field, ())
            ][:2]
            item, name = sender.row()
            old = sender.event(event.types[0], [name, (place, first)])
            for body in (old, sender.event(event.types[0], [name, (place, second)]), old):
                sender.send(body)
            stored = trial.world.get(sender.resource, item).get(field)
            trial.report.equal(f"{event.types[0]} again after another: {field}", stored, second)
            return


def needs_the_secret(trial, secret, **_):
    sender, database = deliveries(trial), trial.new_database()
    with trial.service.serve(database.url, None, secret=None) as server:
        before = trial.client.host, trial.client.port
        trial.client.port = server.port
        try:
            trial.report.status(f"without {secret}", sender.send(sender.event()), 503)
        finally:
            trial.client.host, trial.client.port = before
    trial.report.expect("production without it does not start", *trial.refusal(secret))


def has_effect(trial, type, place, field, effects, unfit, **_):
    """Rows in the state that they begin with; and one that has left it."""
    sender = deliveries(trial)
    resource = sender.resource
    event = next(one for one in sender.webhook.events if type in one.types)
    texts = effects.split(" and ")
    copies = [found.groups() for one in texts if (found := re.fullmatch(r"`(\w+)` as `([\w.]+)` has it", one))]
    sets = [found.groups() for one in texts if (found := re.fullmatch(r"`(\w+)` (the time|\w+)", one))]
    trial.report.equal(f"{type}: the effects that are understood", len(copies) + len(sets), len(texts))
    for value in range(max([1, *(len(resource.field(name).values) for name, _ in copies)])):
        values = [(path, resource.field(name).values[value]) for name, path in copies]
        takes_effect(trial, sender, type, values, copies, sets)
    if unfit:
        unfit_values(trial, sender, type, copies)
    other_states(trial, sender, event, type, copies)


def takes_effect(trial, sender, type, values, copies, sets):
    item, name = sender.row()
    before = trial.world.get(sender.resource, item)
    with trial.changing(type, sender.resource, item):
        trial.report.status(type, sender.send(sender.event(type, [name, *values])), 200)
    after = trial.world.get(sender.resource, item)
    for (field, _), (_, value) in zip(copies, values):
        trial.report.equal(f"{type}: {field}", after.get(field), value)
    for field, value in sets:
        expected = "now" if value == "the time" else value
        holds = samples.is_literal(sender.resource.field(field), expected, after.get(field))
        trial.report.expect(f"{type}: {field}", holds, repr(after.get(field)))
    touched = {field for field, _ in (*copies, *sets)} | {"updated_at"}
    rest = [key for key in before if key not in touched and before[key] != after.get(key)]
    trial.report.equal(f"{type}: nothing else", rest, [])


def unfit_values(trial, sender, type, copies):
    for field, place in copies:
        item, name = sender.row()
        trial.report.status(f"{type} with {UNFIT}", sender.send(sender.event(type, [name, (place, UNFIT)])), 200)
        stored = trial.world.get(sender.resource, item).get(field)
        trial.report.equal(f"{type} with {UNFIT}: {field}", stored, item.get(field))


def other_states(trial, sender, event, type, copies):
    item, name = sender.row()
    final = trial.world.bring_to(sender.resource, item, lambda state: not event.allows(state))
    if not event.allowed or final is None:
        return
    values = [(place, sender.resource.field(field).values[0]) for field, place in copies]
    trial.report.status(f"{type} in another state", sender.send(sender.event(type, [name, *values])), 200)
    trial.report.equal(f"{type} in another state", trial.world.get(sender.resource, item), final)


def knows_none(trial, **_):
    sender = deliveries(trial)
    with trial.changing("an event about nothing", sender.resource):
        for event in sender.webhook.events:
            for type in event.types:
                named = (sender.webhook.match[1], f"none_{uuid.uuid4().hex}")
                trial.report.status(type, sender.send(sender.event(type, [named])), 200)


FORMS = [
    (r"A forged, missing or malformed `[\w-]+` signature gets 400 and nothing is stored", refuses_forged),
    (
        r"A signature's time that stands twice, or is written otherwise than in ASCII digits \(`t=\+1`\), gets 400",
        refuses_strange_times,
    ),
    (r"A valid signature over an event (?P<seconds>\d+) s old or \d+ s ahead gets 400", refuses_other_times),
    (
        r"The same event sent twice gets 200 twice and is applied once; of 40 equal deliveries sent 20 at a time exactly one "
        r"is applied",
        applies_once,
    ),
    (
        r"With `(?P<secret>\w+)` unset the endpoint answers 503; in production the server refuses to start",
        needs_the_secret,
    ),
    (
        r"An event `(?P<type>[\w.]+)` whose `(?P<place>[\w.]+)` is the `(?P<field>\w+)` of an? [\w ]+?(?: with `\w+` [\w ]+?)? "
        r"gets 200, and `GET [^`]+` then shows (?P<effects>[^;]*?)(?P<unfit>; with a value that the field cannot have it gets "
        r"200 and the field stays)?(?:; in another state it gets 200 and changes nothing)?",
        has_effect,
    ),
    (r"An event about an? [\w ]+ that there is not gets 200 and changes nothing", knows_none),
]
