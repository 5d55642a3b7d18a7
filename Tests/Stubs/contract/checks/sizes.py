"""1 MiB is the most that a body may hold, however it is sent."""

import json

from ..world import path

LIMIT = 1 << 20


def check(world):
    for resource in world.subject.resources:
        for chunked in (False, True):
            manner = "in chunks" if chunked else "at once"
            holds(world, f"{resource.name}: create {manner}", "POST", resource.collection, lambda: world.body(resource), 201, chunked)
            if "update" in resource.patterns:
                target = path(resource, world.create(resource))
                holds(world, f"{resource.name}: change {manner}", "PATCH", target, lambda: {}, 200, chunked)
    for webhook in world.subject.webhooks:
        for chunked in (False, True):
            answer = world.client.send("POST", webhook.path, b" " * (LIMIT + 1), token=None, chunked=chunked)
            world.report.status(f"{webhook.path} over 1 MiB", answer, 413)


def holds(world, name, method, target, body, status, chunked):
    for size, expected in ((LIMIT, status), (LIMIT + 1, 413), (3 * LIMIT, 413)):
        raw = json.dumps(body()).encode()
        answer = world.client.send(method, target, raw.ljust(size), chunked=chunked)
        world.report.status(f"{name}, {size} bytes", answer, expected)
    text = json.dumps({"no_such_field": "x" * LIMIT}).encode()
    world.report.status(f"{name}, a long text", world.client.send(method, target, text, chunked=chunked), 413)
