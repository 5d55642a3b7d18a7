"""What the log tells of calls that fail: how they were answered, and nothing of what was sent."""

import uuid

from ..standin import CODE, KEY, REQUEST
from ..world import path as path_of
from .calls import resource_of, row
from .told import told


def fail(world, call, word):
    """Requests with a word in each of their texts, whose calls are refused with a message that quotes it, or fail."""
    resource = resource_of(world, call)
    moment = "update" if call.action == "update" else "create"
    texts = [field.name for field in resource.writable(moment) if field.type in ("string", "text")]
    for status in (402, 503):
        changes = told(world, call) if moment == "update" else []
        body = {name: world.value(resource.field(name)) for name in changes}
        body |= {name: f"{word}-{status}-{moment}" for name in texts}
        item = None if call.action == "create" else world.create(resource)
        action = None if call.action in ("create", "update") else row(world, call)
        with world.subject.standin.answering(*[status] * call.tries):
            if action:
                answer = world.act(resource, action[2], action[1])
            elif item:
                answer = world.client.send("PATCH", path_of(resource, item), body)
            else:
                answer = world.client.send("POST", resource.collection, world.body(resource) | body)
        world.report.status(f"{call.action}, answered {status} with a message that quotes it", answer, 502)


def keeps_quiet(world, said):
    """`said` gives the log."""
    for call in world.subject.calls:
        word, before = f"quiet-{uuid.uuid4().hex}", len(said())
        fail(world, call, word)
        log = said()[before:]
        for told in ("402", "503", CODE, REQUEST):
            world.report.expect(f"{call.action}: the log tells of {told}", told in log, log[-2000:])
        for name, secret in (("what was sent", word), ("the key", KEY)):
            world.report.expect(f"{call.action}: the log has not {name}", secret not in log, log[-2000:])
