"""What holds of a service before it has features, and of its log."""

import uuid

from .. import problems
from ..checks import quiet


def healthy(trial, unknown, **_):
    trial.report.status("GET /healthz", trial.client.send("GET", "/healthz", token=None), 200)
    path = "/no/such/path" if "outside" in unknown else "/api/v1/no-such-path"
    answer = trial.client.send("GET", path, token=None if "outside" in unknown else trial.client.token)
    trial.report.status("an unknown path", answer, 404)
    problems.inspect(answer, trial.report)


def identifies(trial, kept, other, **_):
    ids = [
        trial.client.send("GET", "/healthz", token=None, headers={"X-Request-Id": sent}).headers.get("X-Request-Id")
        for sent in (kept, other)
    ]
    trial.report.equal("the id that was sent", ids[0], kept)
    trial.report.expect("another id", ids[1] and ids[1] != other, repr(ids[1]))


def keeps_quiet(trial, **_):
    """Neither the token nor the values of bodies stand in the log, nor what the services that are called say of them."""
    word = f"quiet-{uuid.uuid4().hex}"
    for resource in trial.subject.resources:
        texts = {field.name: word for field in resource.fields if field.type in ("string", "text")}
        for method, path in (("POST", resource.collection), ("PATCH", f"{resource.collection}/{{id}}")):
            body = {name: text for name, text in texts.items() if method == "POST" or name in updatable(resource)}
            item = trial.create(resource.collection)
            trial.send(method, path, item, (trial.body(method, path) or {}) | body)
            trial.send(method, path, item, body | {"no_such_field": word})
    said = trial.said
    trial.report.expect("the log has lines", said.strip())
    for name, secret in (("the token", trial.client.token), ("a value of a body", word)):
        trial.report.expect(f"the log has not {name}", secret not in said, said[-500:])
    quiet.keeps_quiet(trial.world, lambda: trial.said)


def updatable(resource):
    return {field.name for field in resource.writable("update")}


FORMS = [
    (
        r"`GET /healthz` answers 200 without a token; an unknown path(?P<unknown>| outside `[^`]+`) answers 404 problem\+json",
        healthy,
    ),
    (
        r"`GET /healthz` with `X-Request-Id: (?P<kept>[^`]+)` answers with that id, and with"
        r" `X-Request-Id: (?P<other>[^`]+)` with another one",
        identifies,
    ),
    (
        r"With `API_TOKEN` set, a search of the log for it, and for the values of request bodies, finds nothing: `grep` shows 0 lines",
        keeps_quiet,
    ),
]
