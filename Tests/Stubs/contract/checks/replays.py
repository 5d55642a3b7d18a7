"""Kept events are applied once more by a command. It needs the database as well, so it is no part of the contract."""

import re

from .. import samples
from .webhooks import Deliveries, values_of


def check(world, webhook, database, replay):
    """`replay` runs the command of an integration. Expects a service that has taken no events yet."""
    sender = Deliveries(world, webhook)
    applied = [apply(world, sender, event, type) for event in webhook.events for type in event.types]
    world.report.status("an unknown type", sender.send(sender.event()), 200)
    name = f"replay {webhook.integration}"
    for times in ("once", "again"):
        undo(world, sender, database)
        outcome = replay(webhook.integration)
        world.report.equal(f"{name}, {times}: status", outcome.status, 0)
        told = re.findall(r"applied\W+(\d+)", outcome.text)
        world.report.equal(f"{name}, {times}: applied", told, [str(len(applied))])
        for _, item, copied in applied:
            stored = world.get(sender.resource, item)
            same = all(samples.same(field, value, stored.get(field.name)) for field, value in copied)
            world.report.expect(f"{name}, {times}: the rows", same, f"{stored} {copied}")
    (gone, item, _), *rest = applied
    write(database, f"DELETE FROM {sender.resource.table} WHERE {webhook.match[0]} = '{item[webhook.match[0]]}'")
    outcome = replay(webhook.integration)
    world.report.equal(f"{name} without a row: status", outcome.status, 1)
    lines = [line for line in outcome.text.splitlines() if gone in line]
    world.report.expect(f"{name} without a row: a line for its event", len(lines) == 1, outcome.text)
    others = [id for id, *_ in rest if id in outcome.text]
    world.report.equal(f"{name} without a row: other events", others, [])
    undo(world, sender, database)
    (broken, *_), *rest = rest or [applied[0]]
    write(database, f"UPDATE {webhook.table} SET payload = '{{' WHERE event_id = '{broken}'")
    outcome = replay(webhook.integration)
    world.report.equal(f"{name} of a broken event: status", outcome.status, 1)
    for id in {gone, broken}:
        lines = [line for line in outcome.text.splitlines() if id in line]
        world.report.expect(f"{name} of a broken event: a line for each that is not applied", len(lines) == 1, outcome.text)
    for _, item, copied in rest:
        stored = world.get(sender.resource, item)
        same = all(samples.same(field, value, stored.get(field.name)) for field, value in copied)
        world.report.expect(f"{name} of a broken event: the rows of the others", same, f"{stored} {copied}")


def apply(world, sender, event, type):
    """The id of an event that was applied, its row, and the values that it has brought."""
    item, name = sender.row()
    values = list(values_of(sender, event))
    body = sender.event(type, [name, *((places[0], value) for _, places, value in values)])
    world.report.status(type, sender.send(body), 200)
    return body.id, item, [(field, value) for field, _, value in values]


def undo(world, sender, database):
    """Gives the texts that events bring another value, and takes the rows back to where the events found them."""
    rules = sender.webhook.events
    texts = {name for event in rules for name in event.copy if sender.resource.field(name).type in ("string", "text")}
    states = {name: values[0] for event in rules for name, values in event.allowed.items()}
    changes = [f"{name} = 'replaced'" for name in texts if not sender.resource.field(name).unique]
    changes += [f"{name} = '{value}'" for name, value in states.items()]
    changes += [f"{sender.webhook.time[0]} = NULL"] if sender.webhook.time else []
    if changes:
        write(database, f"UPDATE {sender.resource.table} SET {', '.join(sorted(changes))}")


def write(database, statement):
    with database.changing(statement):
        pass
