"""Create, read, change and delete, as clients do it every day."""

from .. import samples
from ..world import path


def check(world):
    for resource in world.subject.resources:
        creates(world, resource)
        creates_with_the_least(world, resource)
        if "update" in resource.patterns:
            changes(world, resource)
            clears(world, resource)
        if "delete" in resource.patterns:
            deletes(world, resource)


def creates(world, resource):
    body = world.body(resource)
    answer = world.client.send("POST", resource.collection, body)
    name = f"{resource.name}: create"
    world.report.status(name, answer, 201)
    item = answer.object
    world.report.equal(f"{name}: Location", answer.headers.get("Location"), f"{resource.collection}/{item.get('id')}")
    world.report.equal(f"{name}: members", set(item), resource.members)
    for field in world.subject.settled(resource):
        value, stored = body.get(field.name), item.get(field.name)
        holds = samples.same(field, value, stored) if field.name in body else samples.is_default(field, stored)
        world.report.expect(f"{name}: {field.name}", holds, f"{stored!r}, sent {value!r}, default {field.default!r}")
    for stamp in ("created_at", "updated_at"):
        world.report.expect(
            f"{name}: {stamp} is a time with a zone", samples.instant(item.get(stamp)), repr(item.get(stamp))
        )
    read = world.client.send("GET", f"{resource.collection}/{item.get('id')}")
    world.report.status(f"{resource.name}: get", read, 200)
    world.report.equal(f"{resource.name}: get gives what create gave", read.json, item)


def creates_with_the_least(world, resource):
    answer = world.client.send("POST", resource.collection, world.body(resource, only_demanded=True))
    name = f"{resource.name}: create with required fields only"
    world.report.status(name, answer, 201)
    world.report.equal(f"{name}: members", set(answer.object), resource.members)
    for field in world.subject.settled(resource):
        if not (field.is_demanded and "create" in field.write):
            stored = answer.object.get(field.name)
            world.report.expect(f"{name}: {field.name}", samples.is_default(field, stored), f"{stored!r}")


def changes(world, resource):
    item = world.create(resource)
    updatable = resource.writable("update")
    for field in updatable:
        value = world.value(field)
        answer = world.client.send("PATCH", path(resource, item), {field.name: value})
        name = f"{resource.name}: change {field.name} alone"
        world.report.status(name, answer, 200)
        world.report.expect(
            f"{name}: it has the value", samples.same(field, value, answer.object.get(field.name)), str(answer)
        )
        moved = samples.instant(answer.object.get("updated_at")) != samples.instant(item.get("updated_at"))
        is_other = answer.object.get(field.name) != item.get(field.name)
        world.report.equal(f"{name}: updated_at moves", moved, is_other)
        rest = [key for key in item if key not in (field.name, "updated_at") and answer.object.get(key) != item[key]]
        world.report.equal(f"{name}: nothing else changes", rest, [])
        item = item | answer.object
        world.report.equal(f"{name}: it stays so", world.get(resource, item), item)
    before = world.get(resource, item)
    answer = world.client.send("PATCH", path(resource, item), {})
    world.report.status(f"{resource.name}: change nothing", answer, 200)
    world.report.equal(f"{resource.name}: change nothing: the row", answer.json, before)
    same = {field.name: before[field.name] for field in updatable}
    answer = world.client.send("PATCH", path(resource, item), same)
    world.report.status(f"{resource.name}: change everything to what it is", answer, 200)
    world.report.equal(f"{resource.name}: change everything to what it is: the row", answer.json, before)


def clears(world, resource):
    item = world.create(resource)
    for field in resource.writable("update"):
        answer = world.client.send("PATCH", path(resource, item), {field.name: None})
        name = f"{resource.name}: change {field.name} to null"
        if field.required:
            world.report.status(name, answer, 422)
            world.report.equal(f"{name}: the faulty field", answer.faulty_fields, {field.name})
        else:
            world.report.status(name, answer, 200)
            world.report.equal(f"{name}: the value", world.get(resource, item).get(field.name, ""), None)


def deletes(world, resource):
    item, other = world.create(resource), world.create(resource)
    answer = world.delete(resource, item)
    world.report.status(f"{resource.name}: delete", answer, 204)
    world.report.equal(f"{resource.name}: delete has no body", answer.raw, b"")
    for method, body in (("GET", None), ("DELETE", None), ("PATCH", {})):
        if method == "PATCH" and "update" not in resource.patterns:
            continue
        answer = world.client.send(method, path(resource, item), body)
        world.report.status(f"{resource.name}: {method} after delete", answer, 404)
    for action in resource.actions:
        if action.set:
            world.report.status(f"{resource.name}: {action.name} after delete", world.act(resource, item, action), 404)
    world.report.status(f"{resource.name}: the others stay", world.client.send("GET", path(resource, other)), 200)
