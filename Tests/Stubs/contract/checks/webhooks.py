"""Signed deliveries of integrations: verified first, applied exactly once."""

import json
import time
import uuid

from .. import samples
from ..client import at_once
from ..places import put
from ..signing import Event


def check(world):
    for webhook in world.subject.webhooks:
        deliveries = Deliveries(world, webhook)
        signatures(world, deliveries)
        unreadable(world, deliveries)
        replays(world, deliveries)
        at_the_same_time(world, deliveries)
        if webhook.match:
            effects(world, deliveries)


class Deliveries:
    def __init__(self, world, webhook):
        self.world, self.webhook = world, webhook
        self.resource = world.subject.resource(webhook.resource)

    def event(self, type="some.unknown.type", values=(), id=...):
        """An event with values at dotted places, and an id of its own."""
        signing, id = self.webhook.signing, f"evt_{uuid.uuid4().hex}" if id is ... else id
        event = {"data": {"object": {"id": "none"}}}
        own = [(place, value) for key, value in (("id", id), ("type", type)) if (place := signing.place(key)[1])]
        now = [(self.webhook.time[1], int(time.time()))] if self.webhook.time else []
        for place, value in (*own, *now, *values):
            put(event, place.split("."), value)
        return Event(json.dumps(event).encode()).named(id, type)

    def send(self, event, headers=None):
        if headers is None:
            headers = self.webhook.signing.signed(event, self.world.secret)
        return self.world.client.send("POST", self.webhook.path, event, token=None, headers=headers)

    def row(self):
        """A row that events can name, and its name."""
        field, place = self.webhook.match
        item = self.world.create(self.resource)
        return item, (place, item.get(field))


def signatures(world, deliveries):
    path, signing = deliveries.webhook.path, deliveries.webhook.signing
    for status, cases in ((200, signing.taken), (400, signing.refused)):
        # A case is made for an event of its own: the second time it would be a duplicate.
        for index, (name, _) in enumerate(list(cases(deliveries.event(), world.secret))):
            event = deliveries.event()
            name, headers = list(cases(event, world.secret))[index]
            answer = deliveries.send(event, headers)
            world.report.status(f"{path} with {name}", answer, status)
            if status == 400:
                name, answer = f"{name}: nothing was stored", deliveries.send(event)
            world.report.equal(f"{path} with {name}", answer.json, {"received": True, "duplicate": False})
    event = deliveries.event()
    headers = signing.signed(event, world.secret)
    world.report.status(f"{path} with a changed body", deliveries.send(event.changed(event + b" "), headers), 400)


def unreadable(world, deliveries):
    rows = {
        "no JSON": b"{",
        "nothing": b"",
        "a list": b"[]",
        "a text": b'"x"',
        "null": b"null",
        "deep nesting": b"[" * 100_000,
    }
    for name, body in rows.items():
        answer = deliveries.send(Event(body).named("evt_1", "x"))
        world.report.status(f"{deliveries.webhook.path} with an event: {name}", answer, 400)
    for name, id, type in (
        ("no id", None, "x"),
        ("no type", "evt_1", None),
        ("an empty id", "", "x"),
        ("an id that is a number", 1, "x"),
        ("an empty type", "evt_1", ""),
        ("an id of a megabyte", "e" * 1_000_000, "x"),
        ("NUL in its id", "evt_\0", "x"),
    ):
        if all(deliveries.webhook.signing.place(key)[1] for key in ("id", "type")):
            answer = deliveries.send(deliveries.event(type, id=id))
            world.report.status(f"{deliveries.webhook.path} with an event: {name}", answer, 400)
    for key in ("id", "type"):
        header, _ = deliveries.webhook.signing.place(key)
        for value in ("", "x" * 256) if header else ():
            event = deliveries.event()
            headers = deliveries.webhook.signing.signed(event, world.secret) | {header: value}
            answer = deliveries.send(event, headers)
            world.report.status(f"{deliveries.webhook.path} with {header} of {len(value)} characters", answer, 400)


def replays(world, deliveries):
    path = deliveries.webhook.path
    body = deliveries.event()
    for expected in (False, True, True):
        answer = deliveries.send(body)
        label = f"{path}: an unknown type, {'again' if expected else 'first'}"
        world.report.status(label, answer, 200)
        world.report.equal(f"{label}: answer", answer.json, {"received": True, "duplicate": expected})
    for name, body in known(deliveries):
        for _ in range(2):
            world.report.status(f"{path}: {name} has to come again", deliveries.send(body), 503)


def known(deliveries):
    """Events of known types about unknown objects, and about none."""
    for event in deliveries.webhook.events:
        for type in event.types:
            place = deliveries.webhook.match[1]
            yield f"{type} of an unknown object", deliveries.event(type, [(place, f"none_{uuid.uuid4().hex}")])
            yield f"{type} of no object", deliveries.event(type, [(place, None)])


