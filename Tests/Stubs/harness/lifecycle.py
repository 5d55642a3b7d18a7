"""What cannot be seen through HTTP alone: migrations, refusals to start, the log, the end."""

import json
import signal
import socket
import subprocess
import time
from contextlib import suppress
from functools import partial

from contract.checks import quiet, replays
from contract.checks.webhooks import Deliveries
from contract.client import Client
from contract.standin import KEY
from contract.world import World

from .programs import run, succeeds
from .servers import SECRET, TOKEN


def migrations(service, database, report):
    """Up, up again, down to nothing and up once more; the plan's tables come and go with them."""
    planned = set(service.tables.values())
    environment = service.environment(database.url)

    def step(name, *arguments):
        succeeds(report, name, [*service.command, *arguments], service.folder, environment, seconds=60)
        return database.columns()

    def tables(columns):
        return planned & {table for table, *_ in columns}

    whole = step("migrate an empty database", "migrate")
    report.equal("migrations make the plan's tables", sorted(tables(whole)), sorted(planned))
    report.equal("a second migration changes nothing", step("migrate a migrated database", "migrate"), whole)
    left = whole
    while tables(left):
        before, left = left, step("migrate down", "migrate", "down")
        if not report.expect("migrate down takes something back", left != before, str(left)):
            return
    report.equal("migrate again after down", step("migrate again after down", "migrate"), whole)


def constraints(service, database, report):
    """The database itself rejects values that break a field's rule; uses rows left by the contract."""
    for resource in service.subject.resources:
        for field in resource.fields:
            for name, value in breaches(field):
                statement = f"UPDATE {resource.table} SET {field.name} = {value}"
                label = f"{resource.name}: the database refuses {name} in {field.name}"
                report.expect(label, database.refuses(statement), statement)


def breaches(field):
    """SQL values that break the rules of a field."""
    if field.required:
        yield "null", "NULL"
    if field.references:
        yield "a reference to nothing", "'6f9619ff-8b86-4d01-b42d-00cf4fc964ff'"
    if field.values:
        yield "a value that it does not have", "'no_such_value'"
    text, number = field.type in ("string", "text"), field.type in ("integer", "money")
    if field.max is not None and (text or number):
        yield "more than the most", f"'{'x' * (field.max + 1)}'" if text else field.max + 1
    if field.min and (text or number):
        yield "less than the least", f"'{'x' * (field.min - 1)}'" if text else field.min - 1


def ties(server, service, database, report):
    """Of rows that were made at one time the one with the greater id comes first; uses rows left by the contract."""
    client = Client(server.base_url, TOKEN, report)
    for resource in service.subject.resources:
        if "list" not in resource.patterns:
            continue
        table = resource.table
        with database.changing(f"UPDATE {table} SET created_at = (SELECT created_at FROM {table} ORDER BY id LIMIT 1)"):
            pass
        data = client.send("GET", f"{resource.collection}?limit=200").object.get("data") or []
        listed = [item["id"] for item in data]
        report.expect(f"{resource.name}: rows of one time", len({item["created_at"] for item in data}) == 1 < len(data))
        report.equal(f"{resource.name}: the order of rows of one time", listed, sorted(listed, reverse=True))


def refusals(service, database, report):
    """Production needs its secrets to start; without a token, requests are rejected; without a signing secret, 503."""
    environment = service.environment(database.url, token=None, secret=None) | {"APP_ENV": "production"}
    outcome = run(service.command, service.folder, environment, seconds=30)
    report.expect("production without secrets does not start", outcome.status > 0, f"status {outcome.status}")
    for secret in ["API_TOKEN", *service.secrets]:
        report.expect(f"production names {secret}", secret in outcome.text, outcome.text)
    with service.serve(database.url, report, token=None, secret=None) as server:
        client = Client(server.base_url, "", report)
        for endpoint in service.subject.endpoints:
            if endpoint["auth"] == "required" and endpoint["method"] == "GET" and "{" not in endpoint["path"]:
                for token in ("", None, "undefined", "null"):
                    report.status("without a configured token", client.send("GET", endpoint["path"], token=token), 401)
        for webhook in service.subject.webhooks:
            answer = client.send("POST", webhook.path, {"id": "evt_1", "type": "x"}, token=None)
            report.status("without a configured signing secret", answer, 503)


