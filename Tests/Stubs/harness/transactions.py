"""Whether a service's reads and writes are consistent while others change the same rows."""

import time
from concurrent.futures import ThreadPoolExecutor

from contract.client import Client, at_once
from contract.world import World

from .servers import SECRET, TOKEN

# How long the rows are locked while requests arrive: less than services wait for a lock.
SECONDS = 2


def go_by_what_is_committed(server, service, database, report):
    """Transitions wait for the lock on their row, and then use its new state."""
    world = World(Client(server.base_url, TOKEN, report), service.subject, report, SECRET)
    for resource in service.subject.resources:
        for action in resource.actions:
            loses_to_another(world, database, resource, action)


def loses_to_another(world, database, resource, action):
    field = action.leaving
    item = field and world.bring_to(resource, world.create(resource), action.allows)
    if not item:
        return
    with ThreadPoolExecutor(1) as pool:
        with database.changing(f"UPDATE {resource.table} SET {field} = {sql(action.set[field])} WHERE {is_row(item)}"):
            calls = pool.submit(at_once, 8, lambda: world.act(resource, item, action).status, width=8)
            time.sleep(SECONDS)
        world.report.equal(f"{resource.name}: {action.name} after another was first", calls.result(), [409] * 8)


def is_row(item):
    """A condition, however the stack keeps ids."""
    return f"lower(replace(CAST(id AS text), '-', '')) = {sql(item['id'].replace('-', '').lower())}"


def sql(value):
    """A literal of SQL."""
    match value:
        case None:
            return "NULL"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return str(value).upper()
