"""Ids of no row."""

UNKNOWN = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"

# Ids that are not UUIDs in canonical form, and therefore of no row.
MALFORMED = [
    "1",
    "0",
    "-1",
    "null",
    "abc",
    UNKNOWN + "0",
    UNKNOWN[:-1],
    UNKNOWN.replace("-", ""),
    "%7B" + UNKNOWN + "%7D",
    "urn:uuid:" + UNKNOWN,
    "1%27%20OR%20%271%27=%271",
    "1;DROP%20TABLE%20x",
    "1%22--",
    "%00",
    UNKNOWN + "%00",
    "%F0%9F%92%A9",
    "%FF",
    "..%2F..%2Fetc%2Fpasswd",
    "a" * 4000,
]


def check(world):
    for resource in world.subject.resources:
        ids(world, resource)


def ids(world, resource):
    for id in [UNKNOWN, *MALFORMED]:
        for method, pattern, body in (("GET", "get", None), ("PATCH", "update", {}), ("DELETE", "delete", None)):
            if pattern in resource.patterns:
                answer = world.client.send(method, f"{resource.collection}/{id}", body)
                world.report.status(f"{resource.name}: {method} with id {id[:60]}", answer, 404)
        for action in resource.actions:
            if action.set:
                answer = world.client.send("POST", f"{resource.collection}/{id}/{action.path}")
                world.report.status(f"{resource.name}: {action.name} with id {id[:60]}", answer, 404)