def bad_settings(service, new_database, report):
    """What nothing can be called with is told at the start; a secret without a key signs nothing."""
    for call in {one.variable: one for one in service.subject.calls}.values():
        bases = ["https://user:word@x.example", "https://x.example#", "https://x.example/a b", "https://:80", "https://x.exämple"]
        for name, value in [*((call.variable, base) for base in bases), (call.secret, f"{KEY}\nX-Forged: 1")]:
            outcome = service.refusal(new_database().url, None, {name: value, "APP_ENV": "development"})
            report.expect(f"{name}={value!r}: does not start", outcome.status > 0, f"{outcome.status} {outcome.text}")
            report.expect(f"{name}={value!r}: is named", name in outcome.text, outcome.text)
            for trace in ("goroutine ", "Traceback", "Fatal error"):
                report.expect(f"{name}={value!r}: no {trace}", trace not in outcome.text, outcome.text)
            for secret in (KEY, "user:word"):
                report.expect(f"{name}={value!r}: nothing secret", secret not in outcome.text, outcome.text)
    for webhook in service.subject.webhooks:
        if not (prefix := webhook.signing.spec.get("key", {}).get("prefix")):
            continue
        with service.serve(new_database().url, report, secret=prefix) as server:
            world = World(Client(server.base_url, TOKEN, report), service.subject, report, prefix)
            answer = Deliveries(world, webhook)
            event = answer.event()
            unconfigured = answer.send(event, webhook.signing.signed(event, prefix))
            report.status(f"{webhook.path}: a secret that is a prefix alone", unconfigured, 503)


def kept_events(service, new_database, report):
    """Each integration's are applied once more by a command, on a database of its own, while the service runs."""
    for webhook in service.subject.webhooks:
        if webhook.is_kept and webhook.events:
            database = new_database()
            with service.serve(database.url, report) as server:
                world = World(Client(server.base_url, TOKEN, report), service.subject, report, SECRET)
                replays.check(world, webhook, database, partial(service.replay, database.url))


def log(service, database, report):
    """A request leaves one line, with its method, path and status and nothing that may be personal."""
    row = f"{service.subject.resources[0].collection}/no-such-row%0Aforged"
    with service.serve(database.url, report) as server:
        client = Client(server.base_url, TOKEN, report)
        client.send("GET", f"{row}?word=personal")
        for webhook in service.subject.webhooks:
            if webhook.events and webhook.signing.place("id")[1]:
                sender = Deliveries(World(client, service.subject, report, SECRET), webhook)
                forged = sender.event(webhook.events[0].types[0], [(webhook.match[1], "nobody")], "evt_1\r\nforged")
                report.status(f"{webhook.path}: an event of nobody", sender.send(forged), 503)
    said = server.said()
    lines = [line for line in said.splitlines() if "no-such-row" in line]
    report.equal("lines of the log that tell of a request", len(lines), 1)
    for word in ("GET", "404"):
        report.expect(f"the log tells of {word}", all(word in line for line in lines), said)
    for word in ("personal", TOKEN, "\nforged", "\rforged"):
        report.expect(f"the log keeps quiet about {word!r}", word not in said, said)


def quiet_calls(service, database, report):
    """The log tells how calls fail, and nothing of what was sent."""
    with service.serve(database.url, report) as server:
        world = World(Client(server.base_url, TOKEN, report), service.subject, report, SECRET)
        quiet.keeps_quiet(world, lambda: server.said(None))


def slow_body(service, database, report):
    """The service waits for a client that sends its body byte by byte, but not forever."""
    target = service.subject.resources[0].collection
    lines = [f"POST {target} HTTP/1.1", "Host: x", f"Authorization: Bearer {TOKEN}", "Content-Type: application/json"]
    head = "\r\n".join([*lines, "Content-Length: 9999", "", ""]).encode()
    with service.serve(database.url, report) as server:
        with socket.create_connection(("127.0.0.1", server.port), timeout=0.5) as connection:
            connection.sendall(head)
            seconds = trickle(connection, patience=45)
    report.expect("a body that never ends is cut off in time", 5 < seconds < 45, f"after {seconds:.0f} s")


def trickle(connection, patience):
    """After how many seconds an answer comes, or the connection goes, while one byte after the other is sent."""
    begin = time.monotonic()
    with suppress(OSError):
        while time.monotonic() - begin < patience:
            connection.sendall(b" ")
            with suppress(TimeoutError):
                connection.recv(4096)
                break
    return time.monotonic() - begin


def ending(service, database, report):
    """SIGTERM lets a request that has begun come to its end."""
    resource = service.subject.resources[0]
    body = json.dumps({"no_such_field": 1}).encode()
    head = (
        f"POST {resource.collection} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TOKEN}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode()
    with service.serve(database.url, report) as server:
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
            connection.sendall(head + body[:5])
            time.sleep(0.5)
            server.process.send_signal(signal.SIGTERM)
            time.sleep(0.5)
            connection.sendall(body[5:])
            answer = connection.recv(4096)
        report.expect("SIGTERM lets a request finish", answer.startswith(b"HTTP/1.1 400"), repr(answer[:80]))
        try:
            server.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            report.expect("SIGTERM ends the service within 20 s", False)
