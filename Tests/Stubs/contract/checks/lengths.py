"""A request that tells its length twice, which two readers may read differently: RFC 9112, section 6.1."""

import socket
from contextlib import suppress

PATIENCE = 10
LENGTHS = ["Content-Length: 2", "Transfer-Encoding: chunked"]


def check(world):
    for resource in world.subject.resources:
        before = world.newest(resource)
        for target in (resource.collection, "/no-such-path"):
            once(world, target, LENGTHS)
            once(world, target, LENGTHS[::-1])
        world.report.equal(f"{resource.name}: nothing came of lengths told twice", world.newest(resource), before)


def once(world, target, lengths):
    """It is refused, whatever stands behind it, and the connection ends; Vapor ends it without an answer."""
    head = [
        f"POST {target} HTTP/1.1",
        "Host: x",
        f"Authorization: Bearer {world.client.token}",
        "Content-Type: application/json",
        *lengths,
    ]
    follower = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    sent = "\r\n".join([*head, "", ""]).encode() + b"2\r\n[]\r\n0\r\n\r\n" + follower
    received, ended = b"", False
    with socket.create_connection((world.client.host, world.client.port), timeout=PATIENCE) as connection:
        with suppress(OSError):
            connection.sendall(sent)
            while data := connection.recv(4096):
                received += data
            ended = True
    name = f"POST {target} with {' and '.join(lengths)}"
    if received:
        status = received.split(b" ")[1:2]
        world.report.expect(f"{name}: refused", status in ([b"400"], [b"404"]), repr(received[:200]))
        world.report.equal(f"{name}: answers", received.count(b"HTTP/1.1 "), 1)
    world.report.expect(f"{name}: the connection ends", ended)