def at_the_same_time(world, deliveries):
    body = deliveries.event()
    answers = at_once(40, lambda: deliveries.send(body))
    name = f"{deliveries.webhook.path}: 40 equal deliveries, 20 at a time"
    world.report.equal(f"{name}: statuses", {answer.status for answer in answers}, {200})
    fresh = sum(answer.object.get("duplicate") is False for answer in answers)
    world.report.equal(f"{name}: handled", fresh, 1)


def effects(world, deliveries):
    for event in deliveries.webhook.events:
        for type in event.types:
            sets(world, deliveries, event, type)
            copies(world, deliveries, event, type)
            takes_times(world, deliveries, event, type)
            refuses_unknown_values(world, deliveries, event, type)
            leaves_final_states(world, deliveries, event, type)
            waits_for_its_row(world, deliveries, event, type)
            if deliveries.webhook.time:
                keeps_the_newest(world, deliveries, event, type)
            if type in deliveries.webhook.begins:
                is_the_older(world, deliveries, event, type)


def values_of(deliveries, event, index=0):
    """A value for each field that the event copies, and its places."""
    for name, places in event.copy.items():
        field = deliveries.resource.field(name)
        yield field, places, field.values[index] if field.values else samples.good(field)


def sets(world, deliveries, event, type):
    if not event.set:
        return
    item, name = deliveries.row()
    other, _ = deliveries.row()
    world.report.status(f"{type}", deliveries.send(deliveries.event(type, [name])), 200)
    after = world.get(deliveries.resource, item)
    for field, value in event.set.items():
        stored = after.get(field)
        holds = samples.is_literal(deliveries.resource.field(field), value, stored)
        world.report.expect(f"{type} sets {field}", holds, f"{stored!r}, expected {value}")
    world.report.equal(f"{type} leaves other rows alone", world.get(deliveries.resource, other), other)


def copies(world, deliveries, event, type):
    """Each value of an enum, and another value of any other field, at each of its places."""
    for name, places in event.copy.items():
        field = deliveries.resource.field(name)
        for place in places:
            for value in field.values or [samples.good(field)]:
                item, subject = deliveries.row()
                body = deliveries.event(type, [subject, (place, value)])
                world.report.status(f"{type} with {value} at {place}", deliveries.send(body), 200)
                stored = world.get(deliveries.resource, item).get(name)
                holds = samples.same(field, value, stored)
                world.report.expect(f"{type} with {value} at {place}: {name}", holds, f"{stored!r}")
                world.report.equal(f"{type}, again", deliveries.send(body).object.get("duplicate"), True)
        if len(places) > 1:
            item, subject = deliveries.row()
            value = field.values[0] if field.values else samples.good(field)
            nulls = [(place, None) for place in places[:-1]]
            deliveries.send(deliveries.event(type, [subject, *nulls, (places[-1], value)]))
            stored = world.get(deliveries.resource, item).get(name)
            world.report.expect(f"{type}: {name} behind a null", samples.same(field, value, stored), f"{stored!r}")


def takes_times(world, deliveries, event, type):
    """A number of seconds since 1970 is a time; null clears it."""
    for name, places in event.copy.items():
        field = deliveries.resource.field(name)
        if field.type != "timestamp":
            continue
        item, subject = deliveries.row()
        cases = ((1_700_000_000, "2023-11-14T22:13:20Z"), (0, "1970-01-01T00:00:00Z"), (None, None))
        for age, (value, expected) in zip((2, 1, 0), cases, strict=True):
            if event.set:
                item, subject = deliveries.row()
            at = [(deliveries.webhook.time[1], int(time.time()) - age)] if deliveries.webhook.time else []
            body = deliveries.event(type, [subject, *at, (places[0], value)])
            world.report.status(f"{type} with {name} {value}", deliveries.send(body), 200)
            stored = world.get(deliveries.resource, item).get(name)
            holds = samples.same(field, expected, stored)
            world.report.expect(f"{type} with {name} {value}", holds, f"{stored!r}")


def refuses_unknown_values(world, deliveries, event, type):
    """They are answered so that they come again, and change nothing."""
    for name, places in event.copy.items():
        field = deliveries.resource.field(name)
        others = [(other[0], value) for _, other, value in values_of(deliveries, event) if other != places]
        words = () if field.type in ("string", "text") else ("no_such_value",)
        for value in (*words, "", True, [], {}, 1.5, 10**30, *(() if not field.required else (None,))):
            item, subject = deliveries.row()
            body = deliveries.event(type, [subject, *others, (places[0], value)])
            for _ in range(2):
                world.report.status(f"{type} with {name} {value!r}", deliveries.send(body), 503)
            world.report.equal(f"{type} with {name} {value!r} changes nothing", world.get(deliveries.resource, item), item)


