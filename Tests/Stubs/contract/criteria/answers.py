"""The statuses of each endpoint, and what is refused."""

import json
import re

from .. import problems, samples
from ..checks import unanswered

LIMIT = 1_048_576


def answers_as_told(trial, method, path, success, rest, **_):
    """Success, and each status for its reason."""
    trial.report.status(
        f"{method} {path}", trial.send(method, path, trial.allowed(method, path), trial.body(method, path)), int(success)
    )
    for status, reason in re.findall(r"; (\d{3}) for (.*?)(?=; \d{3} for |$)", rest):
        for one in [reason] if reason in REASONS else reason.split(", or "):
            for name, answer in REASONS[one](trial, method, path):
                trial.report.status(f"{method} {path} with {name}", answer, int(status))
                if status == "422":
                    trial.report.expect(
                        f"{method} {path} with {name}: it is named", answer.faulty_fields == {name}, str(answer)
                    )


def malformed(trial, method, path):
    if (body := trial.body(method, path)) is None:
        yield "a bad limit", trial.client.send(method, f"{path}?limit=abc")
        return
    item = trial.create(path)
    yield "malformed JSON", trial.send(method, path, item, b"{")
    yield "an unknown field", trial.send(method, path, item, body | {"no_such_field": 1})


def unauthorized(trial, method, path):
    item, body = trial.create(path), trial.body(method, path)
    yield "no token", trial.send(method, path, item, body, token=None)
    yield "a wrong token", trial.send(method, path, item, body, token="wrong")


def unknown(trial, method, path):
    body = trial.body(method, path)
    yield "an id that no row has", trial.send(method, path, None, body)
    yield "an id that is no UUID", trial.send(method, path, {"id": "1"}, body)


def taken(trial, method, path):
    resource = trial.resource_of(path)
    for field in resource.fields:
        if field.unique and ("create" if method == "POST" else "update") in field.write:
            there = trial.create(path)
            yield (
                f"a taken {field.name}",
                trial.send(
                    method, path, trial.create(path), trial.body(method, path) | {field.name: there[field.name]}
                ),
            )
    for combination in resource.combinations if method == "POST" else ():
        there = trial.create(path)
        same = {name: there[name] for name in combination.fields}
        yield f"taken {', '.join(same)}", trial.send(method, path, None, trial.body(method, path) | same)


def not_allowed(trial, method, path):
    """After an action by the action itself; for an update or a delete, another state that it does not take."""
    item, guard = trial.create(path), trial.guard(method, path)
    if guard:
        item = trial.world.bring_to(trial.resource_of(path), item, lambda state: not guard.allows(state))
        yield "a state that does not allow it", trial.send(method, path, item, trial.body(method, path))
        return
    trial.send(method, path, item)
    yield "a state that does not allow it", trial.send(method, path, item)


def failing_calls(trial, method, path):
    """What the action calls refuses, or does not answer."""
    resource = trial.resource_of(path)
    if method == "DELETE":
        first, item = open_row(trial, resource, method)
        with trial.subject.standin.answering(*[503] * first.tries):
            yield f"503 from {first.integration}", trial.send(method, path, item)
        return
    for call in trial.subject.calls:
        is_create = call.action == "create" and path == resource.collection
        is_update = call.action == "update" and method == "PATCH"
        acts = path.endswith("/" + call.action.replace("_", "-"))
        if call.resource == resource.name and (is_create or is_update or acts):
            for answers in ((402,), (503,) * call.tries):
                item, body = trial.create(path), trial.body(method, path)
                with trial.subject.standin.answering(*answers):
                    yield f"{answers[0]} from {call.integration}", trial.send(method, path, item, body)


def open_row(trial, resource, method):
    """The call of create, and a row for which it was not answered."""
    first = next(one for one in trial.subject.calls if one.leaves_open and one.resource == resource.name)
    guard = resource.guards.get({"PATCH": "update", "DELETE": "delete"}.get(method))
    return first, unanswered.left_open(trial.world, first, guard)


def without_outcome(trial, method, path):
    """A row whose creation was not answered long ago."""
    resource = trial.resource_of(path)
    _, item = open_row(trial, resource, method)
    trial.age(resource.table, item["id"])
    yield "an old creation without an answer", trial.send(method, path, item, trial.body(method, path))


