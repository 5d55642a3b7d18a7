"""What other services are called for: what is sent, and what becomes of rows when a call fails."""

import threading
import time
import uuid

from .. import samples
from ..standin import KEY, Reply
from ..world import path as path_of


def check(world):
    for call in world.subject.calls:
        if call.action == "create":
            for one in (
                sends_the_row, is_refused, tries_again, gives_up, follows_nowhere, shows_the_row, takes_no_link,
            ):  # fmt: skip
                one(world, call)
        elif call.action != "update":
            for one in (tells_first, changes_nothing, leaves_strangers, holds_nothing):
                one(world, call)
    for webhook in world.subject.webhooks:
        if webhook.link:
            links_by_key(world, webhook)


def resource_of(world, call):
    return world.subject.resource(call.resource)


def create(world, call, *answers):
    """What comes of a create, the calls of which are answered so, with the calls that came and the newest row."""
    resource = resource_of(world, call)
    body = world.body(resource)
    with world.subject.standin.answering(*answers) as came:
        answer = world.client.send("POST", resource.collection, body)
    return answer, came, world.newest(resource)


def sends_the_row(world, call):
    answer, came, row = create(world, call)
    name = f"create calls {call.method} {call.path}"
    world.report.status(name, answer, 201)
    world.report.equal(f"{name}: times", len(came), 1)
    for one in came:
        world.report.equal(f"{name}: request", (one.method, one.path), (call.method, call.path))
        sent = {key: str(answer.object.get(field)) for key, field in call.sent.items()}
        world.report.equal(f"{name}: fields", {key: str(value) for key, value in one.fields.items()}, sent)
        world.report.equal(f"{name}: key", one.headers.get("Authorization"), f"Bearer {KEY}")
        for header, value in call.headers.items():
            world.report.equal(f"{name}: {header}", one.headers.get(header), str(value))
        if call.key:
            world.report.equal(f"{name}: {call.key}", one.headers.get(call.key), answer.object.get("id"))
    for field, (_, values) in call.answer.items():
        stored = (row or {}).get(field)
        world.report.expect(f"{name}: {field}", stored in values if values else stored, repr(stored))
    world.report.equal(f"{name}: the row", row, answer.json)


def is_refused(world, call):
    for status in (400, 401, 402):
        answer, came, row = create(world, call, status)
        name = f"create, answered {status}"
        failed(world, call, name, answer, row, call.refused)
        world.report.equal(f"{name}: calls", len(came), 1)


def failed(world, call, name, answer, row, changes):
    """502, nothing that is secret, and a row that is not linked."""
    world.report.status(name, answer, 502)
    world.report.expect(f"{name}: nothing secret", KEY.encode() not in answer.raw, str(answer))
    for field, value in changes.items():
        world.report.equal(f"{name}: {field}", (row or {}).get(field), value)
    if call.link:
        world.report.equal(f"{name}: {call.link}", (row or {"": None}).get(call.link), None)


def tries_again(world, call):
    if call.tries == 1:
        return
    for status in (409, 429, 500, 503):
        answer, came, row = create(world, call, status)
        name = f"create, answered {status} at first"
        world.report.status(name, answer, 201)
        world.report.equal(f"{name}: calls", len(came), 2)
        same_key(world, call, name, came)


def same_key(world, call, name, came):
    if call.key:
        keys = {one.headers.get(call.key) for one in came}
        world.report.expect(f"{name}: one {call.key}", len(keys) == 1 and None not in keys, str(keys))


def gives_up(world, call):
    answer, came, row = create(world, call, *[503] * call.tries)
    name = "create, answered 503 each time"
    failed(world, call, name, answer, row, call.set)
    world.report.equal(f"{name}: calls", len(came), call.tries)
    same_key(world, call, name, came)


def follows_nowhere(world, call):
    """The key reaches no other address, and no try comes before the time that was asked for."""
    elsewhere = {"Location": f"{world.subject.standin.base_url}/elsewhere"}
    answer, came, row = create(world, call, *[Reply(307, headers=elsewhere)] * call.tries)
    name = "create, sent elsewhere"
    failed(world, call, name, answer, row, call.set)
    world.report.equal(f"{name}: calls", [one.path for one in came], [call.path] * call.tries)
    answer, came, row = create(world, call, Reply(503, headers={"Retry-After": "3"}))
    name = "create, told to wait for 3 s"
    failed(world, call, name, answer, row, call.set)
    world.report.equal(f"{name}: calls", len(came), 1)


def meanwhile(world, call, request, work, status=200):
    """Does the work while a request waits for the answer to its call; the answer that it gets."""
    answers, done = [], threading.Event()
    with world.subject.standin.answering(Reply(status, until=done)):
        waiting = threading.Thread(target=lambda: answers.append(request()))
        came = len(world.subject.standin.came)
        waiting.start()
        for _ in range(100):
            if len(world.subject.standin.came) > came:
                break
            time.sleep(0.02)
        try:
            work()
        finally:
            done.set()
        waiting.join()
    return answers[0]


def shows_the_row(world, call):
    resource = resource_of(world, call)
    if "list" not in resource.patterns:
        return
    before, seen = world.newest(resource) or {}, []

    def look():
        seen.append((world.newest(resource) or {}).get("id"))

    answer = meanwhile(world, call, lambda: world.client.send("POST", resource.collection, world.body(resource)), look)
    world.report.status("create, while others look", answer, 201)
    world.report.expect("create: the row is there before it is answered", seen[0] == answer.object.get("id"), f"{seen} {before}")