def leaves_final_states(world, deliveries, event, type):
    """A row that has left the states an event works on stays as it is."""
    item, name = deliveries.row()
    final = world.bring_to(deliveries.resource, item, lambda state: not event.allows(state))
    if not event.allowed or final is None:
        return
    values = [(places[0], value) for _, places, value in values_of(deliveries, event)]
    answer = deliveries.send(deliveries.event(type, [name, *values]))
    world.report.status(f"{type} in a final state", answer, 200)
    world.report.equal(f"{type} in a final state changes nothing", world.get(deliveries.resource, item), final)


def waits_for_its_row(world, deliveries, event, type):
    """An event that comes before its row has to come again, and is applied then."""
    field, place = deliveries.webhook.match
    body = world.body(deliveries.resource)
    copied = list(values_of(deliveries, event))
    values = [(places[0], value) for _, places, value in copied]
    name = body.get(field, f"obj_{uuid.uuid4().hex}")
    early = deliveries.event(type, [(place, name), *values])
    world.report.status(f"{type} before its row", deliveries.send(early), 503)
    if field not in body:
        world.subject.standin.names.append(name)
    item = world.client.send("POST", deliveries.resource.collection, body).object
    answer = deliveries.send(early)
    world.report.equal(f"{type} once its row is there", answer.json, {"received": True, "duplicate": False})
    stored = world.get(deliveries.resource, item)
    for field, _, value in copied:
        holds = samples.same(field, value, stored.get(field.name))
        world.report.expect(f"{type} once its row is there: {field.name}", holds, f"{stored.get(field.name)!r}")


def keeps_the_newest(world, deliveries, event, type):
    """Of events in any order the newest stays; of two of one time the one that comes later."""
    kept, place = deliveries.webhook.time
    now = int(time.time())
    values = [(places[0], value) for _, places, value in values_of(deliveries, event)]

    def send(name, age):
        body = deliveries.event(type, [name, *values, (place, now - age)])
        return deliveries.send(body)

    def stored(item):
        return samples.instant(world.get(deliveries.resource, item).get(kept))

    item, name = deliveries.row()
    if not event.set:
        for age, newest in ((50, 50), (60, 50), (50, 50), (40, 40), (45, 40)):
            before = world.get(deliveries.resource, item)
            world.report.status(f"{type} of {age} s ago", send(name, age), 200)
            holds = stored(item) == samples.instant(rfc(now - newest))
            world.report.expect(f"{type} of {age} s ago: {kept}", holds, f"{stored(item)}")
            if age > newest:
                after = world.get(deliveries.resource, item)
                world.report.equal(f"{type} of {age} s ago changes nothing", after, before)
        item, name = deliveries.row()
        ages = list(range(20))
        answers = at_once(20, lambda: send(name, ages.pop()))
        world.report.equal(f"{type}: 20 at once", {answer.status for answer in answers}, {200})
        holds = stored(item) == samples.instant(rfc(now))
        world.report.expect(f"{type}: of 20 at once the newest", holds, f"{stored(item)}")
        item, name = deliveries.row()
    for value in ("soon", None, [], -(10**30)):
        body = deliveries.event(type, [name, *values, (place, value)])
        world.report.status(f"{type} of the time {value!r}", deliveries.send(body), 503)
    world.report.equal(f"{type} without a time changes nothing", world.get(deliveries.resource, item), item)


def is_the_older(world, deliveries, event, type):
    """An event that an object begins with changes nothing after another of the same time, and is applied before it."""
    at = (deliveries.webhook.time[1], int(time.time()))
    rules = {kind: one for one in (event, *deliveries.webhook.events) for kind in one.types}
    later = next((kind for kind in (*event.types, *rules) if kind not in deliveries.webhook.begins), None)
    if later is None:
        return

    def send(kind, name, index):
        values = [(places[0], value) for _, places, value in values_of(deliveries, rules[kind], index)]
        world.report.status(f"{kind} of the same time", deliveries.send(deliveries.event(kind, [name, *values, at])), 200)

    item, name = deliveries.row()
    send(later, name, -1)
    before = world.get(deliveries.resource, item)
    send(type, name, 0)
    world.report.equal(f"{type} after {later} of the same time", world.get(deliveries.resource, item), before)
    item, name = deliveries.row()
    send(type, name, 0)
    send(later, name, -1)
    rows = (before, world.get(deliveries.resource, item))
    told = {**rules[later].set, **rules[later].copy}
    states = [{field: row.get(field) for field in told if deliveries.resource.field(field).values} for row in rows]
    world.report.equal(f"{type} before {later} of the same time", states[1], states[0])


def rfc(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
