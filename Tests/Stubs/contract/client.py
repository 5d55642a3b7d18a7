"""Sends requests byte for byte and looks at the form of every answer."""

import http.client
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import urlsplit

from . import problems
from .report import shorten

OUR_TOKEN = object()


class Answer:
    def __init__(self, method, path, status, headers, raw):
        self.method, self.path = method, path
        self.status, self.headers, self.raw = status, headers, raw

    def __str__(self):
        body = shorten(self.raw.decode(errors="replace").strip())
        return f"{self.method} {shorten(self.path, 80)} answered {self.status} {body}"

    @property
    def media_type(self):
        return self.headers.get("Content-Type", "").split(";")[0].strip()

    @property
    def json(self):
        """The body, or None if it is not JSON."""
        try:
            return json.loads(self.raw)
        except ValueError:
            return None

    @property
    def object(self):
        """The body if it is an object; otherwise an empty one, so that checks fail instead of stopping."""
        return self.json if isinstance(self.json, dict) else {}

    @property
    def faulty_fields(self):
        errors = self.object.get("errors")
        return set(errors) if isinstance(errors, dict) else set()


class Client:
    def __init__(self, base_url, token, report):
        parts = urlsplit(base_url)
        self.host, self.port = parts.hostname, parts.port
        self.token = token
        self.report = report
        # The method, path and status of every answer.
        self.seen = set()
        # Statuses of errors that are not all ours.
        self.foreign = ()
        # Is released once for each request that was sent, before its answer.
        self.sent = threading.Semaphore(0)

    def send(self, method, path, body=None, *, token=OUR_TOKEN, headers=None, chunked=False):
        """A body is bytes, or a value that is written as JSON. A token of None sends no Authorization."""
        head = {"Connection": "close"}
        token = self.token if token is OUR_TOKEN else token
        if token is not None:
            head["Authorization"] = f"Bearer {token}"
        if body is not None:
            head["Content-Type"] = "application/json"
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        head.update(headers or {})
        answer = self.exchange(method, path, body, head, chunked)
        self.seen.add((method, path.partition("?")[0], answer.status))
        if answer.status >= 400:
            problems.inspect(answer, self.report, self.foreign)
        elif answer.raw:
            self.report.equal(f"media type of {method} {path}", answer.media_type, "application/json")
        return answer

    def exchange(self, method, path, body, headers, chunked=False):
        """An unchecked response; status 0 if there was none."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            payload = chunks(body) if chunked else body
            # A server may answer and close before it has read a body that is too large.
            with suppress(BrokenPipeError, ConnectionResetError):
                connection.request(method, path, payload, headers, encode_chunked=chunked)
            self.sent.release()
            response = connection.getresponse()
            return Answer(method, path, response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as fault:
            return Answer(method, path, 0, {}, f"no answer: {fault!r}".encode())
        finally:
            connection.close()


def chunks(body, size=65536):
    return (body[start : start + size] for start in range(0, len(body), size))


def at_once(count, work, width=20):
    """What `count` calls gave, `width` of which begin together."""
    gate = threading.Barrier(width)

    def begin():
        gate.wait(timeout=60)
        return work()

    assert count % width == 0
    with ThreadPoolExecutor(width) as pool:
        return [call.result() for call in [pool.submit(begin) for _ in range(count)]]