def referred(trial, method, path):
    """Of each resource that refers to this one, a row that refers to the item."""
    name = trial.resource_of(path).name
    for resource in trial.subject.resources:
        for field in resource.fields:
            if field.references == name:
                item = trial.create(path)
                trial.create(resource.collection, **{field.name: item["id"]})
                yield f"a {resource.name} that refers to it", trial.send(method, path, item)


def too_large(trial, method, path):
    item, body = trial.create(path), trial.body(method, path)
    yield "a byte over 1 MiB", trial.send(method, path, item, padded(body, LIMIT + 1))


def of_another_type(trial, method, path):
    item, body = trial.create(path), trial.body(method, path)
    for kind in ("text/plain", "application/json; charset=latin-1"):
        yield kind, trial.send(method, path, item, body, headers={"Content-Type": kind})


def breaking_rules(trial, method, path):
    """The name of each field with a value that it refuses."""
    resource = trial.resource_of(path)
    for field in resource.writable("create" if method == "POST" else "update"):
        item, body = trial.create(path), trial.body(method, path)
        yield field.name, trial.send(method, path, item, body | {field.name: []})


def locked(trial, method, path):
    """A row that is locked, at one endpoint: the service waits for it."""
    resource = trial.resource_of(path)
    if method == "POST" and path == resource.collection:
        with trial.database.changing(f"UPDATE {resource.table} SET id = id"):
            yield "a database that is locked", trial.send(method, path, None, trial.body(method, path))


def undeclared(trial, method, path):
    yield "no effect", trial.send(method, path, trial.create(path))


REASONS = {
    "malformed JSON, an unknown field or a bad query parameter": malformed,
    "no bearer token or a wrong one": unauthorized,
    "no such id, or an id that is no UUID": unknown,
    "a value that must be unique is taken": taken,
    "the state does not allow it": not_allowed,
    "the outcome of its creation is not known": without_outcome,
    "something else refers to it": referred,
    "a body over 1 MiB": too_large,
    "a body whose `Content-Type` is not that of JSON in UTF-8": of_another_type,
    "a field that breaks its rule; `errors` names each field": breaking_rules,
    "a service that is called refuses, or does not answer": failing_calls,
    "an action whose effect is not declared yet": undeclared,
    "a database that does not answer": locked,
}


def padded(body, size):
    """The JSON of a body and blanks, so many bytes in all."""
    text = json.dumps(body).encode()
    return text[:-1] + b" " * (size - len(text)) + b"}"


def demands_the_token(trial, **_):
    """Of every endpoint that needs it: 401 and a problem, and nothing changes."""
    for endpoint in trial.subject.endpoints:
        if endpoint["auth"] != "required":
            continue
        method, path = endpoint["method"], endpoint["path"]
        item = trial.create(path)
        with trial.changing(f"{method} {path} without the token", trial.resource_of(path)):
            for name, answer in unauthorized_on(trial, method, path, item):
                trial.report.status(f"{method} {path} with {name}", answer, 401)
                problems.inspect(answer, trial.report)


def unauthorized_on(trial, method, path, item):
    body = trial.body(method, path)
    for name, token in (
        ("no token", None),
        ("a wrong token", "wrong"),
        ("its beginning", trial.client.token[:-1]),
        ("more than the token", trial.client.token + "x"),
        ("nothing as a token", ""),
    ):
        yield name, trial.send(method, path, item, body, token=token)


def takes_bodies(trial, **_):
    """Unknown fields, broken rules, halves of characters, sizes and media types, on create and update."""
    for resource in trial.subject.resources:
        for method, path in writers(trial, resource):
            body = trial.body(method, path)
            for reason, status in ((malformed, 400), (breaking_rules, 422), (too_large, 413), (of_another_type, 415)):
                for name, answer in reason(trial, method, path):
                    trial.report.status(f"{method} {path} with {name}", answer, status)
                    if status == 422:
                        trial.report.equal(f"{method} {path} with {name}: faults", answer.faulty_fields, {name})
            answer = trial.send(method, path, trial.create(path), padded(body, LIMIT))
            trial.report.expect(f"{method} {path} with 1 MiB", answer.status not in (0, 413), str(answer))
            kind = {"Content-Type": "application/merge-patch+json"}
            answer = trial.send(method, path, trial.create(path), trial.body(method, path), headers=kind)
            trial.report.expect(f"{method} {path} with application/*+json", answer.status < 300, str(answer))
            halves(trial, resource, method, path)


