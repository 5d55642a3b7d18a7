"""The limit of a body is 1 MiB, however it is sent."""

import json

from ..world import path

LIMIT = 1 << 20


def check(world):
    for chunked in (False, True):
        for resource in world.subject.resources:
            is_bounded(world, resource, chunked)
        for webhook in world.subject.webhooks:
            answer = world.client.send("POST", webhook.path, b" " * (LIMIT + 1), token=None, chunked=chunked)
            world.report.status(f"{webhook.path} over 1 MiB", answer, 413)


def is_bounded(world, resource, chunked):
    requests = [("POST", resource.collection, "create", 201)]
    if "update" in resource.patterns:
        requests.append(("PATCH", path(resource, world.create(resource)), "update", 200))
    for method, target, moment, status in requests:
        name = f"{resource.name}: {moment} {'in chunks' if chunked else 'in one piece'}"
        for size, expected in ((LIMIT, status), (LIMIT + 1, 413), (3 * LIMIT, 413)):
            body = world.body(resource) if moment == "create" else {}
            padded = json.dumps(body).encode().ljust(size)
            answer = world.client.send(method, target, padded, chunked=chunked)
            world.report.status(f"{name}, {size} bytes", answer, expected)
        text = json.dumps({"no_such_field": "x" * LIMIT}).encode()
        answer = world.client.send(method, target, text, chunked=chunked)
        world.report.status(f"{name}, a long text", answer, 413)
