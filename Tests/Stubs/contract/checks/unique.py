"""Values that must be unique: 409 for the second, also when both come at once."""

from .. import samples
from ..client import at_once
from ..world import path


def check(world):
    for resource in world.subject.resources:
        for field in resource.fields:
            if field.unique and "create" in field.write:
                is_kept(world, resource, field)
                is_kept_at_once(world, resource, field)
                if not field.required:
                    null_is_no_value(world, resource, field)
        for combination in resource.combinations:
            combination_is_kept(world, resource, combination)


def combination_is_kept(world, resource, combination):
    """Values that are taken together: 409 until their row no longer counts, also when many come at once."""
    name = f"{resource.name}: taken {', '.join(combination.fields)}"
    item = world.create(resource)
    if not combination.counted.allows(item):
        return
    taken = {field: item[field] for field in combination.fields}
    for field in combination.fields:
        others = {other: value for other, value in taken.items() if other != field}
        answer = world.client.send("POST", resource.collection, world.body(resource, **others))
        world.report.status(f"{name}, but for {field}", answer, 201)
    world.report.status(name, world.client.send("POST", resource.collection, world.body(resource, **taken)), 409)
    final = world.bring_to(resource, item, lambda state: not combination.counted.allows(state))
    if final is not None:
        bodies = [world.body(resource, **taken) for _ in range(20)]
        answers = at_once(20, lambda: world.client.send("POST", resource.collection, bodies.pop()))
        statuses = sorted(answer.status for answer in answers)
        world.report.equal(f"{name}: of 20 once they are free", statuses, [201] + [409] * 19)


def is_kept(world, resource, field):
    name = f"{resource.name}: a taken {field.name}"
    first = world.create(resource)
    taken = first[field.name]
    answer = world.client.send("POST", resource.collection, world.body(resource) | {field.name: taken})
    world.report.status(f"{name} in a create", answer, 409)
    if "update" in field.write:
        second = world.create(resource)
        answer = world.client.send("PATCH", path(resource, second), {field.name: taken})
        world.report.status(f"{name} in an update", answer, 409)
        world.report.equal(f"{name}: the row stays as it was", world.get(resource, second), second)
        answer = world.client.send("PATCH", path(resource, first), {field.name: taken})
        world.report.status(f"{name} for its own row", answer, 200)
    if "delete" in resource.patterns:
        world.delete(resource, first)
        answer = world.client.send("POST", resource.collection, world.body(resource) | {field.name: taken})
        world.report.status(f"{name} is free after a delete", answer, 201)


def is_kept_at_once(world, resource, field):
    body = world.body(resource) | {field.name: samples.good(field)}
    statuses = sorted(
        answer.status for answer in at_once(20, lambda: world.client.send("POST", resource.collection, body))
    )
    world.report.equal(f"{resource.name}: of 20 creates at once with one {field.name}", statuses, [201] + [409] * 19)


def null_is_no_value(world, resource, field):
    for _ in range(2):
        answer = world.client.send("POST", resource.collection, world.body(resource) | {field.name: None})
        world.report.status(f"{resource.name}: create with {field.name} null", answer, 201)
