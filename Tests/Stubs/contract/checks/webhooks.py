"""Signed deliveries of integrations: verified first, applied exactly once."""

import hashlib
import hmac
import json
import math
import time
import uuid

from ..client import at_once


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

    def event(self, type="some.unknown.type", values=()):
        """An event with values at dotted places."""
        event = {"id": f"evt_{uuid.uuid4().hex}", "type": type, "data": {"object": {"id": "none"}}}
        for place, value in values:
            *parents, last = place.split(".")
            inner = event
            for key in parents:
                inner = inner.setdefault(key, {})
            inner[last] = value
        return json.dumps(event).encode()

    def sign(self, body, moment=None, secret=None):
        """The signature's value in hexadecimal digits, over the time, a dot and the body."""
        moment = int(time.time()) if moment is None else moment
        key = (secret or self.world.secret).encode()
        return hmac.new(key, f"{moment}.".encode() + body, hashlib.sha256).hexdigest()

    def send(self, body, header=None):
        if header is None:
            moment = int(time.time())
            header = f"t={moment},v1={self.sign(body, moment)}"
        headers = {self.webhook.header: header} if header else {}
        return self.world.client.send("POST", self.webhook.path, body, token=None, headers=headers)

    def row(self):
        """A row that events can name, and its name."""
        field, place = self.webhook.match
        item = self.world.create(self.resource)
        return item, (place, item.get(field))


def signatures(world, deliveries):
    now, webhook = time.time(), deliveries.webhook
    early, late = math.floor(now), math.ceil(now)
    limit = webhook.tolerance
    for name, status, header in headers(deliveries, early, late, limit):
        body = deliveries.event()
        answer = deliveries.send(body, header(body))
        world.report.status(f"{webhook.path} with {name}", answer, status)
        if status == 200:
            world.report.equal(f"{webhook.path} with {name}: answer", answer.json, {"received": True, "duplicate": False})
        else:
            world.report.equal(f"{webhook.path} with {name}: nothing was stored", deliveries.send(body).json, {"received": True, "duplicate": False})
    body = deliveries.event()
    moment = early
    header = f"t={moment},v1={deliveries.sign(body, moment)}"
    world.report.status(f"{webhook.path} with a changed body", deliveries.send(body + b" ", header), 400)


def headers(deliveries, early, late, limit):
    """Name, status, and what makes the header of a body."""
    sign = deliveries.sign
    bad = "0" * 64
    yield "one signature", 200, lambda b: f"t={early},v1={sign(b, early)}"
    yield "several signatures, the last good", 200, lambda b: f"t={early},v1={bad},v1={bad},v1={sign(b, early)}"
    yield "several signatures, the first good", 200, lambda b: f"t={early},v1={sign(b, early)},v1={bad}"
    yield "a signature of another scheme beside ours", 200, lambda b: f"t={early},v1={sign(b, early)},v0={bad}"
    yield "a signature nearly too old", 200, lambda b: f"t={late - limit + 1},v1={sign(b, late - limit + 1)}"
    yield "a signature nearly too far ahead", 200, lambda b: f"t={early + limit - 1},v1={sign(b, early + limit - 1)}"
    yield "a signature too old", 400, lambda b: f"t={early - limit - 1},v1={sign(b, early - limit - 1)}"
    yield "a signature too far ahead", 400, lambda b: f"t={late + limit + 1},v1={sign(b, late + limit + 1)}"
    yield "another secret", 400, lambda b: f"t={early},v1={sign(b, early, 'whsec_other')}"
    yield "a signature of another scheme alone", 400, lambda b: f"t={early},v0={sign(b, early)}"
    yield "another time than was signed", 400, lambda b: f"t={early - 1},v1={sign(b, early)}"
    yield "no time", 400, lambda b: f"v1={sign(b, early)}"
    yield "no signature", 400, lambda b: f"t={early}"
    yield "an empty signature", 400, lambda b: f"t={early},v1="
    yield "half a signature", 400, lambda b: f"t={early},v1={sign(b, early)[:32]}"
    yield "zeros", 400, lambda b: f"t={early},v1={bad}"
    yield "no header", 400, lambda b: ""
    yield "garbage", 400, lambda b: "garbage"
    yield "commas", 400, lambda b: ",,,="
    yield "a time that is none", 400, lambda b: f"t=now,v1={sign(b, early)}"
    yield "a time beyond 64 bits", 400, lambda b: f"t={10**30},v1={sign(b, 10**30)}"
    yield "a negative time", 400, lambda b: f"t=-{10**18},v1={sign(b, -10**18)}"