def halves(trial, resource, method, path):
    for field in resource.writable("create" if method == "POST" else "update"):
        if field.type in ("string", "text"):
            body = trial.body(method, path) | {field.name: "half \ud800"}
            answer = trial.send(method, path, trial.create(path), body)
            trial.report.status(f"{method} {path} with half a character", answer, 422)
            trial.report.equal(f"{method} {path} with half a character: faults", answer.faulty_fields, {field.name})


def writers(trial, resource):
    return [
        (endpoint["method"], endpoint["path"])
        for endpoint in trial.subject.endpoints
        if resource.owns(endpoint["path"]) and trial.body(endpoint["method"], endpoint["path"]) is not None
    ]


def takes_fields(trial, method, path, fields, **_):
    """Values at the limits of what is named are taken, values outside are refused."""
    resource = trial.resource_of(path)
    named = re.findall(r"`(\w+)`", fields)
    trial.report.equal(f"{method} {path}: its fields", named, [field.name for field in resource.writable("create")])
    for name in named:
        field = resource.field(name)
        if field.references is None:
            for what, value in samples.accepted(field):
                answer = trial.send(method, path, None, trial.body(method, path) | {name: value})
                trial.report.status(f"{method} {path}: {name} {what}", answer, 201)
        refused = [*samples.refused(field), *([("null", None)] if field.required else [])]
        for what, value in refused:
            answer = trial.send(method, path, None, trial.body(method, path) | {name: value})
            trial.report.status(f"{method} {path}: {name} {what}", answer, 422)
        if field.is_demanded:
            body = trial.body(method, path)
            del body[name]
            trial.report.status(f"{method} {path} without {name}", trial.send(method, path, None, body), 422)


def has_problems(trial, **_):
    """Errors of several kinds, each a problem of its own status."""
    for resource in trial.subject.resources:
        for method, path in writers(trial, resource):
            for reason in (malformed, unauthorized, too_large, of_another_type, breaking_rules):
                for _, answer in reason(trial, method, path):
                    trial.report.expect(f"{method} {path}: an error", answer.status >= 400, str(answer))
                    problems.inspect(answer, trial.report)
    for endpoint in trial.subject.endpoints:
        if "{" in endpoint["path"]:
            for _, answer in unknown(trial, endpoint["method"], endpoint["path"]):
                problems.inspect(answer, trial.report)


def refuses_member(trial, method, path, name, **_):
    """A body with a field that clients do not write."""
    item = trial.create(path)
    field = trial.resource_of(path).field(name)
    for value in field.values or ("x",):
        answer = trial.send(method, path, item, {name: value})
        trial.report.status(f"{method} {path} with {name}", answer, 400)
    trial.report.equal(f"{method} {path} with {name}: nothing changes", trial.get(path, item), item)


def refuses_mass_assignment(trial, names, **_):
    for resource in trial.subject.resources:
        fields = ["created_at", "updated_at", *re.findall(r"`(\w+)`", names)]
        for method, path in writers(trial, resource):
            item = trial.create(path)
            with trial.changing(f"{method} {path}", resource):
                for name in fields:
                    answer = trial.send(method, path, item, trial.body(method, path) | {name: item.get(name)})
                    trial.report.status(f"{method} {path} with {name}", answer, 400)


E = r"`(?P<method>[A-Z]+) (?P<path>/[^`]*)`"
FORMS = [
    (rf"{E} answers (?P<success>\d+) on success(?P<rest>.*)", answers_as_told),
    (
        r"Authentication: without a bearer token, or with a wrong one, (?:the endpoint|each of the \d+ endpoints) answers "
        r"401 problem\+json and changes nothing",
        demands_the_token,
    ),
    (r"(?:.*: every|Every) (?:[\w ]+ )?endpoint(?: of theirs)? answers 401 without the token", demands_the_token),
    (
        r"An? (?:create or update|create|update) body with an unknown field gets 400; a field that breaks its rule gets 422 .*",
        takes_bodies,
    ),
    (
        rf"{E} takes (?P<fields>.*); a value outside these, of another type, or `null` or none where one is required gets 422",
        takes_fields,
    ),
    (r"Each error answers `application/problem\+json` with `type`, `title` and its own `status`", has_problems),
    (rf".*: {E} answers 400 to a body with `(?P<name>\w+)`", refuses_member),
    (
        r"(?P<names>.*) and timestamps in a request body get 400 and change nothing \(no mass assignment\)",
        refuses_mass_assignment,
    ),
]
