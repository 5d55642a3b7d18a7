"""Bodies that are no JSON object of known fields: 400, and nothing is stored."""

import json

from .. import samples
from ..subject import SERVER_FIELDS
from ..world import path

DEEP = 100_000
SOME_ID = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"


def check(world):
    for resource in world.subject.resources:
        twice(world, resource, "create", "POST", resource.collection)
        before = world.newest(resource)
        malformed(world, resource, "POST", resource.collection, world.body(resource))
        unknown(world, resource, "create", "POST", resource.collection, world.body(resource))
        halves(world, resource, "create", "POST", resource.collection, world.body(resource))
        untold(world, resource, "POST", resource.collection, world.body(resource))
        broken(world, resource)
        clean = world.newest(resource)
        world.report.equal(
            f"{resource.name}: nothing came of bad bodies",
            references_aside(resource, clean),
            references_aside(resource, before),
        )
        if "update" in resource.patterns:
            item = world.create(resource)
            twice(world, resource, "update", "PATCH", path(resource, item))
            item = world.get(resource, item)
            malformed(world, resource, "PATCH", path(resource, item), {})
            unknown(world, resource, "update", "PATCH", path(resource, item), {})
            halves(world, resource, "update", "PATCH", path(resource, item), {})
            untold(world, resource, "PATCH", path(resource, item), {})
            world.report.equal(f"{resource.name}: nothing changed by bad bodies", world.get(resource, item), item)


def broken(world, resource):
    """Invalid chunks are the client's error; some servers then close the connection without a response."""
    head = {"Authorization": f"Bearer {world.client.token}", "Content-Type": "application/json"}
    head |= {"Transfer-Encoding": "chunked", "Connection": "close"}
    answer = world.client.exchange("POST", resource.collection, b"no size\r\n\r\n", head)
    world.report.status(f"{resource.name}: broken chunks", answer, 400, 0)


def references_aside(resource, item):
    """A resource that refers to itself gets rows for its references, which do not count."""
    return None if any(field.references == resource.name for field in resource.fields) else item


def malformed(world, resource, method, target, body):
    good = json.dumps(body).encode()
    rows = {
        "no body": b"",
        "white space": b" \n",
        "no JSON": b"{",
        "single quotes": b"{'a': 1}",
        "a trailing comma": good[:-1] + b",}",
        "a comment": b"/* */" + good,
        "a byte order mark": b"\xef\xbb\xbf" + good,
        "NaN": b'{"a": NaN}',
        "a list": b"[" + good + b"]",
        "a text": b'"text"',
        "a number": b"1",
        "null": b"null",
        "trailing data": good + b" x",
        "a second object": good + good,
        "deep nesting": b'{"a":' + b"[" * DEEP + b"]" * DEEP + b"}",
        "deep nesting without an end": b"[" * DEEP,
    }
    for name, raw in rows.items():
        world.report.status(f"{resource.name}: {method} {name}", world.client.send(method, target, raw), 400)
    odd = {
        "bad UTF-8": b'{"a": "\xff\xfe"}',
        "a great number": b'{"a": 1e999}',
    }
    for name, raw in odd.items():
        answer = world.client.send(method, target, raw)
        world.report.status(f"{resource.name}: {method} {name}", answer, 400, 422)


def unknown(world, resource, moment, method, target, body):
    allowed = {field.name for field in resource.writable(moment)}
    closed = sorted(resource.members - allowed)
    values = {field.name: samples.good(field) for field in resource.fields} | dict.fromkeys(SERVER_FIELDS, SOME_ID)
    for name in [*closed, "no_such_field", "__proto__", ""]:
        answer = world.client.send(method, target, body | {name: values.get(name, "x")})
        world.report.status(f"{resource.name}: {moment} with {name!r}, which is not the client's", answer, 400)


def twice(world, resource, moment, method, target):
    """A name may stand twice, as in the parsers of many libraries, or be refused."""
    for field in resource.writable(moment)[:1]:
        for again in (field.name, f"\\u{ord(field.name[0]):04x}{field.name[1:]}"):
            value, body = json.dumps(world.value(field)), world.body(resource) if moment == "create" else {}
            members = [f"{json.dumps(name)}: {json.dumps(sent)}" for name, sent in body.items() if name != field.name]
            text = ", ".join([f'"{field.name}": {value}', *members, f'"{again}": {value}'])
            answer = world.client.send(method, target, f"{{{text}}}".encode())
            world.report.status(f"{resource.name}: {moment} with {again} twice", answer, 200, 201, 400)


HALVES = ["\\ud800", "\\udc00", "x\\uDBFFy", "\\ud800\\ud800\\udc00", "\\ud83d\\ude00\\ude00", "\\udc00\\ud800"]


def halves(world, resource, moment, method, target, body):
    """Halves of characters are no text, which is the field's fault: the body itself is JSON by RFC 8259."""
    for half in HALVES:
        for field in resource.writable(moment):
            sent = json.dumps(body | {field.name: "HALF"}).replace("HALF", half).encode()
            answer = world.client.send(method, target, sent)
            name = f"{resource.name}: {moment} with {half} in {field.name}"
            world.report.status(name, answer, 422)
            world.report.equal(f"{name}: the faulty field", answer.faulty_fields, {field.name})
        answer = world.client.send(method, target, json.dumps(body | {"HALF": 1}).replace("HALF", half).encode())
        world.report.status(f"{resource.name}: {moment} with {half} in a name", answer, 400)


# What says that a body is JSON in UTF-8, and what does not.
JSON_TYPES = [
    "application/json;charset=utf-8",
    'Application/JSON; Charset="UTF-8"',
    "application/merge-patch+json",
    "application/vnd.api+json; profile=x",
]
OTHER_TYPES = [
    "",
    "text/plain",
    "text/json",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/jsonp",
    "application/x; y=application/json",
    "json",
]


def untold(world, resource, method, target, body):
    for kinds, status in ((JSON_TYPES, 400), (OTHER_TYPES, 415)):
        for kind in kinds:
            # A list, so that nothing is stored where the type is taken.
            answer = world.client.send(method, target, [], headers={"Content-Type": kind})
            world.report.status(f"{resource.name}: {method} as {kind!r}", answer, status)
    head = {"Authorization": f"Bearer {world.client.token}", "Connection": "close"}
    answer = world.client.exchange(method, target, json.dumps(body).encode(), head)
    world.report.status(f"{resource.name}: {method} without a type", answer, 415)
