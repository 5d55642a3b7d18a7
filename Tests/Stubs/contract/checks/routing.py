"""Paths, ids and methods that there are not."""

UNKNOWN = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"

# Ids that are no UUID in its one form, and therefore nobody's.
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

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

NOWHERE = [
    "/",
    "/no-such-path",
    "/api",
    "/api/v1",
    "/api/v1/no-such-path",
    "/api/v2/x",
    "/.env",
    "/debug/pprof/",
    "/metrics",
]


def check(world):
    for target in NOWHERE:
        for token in (None, world.client.token):
            world.report.status(f"GET {target}", world.client.send("GET", target, token=token), 404)
    for resource in world.subject.resources:
        ids(world, resource)
    methods(world)


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


def methods(world):
    allowed = world.subject.methods() | {"/healthz": {"GET"}, "/readyz": {"GET"}}
    for target, known in allowed.items():
        for method in METHODS:
            if method not in known:
                body = {} if method in ("POST", "PUT", "PATCH") else None
                answer = world.client.send(method, target.replace("{}", UNKNOWN), body)
                world.report.status(f"{method} {target}", answer, 405)
                told = {one.strip() for one in answer.headers.get("Allow", "").split(",")}
                world.report.expect(
                    f"{method} {target}: Allow",
                    known <= told <= known | {"HEAD", "OPTIONS"},
                    f"{told}, expected {known}",
                )