def takes_no_link(world, call):
    resource = resource_of(world, call)
    if not call.link:
        return
    body = world.body(resource) | {call.link: "obj_claimed"}
    world.report.status(f"create with {call.link}", world.client.send("POST", resource.collection, body), 400)
    if "update" in resource.patterns:
        item = world.create(resource)
        answer = world.client.send("PATCH", path_of(resource, item), {call.link: "obj_claimed"})
        world.report.status(f"update with {call.link}", answer, 400)
        world.report.equal(f"update with {call.link}: the row", world.get(resource, item), item)


def acting(world, call):
    resource = resource_of(world, call)
    return resource, next(one for one in resource.actions if one.name == call.action)


def path_about(call, item):
    """The path of a call about a row."""
    path = call.path
    for field in call.needed:
        path = path.replace(f"{{{field}}}", str(item.get(field)))
    return path


def row(world, call):
    """A row that the action is allowed for, and the path of the call about it."""
    resource, action = acting(world, call)
    item = world.create(resource)
    item = world.bring_to(resource, item, action.allows) or item
    return resource, action, item, path_about(call, item)


def tells_first(world, call):
    for status, code in [(200, ""), *call.done.items()]:
        resource, action, item, path = row(world, call)
        values = {"error.code": code} if code else {}
        with world.subject.standin.answering(Reply(status, values=values)) as came:
            answer = world.act(resource, item, action)
        name = f"{action.name}, answered {status}"
        world.report.status(name, answer, 200)
        world.report.equal(f"{name}: calls", [(one.method, one.path) for one in came], [(call.method, path)])
        for field, value in action.set.items():
            stored = answer.object.get(field)
            holds = samples.is_literal(resource.field(field), value, stored)
            world.report.expect(f"{name}: {field}", holds, repr(stored))
        if not action.allows(answer.object):
            with world.subject.standin.answering() as came:
                world.report.status(f"{name}, again", world.act(resource, item, action), 409)
            world.report.equal(f"{name}, again: calls", len(came), 0)


def changes_nothing(world, call):
    refusals = [((status,), 1) for status in (401, 402, 403, *(status for status, code in call.done.items() if code))]
    for answers, times in (*refusals, ((503,) * call.tries, call.tries)):
        resource, action, item, _ = row(world, call)
        before = world.get(resource, item)
        with world.subject.standin.answering(*answers) as came:
            answer = world.act(resource, item, action)
        name = f"{action.name}, answered {answers[0]}"
        world.report.status(name, answer, 502)
        world.report.expect(f"{name}: nothing secret", KEY.encode() not in answer.raw, str(answer))
        world.report.equal(f"{name}: calls", len(came), times)
        world.report.equal(f"{name}: the row", world.get(resource, item), before)


def first_call(world, call):
    """What is called for a new row of the same resource; None if nothing is."""
    return next(
        (one for one in world.subject.calls if one.action == "create" and one.resource == call.resource), None
    )


def leaves_strangers(world, call):
    """A row that nobody waits for a link of is not known there."""
    first = first_call(world, call)
    if call.needed and first and not first.set:
        _, _, item = create(world, first, *[503] * first.tries)
        is_left(world, call, item)


def is_left(world, call, item):
    resource, action = acting(world, call)
    if not action.allows(item):
        return
    with world.subject.standin.answering() as came:
        world.report.status(f"{action.name} of a row without {call.needed}", world.act(resource, item, action), 200)
    world.report.equal(f"{action.name} of a row without {call.needed}: calls", len(came), 0)


def holds_nothing(world, call):
    resource, action, item, _ = row(world, call)
    waits(world, call, action.name, lambda: world.act(resource, item, action))


def waits(world, call, name, request):
    """No transaction is open while a request waits for the answer to its call: another row can change."""
    resource = resource_of(world, call)
    fields = resource.writable("update")
    if "update" not in resource.patterns or not fields:
        return
    other = world.create(resource)
    body = {fields[0].name: world.value(fields[0])}
    seen = []

    def change():
        begin = time.monotonic()
        seen.append((world.client.send("PATCH", path_of(resource, other), body), time.monotonic() - begin))

    answer = meanwhile(world, call, request, change)
    world.report.status(f"{name}, while another row changes", answer, 200)
    (changed, seconds), *_ = seen
    world.report.status(f"an update while {name} waits", changed, 200)
    world.report.expect(f"an update while {name} waits: at once", seconds < 1.5, f"{seconds:.1f} s")


def links_by_key(world, webhook):
    """An event makes good what a lost answer has left: the row gets its name, unless it has another."""
    from .webhooks import Deliveries, values_of

    sender = Deliveries(world, webhook)
    resource, field, place = sender.resource, *webhook.match
    first = next(one for one in world.subject.calls if one.action == "create")
    for event in webhook.events:
        type = event.types[0]
        copied = list(values_of(sender, event))
        values = [(places[0], value) for _, places, value in copied]
        linked, _, _ = create(world, first)
        _, _, item = create(world, first, *[503] * first.tries)
        name = f"obj_{uuid.uuid4().hex}"
        wrong = sender.event(type, [(place, name), *values, (webhook.link, linked.object["id"])])
        world.report.status(f"{type} with the key of another", sender.send(wrong), 503)
        same = world.get(resource, linked.object)
        world.report.equal(f"{type} with the key of another: the row", same, linked.json)
        right = sender.event(type, [(place, name), *values, (webhook.link, item["id"])])
        world.report.equal(f"{type} by key", sender.send(right).json, {"received": True, "duplicate": False})
        stored = world.get(resource, item)
        world.report.equal(f"{type} by key: {field}", stored.get(field), name)
        for one, _, value in copied:
            holds = samples.same(one, value, stored.get(one.name))
            world.report.expect(f"{type} by key: {one.name}", holds, repr(stored.get(one.name)))
