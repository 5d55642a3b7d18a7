"""A client that sends its headers byte by byte cannot keep a connection open forever."""

import socket
import time

PATIENCE = 20


def check(world):
    with socket.create_connection((world.client.host, world.client.port), timeout=PATIENCE) as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        begin = time.monotonic()
        try:
            while connection.recv(4096):
                pass
            ended = True
        except TimeoutError:
            ended = False
        except OSError:
            ended = True
        seconds = time.monotonic() - begin
    world.report.expect(
        "a head that never ends is cut off", ended and seconds < PATIENCE, f"still open after {seconds:.0f} s"
    )
