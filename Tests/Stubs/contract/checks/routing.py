"""Paths and methods that there are not."""

from ..subject import template
from .answers import NO_TOKEN, says
from .identities import UNKNOWN

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
            says(world, f"GET {target}", world.client.send("GET", target, token=token), 404)
    for endpoint in world.subject.endpoints:
        if endpoint["auth"] == "required":
            target = template(endpoint["path"]).replace("{}", UNKNOWN)
            answer = world.client.send(endpoint["method"], target, token=None)
            says(world, f"{endpoint['method']} {target} without a token", answer, 401, NO_TOKEN)
    methods(world)


def methods(world):
    allowed = world.subject.methods() | {"/healthz": {"GET"}, "/readyz": {"GET"}}
    for target, known in allowed.items():
        for method in METHODS:
            if method not in known:
                body = {} if method in ("POST", "PUT", "PATCH") else None
                answer = world.client.send(method, target.replace("{}", UNKNOWN), body)
                says(world, f"{method} {target}", answer, 405)
                told = {one.strip() for one in answer.headers.get("Allow", "").split(",")}
                world.report.expect(
                    f"{method} {target}: Allow",
                    known <= told <= known | {"HEAD", "OPTIONS"},
                    f"{told}, expected {known}",
                )
