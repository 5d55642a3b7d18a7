"""Calls that are not answered as they should be: what took effect is not known, until they are told again."""

import http.client
import json
import time

from ..standin import Reply
from ..world import path as path_of
from . import answers
from .calls import acting, create, first_call, path_about, resource_of
from .told import told


def check(world):
    for call in world.subject.calls:
        if call.action == "create":
            for one in (
                counts_no_refusal_after_a_fault, counts_tries_on_old_connections, takes_what_can_be_read,
                needs_the_link, tries_again_what_is_cut_off, goes_on_without_the_client,
            ):
                one(world, call)
        else:
            for one in (tells_again, stays_open, names_no_other_path):
                one(world, call)
    for resource in world.subject.resources:
        deletes(world, resource)


def counts_no_refusal_after_a_fault(world, call):
    if call.tries == 1:
        return
    answer, came, row = create(world, call, 503, 402)
    name = "create, answered 503 and then 402"
    world.report.status(name, answer, 502)
    world.report.equal(f"{name}: calls", len(came), 2)
    if call.set and call.refused:
        world.report.equal(f"{name}: the row", {field: row.get(field) for field in call.set}, call.set)


def counts_tries_on_old_connections(world, call):
    """A request that a library sends again by itself, as the connection was closed, is a try as well."""
    if call.tries == 1:
        return
    create(world, call)
    answer, came, row = create(world, call, Reply(fault="dropped"), 402)
    name = "create, the connection closed and then answered 402"
    world.report.status(name, answer, 502)
    world.report.equal(f"{name}: calls", len(came), 2)
    if call.set and call.refused:
        world.report.equal(f"{name}: the row", {field: row.get(field) for field in call.set}, call.set)


def takes_what_can_be_read(world, call):
    """A value that the field cannot have is left out, as long as the row gets its link."""
    resource, name = resource_of(world, call), "create, answered what cannot be read"
    places = {place: [] for field, (place, _) in call.answer.items() if field != call.link}
    if not call.link or not places:
        return
    answer, came, row = create(world, call, Reply(values=places))
    world.report.status(name, answer, 201)
    world.report.equal(f"{name}: calls", len(came), 1)
    world.report.expect(f"{name}: {call.link}", (row or {}).get(call.link), str(row))
    for field in call.answer:
        if field != call.link:
            stored = call.set.get(field, resource.field(field).default)
            world.report.equal(f"{name}: {field}", (row or {}).get(field), stored)


def needs_the_link(world, call):
    """Without it nobody can say that the row is there."""
    if not call.link:
        return
    place, _ = call.answer[call.link]
    for what, reply in (("no link", Reply(values={place: None})), ("broken JSON", Reply(fault="broken")), ("deep JSON", Reply(fault="deep"))):
        answer, _, row = create(world, call, *[reply] * call.tries)
        world.report.status(f"create, answered {what}", answer, 502)
        stored = {field: (row or {"": 0}).get(field) for field in (call.link, *call.set)}
        world.report.equal(f"create, answered {what}: the row", stored, {call.link: None} | call.set)


def tries_again_what_is_cut_off(world, call):
    if call.tries == 1:
        return
    answer, came, _ = create(world, call, Reply(fault="cut off"))
    world.report.status("create, the answer cut off at first", answer, 201)
    world.report.equal("create, the answer cut off at first: calls", len(came), 2)


def goes_on_without_the_client(world, call):
    resource = resource_of(world, call)
    if not call.link or "list" not in resource.patterns:
        return
    body = json.dumps(world.body(resource))
    head = {"Authorization": f"Bearer {world.client.token}", "Content-Type": "application/json"}
    with world.subject.standin.answering((200, 2)):
        came = len(world.subject.standin.came)
        connection = http.client.HTTPConnection(world.client.host, world.client.port, timeout=30)
        connection.request("POST", resource.collection, body, head)
        until(lambda: len(world.subject.standin.came) > came)
        row = world.newest(resource)
        connection.close()
        is_linked = until(lambda: world.get(resource, row).get(call.link))
    world.report.expect("create, the client gone: the row is linked", is_linked, str(row))


