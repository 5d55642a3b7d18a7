"""The rules of fields: 422 with every invalid field at once, and values at the limits are accepted."""

import json

from .. import samples
from ..world import path


def check(world):
    for resource in world.subject.resources:
        takes_what_is_allowed(world, resource)
        refuses_one_by_one(world, resource)
        refuses_all_at_once(world, resource)
        survives_odd_text(world, resource)
        survives_odd_numbers(world, resource)


def takes_what_is_allowed(world, resource):
    for field in resource.fields:
        if field.references:
            continue
        for name, value in samples.accepted(field):
            for moment, answer in sent(world, resource, field, value):
                label = f"{resource.name}: {moment} {field.name}, {name}"
                world.report.status(label, answer, 200, 201)
                stored = answer.object.get(field.name)
                world.report.expect(f"{label}: it came back", samples.same(field, value, stored), str(answer))


def refuses_one_by_one(world, resource):
    item = world.create(resource)
    for field in resource.fields:
        faults = list(samples.refused(field)) + [("null", None)] * field.required
        for name, value in faults:
            for moment, answer in sent(world, resource, field, value, item):
                refused(world, f"{resource.name}: {moment} {field.name}, {name}", answer, {field.name})
        if field in resource.writable("create") and field.is_demanded:
            body = world.body(resource)
            del body[field.name]
            answer = world.client.send("POST", resource.collection, body)
            refused(world, f"{resource.name}: create without {field.name}", answer, {field.name})
    world.report.equal(f"{resource.name}: refused values change nothing", world.get(resource, item), item)


def refuses_all_at_once(world, resource):
    for moment, method in (("create", "POST"), ("update", "PATCH")):
        fields = resource.writable(moment)
        if moment not in resource.patterns or not fields:
            continue
        body = {field.name: [] for field in fields}
        target = resource.collection if method == "POST" else path(resource, world.create(resource))
        answer = world.client.send(method, target, body)
        refused(world, f"{resource.name}: {moment} with every field at fault", answer, set(body))
    demanded = {field.name for field in resource.writable("create") if field.is_demanded}
    if demanded:
        answer = world.client.send("POST", resource.collection, {})
        refused(world, f"{resource.name}: create with nothing", answer, demanded)


def survives_odd_text(world, resource):
    """Text that some stacks mend and others refuse: either is fine, a server error is not."""
    for field in resource.writable("create"):
        if field.type in ("string", "text"):
            for text in (b"\\ud800", b"\\udfff\\ud800", b"\xff"):
                answer = create_raw(world, resource, field, b'"ab' + text + b'"')
                world.report.status(f"{resource.name}: {field.name} of {text!r}", answer, 201, 400, 409, 422)


def survives_odd_numbers(world, resource):
    """Numbers that are small to write and not to be written out."""
    for field in resource.writable("create"):
        if field.type in ("integer", "money"):
            for number in (
                b"1e999",
                b"1e999999999",
                b"-1e999999999999999999999",
                b"1e-999999999",
                b"0." + b"1" * 100_000,
            ):
                answer = create_raw(world, resource, field, number)
                world.report.status(f"{resource.name}: {field.name} of {number[:30]!r}", answer, 400, 422)


def create_raw(world, resource, field, value):
    """The answer to a create with a field's value in our own words."""
    body = json.dumps(world.body(resource) | {field.name: "MARK"}).encode()
    return world.client.send("POST", resource.collection, body.replace(b'"MARK"', value))


def sent(world, resource, field, value, item=None):
    """The responses to a value in a create and in an update, if clients may send it."""
    if "create" in field.write and "create" in resource.patterns:
        yield "create", world.client.send("POST", resource.collection, world.body(resource) | {field.name: value})
    if "update" in field.write and "update" in resource.patterns:
        target = item or world.create(resource)
        unique = field.unique and item is None
        if not unique:
            yield "update", world.client.send("PATCH", path(resource, target), {field.name: value})


def refused(world, name, answer, fields):
    world.report.status(name, answer, 422)
    world.report.equal(f"{name}: the faulty fields", answer.faulty_fields, fields)
