"""What those who run a service rely on: ids of requests, busy and absent databases, clients that are gone, the end."""

import json
import re
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor

from contract.checks import answers
from contract.client import Client
from contract.world import World
from contract.world import path as path_of

from .programs import must
from .servers import SECRET, TOKEN, Server

# More than services wait for a lock, for which they answer; less than clients wait for an answer.
PATIENCE = 20


def is_operable(service, database, report):
    must([*service.command, "migrate"], service.folder, service.environment(database.url))
    with service.serve(database.url, report) as server:
        world = World(Client(server.base_url, TOKEN, report), service.subject, report, SECRET)
        ids(world, server)
        resource = service.subject.resources[0]
        busy(world, database, resource)
        hangs_up(world, server, database, resource)
        if hasattr(database, "away"):
            absent(world, database, resource)
    drains(service, database, report)


def ids(world, server):
    """Each request has an id, which its client may choose, in its answer and its line of the log."""
    chosen = {"a.plain-one_1": True, "x" * 64: True, "x" * 65: False, "two words": False, '"quoted"': False, "": False}
    collection, kept = world.subject.resources[0].collection, {}
    for path, token in ((collection, TOKEN), (collection, None), ("/nowhere", TOKEN), ("/healthz", TOKEN)):
        for given, stays in chosen.items():
            answer = world.client.send("GET", path, token=token, headers={"X-Request-Id": given} if given else {})
            told = answer.headers.get("X-Request-Id") or ""
            name = f"GET {path} {answer.status} with the id {given!r}"
            is_plain = re.fullmatch(r"[A-Za-z0-9._-]{1,64}", told)
            world.report.expect(f"{name}: its id", is_plain and (told == given) == stays, repr(told))
            kept[name] = told
    # A line is written when its answer has been sent.
    until = time.monotonic() + 10
    while not all(told in server.said(None) for told in kept.values()) and time.monotonic() < until:
        time.sleep(0.1)
    said = server.said(None)
    for name, told in kept.items():
        world.report.expect(f"{name}: the log has it", told and told in said, said[-1000:])
    for given, stays in chosen.items():
        world.report.expect(f"the log and the id {given!r}", stays or not given or given not in said, said[-1000:])


def busy(world, database, resource):
    """What waits for a lock too long is answered 503; what does not need it goes on."""
    item = world.create(resource)
    path = path_of(resource, item)
    with ThreadPoolExecutor(1) as pool, database.changing(f"UPDATE {resource.table} SET id = id"):
        begin = time.monotonic()
        waiting = pool.submit(world.client.send, "DELETE", path)
        for other in ("/healthz", path):
            world.report.status(f"GET {other} while rows are locked", world.client.send("GET", other), 200)
        unavailable(world, "DELETE of a locked row", waiting.result())
        seconds = time.monotonic() - begin
        world.report.expect("DELETE of a locked row is answered in time", seconds < PATIENCE, f"{seconds:.1f} s")
    world.report.status("GET of what was locked", world.client.send("GET", path), 200)


def unavailable(world, name, answer):
    answers.says(world, name, answer, 503, answers.NO_DATABASE)
    after = answer.headers.get("Retry-After") or ""
    world.report.expect(f"{name}: Retry-After", after.isdigit() and 0 < int(after) <= 60, repr(after))


def hangs_up(world, server, database, resource):
    """A client that does not wait is no error of the service."""
    path, before = path_of(resource, world.create(resource)), len(server.said(None))
    request = f"DELETE {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TOKEN}\r\n\r\n"
    with database.changing(f"UPDATE {resource.table} SET id = id"):
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
            connection.sendall(request.encode())
            time.sleep(1)
        time.sleep(1)
    world.report.status("after a client hung up", world.client.send("GET", "/healthz"), 200)
    said = server.said(None)[before:]
    world.report.expect("a client that hung up is no error in the log", "error" not in said.lower(), said[-2000:])


def absent(world, database, resource):
    """Without its database the service lives, is not ready, and says so."""
    item = world.create(resource)
    with database.away():
        for path in ("/readyz", resource.collection, path_of(resource, item)):
            begin = time.monotonic()
            unavailable(world, f"GET {path} without a database", world.client.send("GET", path))
            seconds = time.monotonic() - begin
            world.report.expect(f"GET {path} without a database is answered in time", seconds < PATIENCE, f"{seconds:.1f}")
        world.report.status("GET /healthz without a database", world.client.send("GET", "/healthz"), 200)
    for path in ("/readyz", path_of(resource, item)):
        world.report.status(f"GET {path} when the database is back", world.client.send("GET", path), 200)


def drains(service, database, report):
    """In production a service that is told to stop says so before it closes its door; its log is JSON."""
    settings = service.environment(database.url) | {"APP_ENV": "production"} | service.a_minute_to_drain
    with Server(service.command, service.folder, lambda port: settings | service.address(port)) as server:
        client = Client(server.base_url, TOKEN, report)
        report.status("GET /readyz", client.send("GET", "/readyz"), 200)
        server.process.send_signal(signal.SIGTERM)
        try:
            serves_on(client, service.subject.resources[0].collection, report)
        except OSError as error:
            report.expect("the service serves after SIGTERM", False, repr(error))
        server.process.kill()
        server.process.wait()
        said = server.said(None)
    for line in said.splitlines():
        report.expect("a line of the log in production is JSON", is_object(line), line)


def serves_on(client, collection, report):
    until = time.monotonic() + 30
    while (answer := client.send("GET", "/readyz")).status == 200 and time.monotonic() < until:
        time.sleep(0.1)
    report.status("GET /readyz after SIGTERM", answer, 503)
    report.status("GET of a list after SIGTERM", client.send("GET", collection), 200)


def is_object(line):
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False