def unreadable(world, deliveries):
    rows = {
        "no JSON": b"{", "nothing": b"", "a list": b"[]", "a text": b'"x"', "null": b"null", "no id": b'{"type":"x"}',
        "no type": b'{"id":"evt_1"}', "an empty id": b'{"id":"","type":"x"}', "an id that is a number": b'{"id":1,"type":"x"}',
        "an empty type": b'{"id":"evt_1","type":""}', "deep nesting": b"[" * 100_000,
        "an id of a megabyte": json.dumps({"id": "e" * 1_000_000, "type": "x"}).encode(),
        "NUL in its id": b'{"id":"evt_\\u0000","type":"x"}',
    }
    for name, body in rows.items():
        world.report.status(f"{deliveries.webhook.path} with an event: {name}", deliveries.send(body), 400)


def replays(world, deliveries):
    for name, body in (("an unknown type", deliveries.event()), *known(deliveries)):
        for expected in (False, True, True):
            answer = deliveries.send(body)
            label = f"{deliveries.webhook.path}: {name}, {'again' if expected else 'first'}"
            world.report.status(label, answer, 200)
            world.report.equal(f"{label}: answer", answer.json, {"received": True, "duplicate": expected})


def known(deliveries):
    """Events of known types about objects that nobody has, and about none."""
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
            leaves_final_states(world, deliveries, event, type)


def sets(world, deliveries, event, type):
    if not event.set:
        return
    item, name = deliveries.row()
    other, _ = deliveries.row()
    world.report.status(f"{type}", deliveries.send(deliveries.event(type, [name])), 200)
    after = world.get(deliveries.resource, item)
    for field, value in event.set.items():
        stored = after.get(field)
        holds = stored is not None if value == "now" else str(stored) == value
        world.report.expect(f"{type} sets {field}", holds, f"{stored!r}, expected {value}")
    world.report.equal(f"{type} leaves other rows alone", world.get(deliveries.resource, other), other)


def copies(world, deliveries, event, type):
    for field_name, place in event.copy.items():
        field = deliveries.resource.field(field_name)
        if field.type != "enum":
            continue
        for value in field.values:
            item, name = deliveries.row()
            body = deliveries.event(type, [name, (place, value)])
            world.report.status(f"{type} with {value}", deliveries.send(body), 200)
            stored = world.get(deliveries.resource, item).get(field_name)
            world.report.equal(f"{type} with {value}: {field_name}", stored, value)
            deliveries.send(body)
        for value in ("no_such_value", "", None, 5, [], {}):
            item, name = deliveries.row()
            answer = deliveries.send(deliveries.event(type, [name, (place, value)]))
            world.report.status(f"{type} with {value!r}", answer, 200)
            world.report.equal(f"{type} with {value!r} changes nothing", world.get(deliveries.resource, item), item)


def leaves_final_states(world, deliveries, event, type):
    """A row that has left the states an event works on stays as it is."""
    item, name = deliveries.row()
    allows = lambda state: all(state.get(field) in values for field, values in event.allowed.items())
    final = world.bring_to(deliveries.resource, item, lambda state: not allows(state))
    if not event.allowed or final is None:
        return
    values = [(place, deliveries.resource.field(field).values[0]) for field, place in event.copy.items() if deliveries.resource.field(field).values]
    answer = deliveries.send(deliveries.event(type, [name, *values]))
    world.report.status(f"{type} in a final state", answer, 200)
    world.report.equal(f"{type} in a final state changes nothing", world.get(deliveries.resource, item), final)
