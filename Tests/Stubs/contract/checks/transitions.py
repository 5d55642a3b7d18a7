"""Actions that move a row from state to state, and undeclared actions."""

from .. import samples
from ..client import at_once
from ..world import path


def check(world):
    for resource in world.subject.resources:
        for action in resource.actions:
            if action.set:
                moves(world, resource, action)
                refuses(world, resource, action)
                one_of_many_wins(world, resource, action)
            else:
                answer = world.act(resource, world.create(resource), action)
                world.report.status(f"{resource.name}: {action.name}, which nobody declared", answer, 501)
        for pattern, change in resource.guards.items():
            guards(world, resource, pattern, change)


def guards(world, resource, pattern, change):
    """An update or a delete in a state that does not allow it: 409, and the row stays as it is."""
    item = world.bring_to(resource, world.create(resource), lambda state: not change.allows(state))
    if item is None:
        return
    name = f"{resource.name}: {pattern} where the state does not allow it"
    if pattern == "delete":
        world.report.status(name, world.client.send("DELETE", path(resource, item)), 409)
    else:
        for body in ({}, world.body(resource, "update")):
            world.report.status(name, world.client.send("PATCH", path(resource, item), body), 409)
        body = {field.name: [] for field in resource.writable("update")}
        if body:
            answer = world.client.send("PATCH", path(resource, item), body)
            world.report.status(f"{name}, with faults", answer, 422)
    world.report.equal(f"{name}: nothing changes", world.get(resource, item), item)


def moves(world, resource, action):
    item = world.bring_to(resource, world.create(resource), action.allows)
    if not world.report.expect(f"{resource.name}: some way leads to {action.name}", item is not None):
        return
    answer = world.act(resource, item, action)
    name = f"{resource.name}: {action.name}"
    world.report.status(name, answer, 200)
    for field, value in action.set.items():
        stored = answer.object.get(field)
        holds = samples.is_literal(resource.field(field), value, stored)
        world.report.expect(f"{name}: {field}", holds, f"{stored!r}, expected {value}")
    rest = [key for key in item if key not in (*action.set, "updated_at") and answer.object.get(key) != item[key]]
    world.report.equal(f"{name}: nothing else changes", rest, [])
    world.report.equal(f"{name}: it stays so", world.get(resource, item), answer.json)


def refuses(world, resource, action):
    """In a state that does not allow it: 409, and the row stays as it is."""
    item = world.bring_to(resource, world.create(resource), lambda state: not action.allows(state))
    if not action.allowed or item is None:
        return
    name = f"{resource.name}: {action.name} where the state does not allow it"
    world.report.status(name, world.act(resource, item, action), 409)
    world.report.equal(f"{name}: nothing changes", world.get(resource, item), item)


def one_of_many_wins(world, resource, action):
    item = action.leaving and world.bring_to(resource, world.create(resource), action.allows)
    if not item:
        return
    statuses = sorted(answer.status for answer in at_once(20, lambda: world.act(resource, item, action)))
    world.report.equal(f"{resource.name}: of 20 times {action.name} at once", statuses, [200] + [409] * 19)