def until(holds, seconds=8):
    """Whether it holds before the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


def allows(world, call, item):
    resource = resource_of(world, call)
    guard = resource.guards.get("update") if call.action == "update" else acting(world, call)[1]
    return guard is None or guard.allows(item)


def does(world, call, item):
    """The request that demands the call."""
    resource = resource_of(world, call)
    if call.action != "update":
        return world.act(resource, item, acting(world, call)[1])
    body = {name: world.value(resource.field(name)) for name in told(world, call)}
    return world.client.send("PATCH", path_of(resource, item), body)


def open_row(world, call):
    """The call of create, what it sent, and a row that is open; nothing if there are none or if the action is not for them."""
    first = first_call(world, call)
    if first is None or not first.leaves_open:
        return None
    _, came, item = create(world, first, *[503] * first.tries)
    return (first, came[0], item) if allows(world, call, item) else None


def tells_again(world, call):
    found = open_row(world, call)
    if not found:
        return
    first, before, item = found
    name = f"{call.action} of a row that is not known to be there"
    with world.subject.standin.answering() as came:
        answer = does(world, call, item)
    row = world.get(resource_of(world, call), item)
    world.report.status(name, answer, 200)
    expected = [(first.method, first.path), (call.method, path_about(call, row))]
    world.report.equal(f"{name}: calls", [(one.method, one.path) for one in came], expected)
    for one in came[:1]:
        world.report.equal(f"{name}: {first.key}", one.headers.get(first.key), before.headers.get(first.key))
        world.report.equal(f"{name}: fields", one.fields, before.fields)
    world.report.expect(f"{name}: {first.link}", row.get(first.link), str(row))


def stays_open(world, call):
    """Neither an answer that is missing nor a refusal tells what came of the first call."""
    found = open_row(world, call)
    if not found:
        return
    first, _, item = found
    for answers in ([503] * first.tries, [402], [401]):
        name = f"{call.action} of a row, the creation of which is then answered {answers[0]}"
        with world.subject.standin.answering(*answers) as came:
            world.report.status(name, does(world, call, item), 502)
        calls = [(one.method, one.path) for one in came]
        world.report.equal(f"{name}: calls", calls, [(first.method, first.path)] * len(answers))
        world.report.equal(f"{name}: the row", world.get(resource_of(world, call), item), item)


def deletes(world, resource):
    """A row that may be there is not forgotten here."""
    first = next((one for one in world.subject.calls if one.leaves_open and one.resource == resource.name), None)
    if first is None or "delete" not in resource.patterns:
        return
    guard, name = resource.guards.get("delete"), "delete of a row that is not known to be there"
    if guard and not guard.allows(first.set):
        _, _, item = create(world, first, *[503] * first.tries)
        with world.subject.standin.answering() as came:
            answer = world.client.send("DELETE", path_of(resource, item))
        world.report.status(f"{name}, in a state that does not allow it", answer, 409)
        world.report.equal(f"{name}, in a state that does not allow it: calls", len(came), 0)
    item = left_open(world, first, guard)
    if not first.is_open(item) or guard and not guard.allows(item):
        return
    for answers in ([503] * first.tries, [402]):
        with world.subject.standin.answering(*answers):
            answer = world.client.send("DELETE", path_of(resource, item))
        world.report.status(f"{name}, answered {answers[0]}", answer, 502)
        world.report.equal(f"{name}, answered {answers[0]}: the row", world.get(resource, item), item)
    with world.subject.standin.answering() as came:
        answer = world.client.send("DELETE", path_of(resource, item))
    row = world.get(resource, item)
    # Once the row is there, the state that was answered may not allow it.
    world.report.status(name, answer, 204 if guard is None or guard.allows(item | answered(first)) else 409)
    world.report.equal(f"{name}: it is gone", row.get("id") is None, answer.status == 204)
    world.report.equal(f"{name}: calls", [(one.method, one.path) for one in came], [(first.method, first.path)])


def left_open(world, first, guard):
    """A row whose create was not answered, with what a guard asks for, as far as clients may give it that."""
    resource = resource_of(world, first)
    _, _, item = create(world, first, *[503] * first.tries)
    names = {field.name for field in resource.writable("update")} if "update" in resource.patterns else ()
    body = {name: values[0] for name, values in (guard.allowed if guard else {}).items() if name in names}
    return world.client.send("PATCH", path_of(resource, item), body).object if body else item


def answered(call):
    """The values other than names that a call is answered."""
    return {field: values[0] for field, (_, values) in call.answer.items() if values}


def refuses_the_old(world, call, age):
    """`age` makes a row of a table older than the key of its call may be."""
    found = open_row(world, call)
    if not found:
        return
    _, _, item = found
    resource = resource_of(world, call)
    age(resource.table, item["id"])
    before = world.get(resource, item)
    with world.subject.standin.answering() as came:
        answer = does(world, call, item)
    answers.says(world, f"{call.action} of an old row that is not known to be there", answer, 409, answers.OPEN)
    world.report.equal(f"{call.action} of an old row: calls", len(came), 0)
    world.report.equal(f"{call.action} of an old row: the row", world.get(resource, item), before)


def names_no_other_path(world, call):
    """A name that is no part of a path, but leads to another one, is not called."""
    first = first_call(world, call)
    if not call.needed or first is None or not first.link:
        return
    resource = resource_of(world, call)
    with world.subject.standin.lock:
        world.subject.standin.names = ["." if call.action == "update" else ".."] * sum(
            not values for _, values in first.answer.values())
    item = world.create(resource)
    if not allows(world, call, item):
        return
    with world.subject.standin.answering() as came:
        world.report.status(f"{call.action} of a row with the name {item.get(first.link)}", does(world, call, item), 502)
    world.report.equal(f"{call.action} of a row with the name {item.get(first.link)}: calls", len(came), 0)
    world.report.equal("the row with that name", world.get(resource, item), item)
