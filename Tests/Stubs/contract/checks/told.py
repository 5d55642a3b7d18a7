"""What other services are told of an update, before it is true here."""

from ..standin import KEY
from ..world import path as path_of
from .calls import create, first_call, path_about, resource_of, same_key, waits


def check(world):
    for call in world.subject.calls:
        if call.action == "update":
            for one in (tells_of_changes, keeps_the_old, is_taken, changes_strangers, holds_nothing):
                one(world, call)


def change(world, call):
    """A new row, and a body that changes what the call sends."""
    resource = resource_of(world, call)
    item = world.create(resource)
    return resource, item, {name: world.value(resource.field(name)) for name in told(world, call)}


def told(world, call):
    """The fields that the call sends and an update may change."""
    writable = {field.name for field in resource_of(world, call).writable("update")}
    return [name for name in call.sent.values() if name in writable]


def tells_of_changes(world, call):
    resource, item, body = change(world, call)
    name = f"{resource.name}: update calls {call.method} {call.path}"
    with world.subject.standin.answering() as came:
        for _ in range(2):  # The second time nothing changes.
            answer = world.client.send("PATCH", path_of(resource, item), body)
            world.report.status(name, answer, 200)
        for field in body:
            world.report.status(
                f"{name}, refused", world.client.send("PATCH", path_of(resource, item), {field: []}), 422
            )
        others = [field for field in resource.writable("update") if field.name not in body]
        for field in others:
            fine = world.client.send("PATCH", path_of(resource, item), {field.name: world.value(field)})
            world.report.status(f"{name}, without a word", fine, 200)
    row = world.get(resource, item)
    world.report.equal(f"{name}: the row", {field: row.get(field) for field in body}, body)
    world.report.equal(f"{name}: calls", [(one.method, one.path) for one in came], [(call.method, path_about(call, item))])
    for one in came:
        sent = {key: str(row.get(field)) for key, field in call.sent.items()}
        world.report.equal(f"{name}: fields", {key: str(value) for key, value in one.fields.items()}, sent)
        world.report.equal(f"{name}: key", one.headers.get("Authorization"), f"Bearer {KEY}")
    if call.key and came:
        has_keys_of_its_own(world, call, item, came[0])


def rivals(world, call):
    """For each unique combination of fields: those of them that the call sends, and two rows that differ in these."""
    resource = resource_of(world, call)
    for combination in resource.combinations:
        names = [name for name in combination.fields if name in told(world, call)]
        if names:
            first = world.create(resource)
            same = {name: first[name] for name in combination.fields if name not in names}
            yield names, first, world.create(resource, **same)


def is_taken(world, call):
    """A change that the database refuses is not told."""
    resource = resource_of(world, call)
    for names, first, second in rivals(world, call):
        with world.subject.standin.answering() as came:
            answer = world.client.send("PATCH", path_of(resource, second), {name: first[name] for name in names})
        name = f"{resource.name}: update to the {', '.join(names)} of another"
        world.report.status(name, answer, 409)
        world.report.equal(f"{name}: calls", len(came), 0)
        world.report.equal(f"{name}: the row", world.get(resource, second), second)


def has_keys_of_its_own(world, call, item, first):
    """Each update is another call: with a key that was used before, the other service would answer as it did then."""
    resource = resource_of(world, call)
    body = {name: world.value(resource.field(name)) for name in told(world, call)}
    with world.subject.standin.answering() as came:
        world.client.send("PATCH", path_of(resource, item), body)
    keys = [one.headers.get(call.key) for one in (first, *came)]
    world.report.expect(f"{resource.name}: keys of two updates", len({*keys, item["id"], None}) == 4, str(keys))


def keeps_the_old(world, call):
    refusals = [((status,), 1) for status in (401, 402, 403, 404) if status not in call.done]
    for answers, times in (*refusals, ((503,) * call.tries, call.tries)):
        resource, item, body = change(world, call)
        with world.subject.standin.answering(*answers) as came:
            answer = world.client.send("PATCH", path_of(resource, item), body)
        name = f"{resource.name}: update, answered {answers[0]}"
        world.report.status(name, answer, 502)
        world.report.expect(f"{name}: nothing secret", KEY.encode() not in answer.raw, str(answer))
        world.report.equal(f"{name}: calls", len(came), times)
        same_key(world, call, name, came)
        world.report.equal(f"{name}: the row", world.get(resource, item), item)


def changes_strangers(world, call):
    """A row that nobody waits for a link of is not known there."""
    first = first_call(world, call)
    if call.needed and first and not first.set:
        _, _, item = create(world, first, *[503] * first.tries)
        is_changed(world, call, item)


def is_changed(world, call, item):
    resource = resource_of(world, call)
    if "update" in resource.guards and not resource.guards["update"].allows(item):
        return
    body = {name: world.value(resource.field(name)) for name in told(world, call)}
    name = f"{resource.name}: update of a row without {call.needed}"
    with world.subject.standin.answering() as came:
        world.report.status(name, world.client.send("PATCH", path_of(resource, item), body), 200)
    world.report.equal(f"{name}: calls", len(came), 0)


def holds_nothing(world, call):
    resource, item, body = change(world, call)
    waits(world, call, "update", lambda: world.client.send("PATCH", path_of(resource, item), body))
