"""A server that stands in for the services that the subject calls."""

import json
import threading
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

from .places import put

KEY = "sk_contract_secret"
# What each refusal has beside its message, which quotes what was sent.
CODE, REQUEST = "no_such_thing", "req_contract-1"


@dataclass(frozen=True)
class Came:
    """A call that came."""

    method: str
    path: str
    # A message, whose names are the same in each case.
    headers: Message
    fields: dict


@dataclass(frozen=True)
class Reply:
    """How a call is answered."""

    status: int = 200
    seconds: float = 0
    # Other values than usual, by their places.
    values: dict = field(default_factory=dict)
    headers: dict = field(default_factory=dict)
    # What it waits for besides.
    until: threading.Event | None = None
    # "broken" or "deep" JSON, a body that is "cut off", one byte a "second", or a connection that is "dropped".
    fault: str | None = None

    @staticmethod
    def of(answer):
        if isinstance(answer, Reply):
            return answer
        return Reply(*answer) if isinstance(answer, tuple) else Reply(answer)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    # So many may knock at once; others are heard a second later.
    request_queue_size = 100


class StandIn:
    """Answers calls while it is in use: with what stands in `answers`, and as the service would once that is empty.

    An answer is a status, a status and how many seconds it takes, or a reply; `names` are given to what is made, and
    new ones after them.
    """

    def __init__(self, calls):
        self.calls, self.came, self.answers, self.names = calls, [], [], []
        # How many calls have to come before one is answered.
        self.awaited = 0
        self.lock = threading.Condition()
        standin = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                standin.handle(self)

            do_POST = do_PUT = do_PATCH = do_DELETE = answer

            def log_message(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.base_url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def handle(self, request):
        if "Content-Length" not in request.headers and request.command != "DELETE":
            request.send_error(411)  # As services do that take no body in pieces.
            return
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0)).decode()
        came = Came(request.command, request.path, request.headers, fields_of(body, request.headers))
        with self.lock:
            self.came.append(came)
            answer = self.answers.pop(0) if self.answers else 200
            self.lock.notify_all()
            self.lock.wait_for(lambda: len(self.came) >= self.awaited, timeout=5)
        reply = Reply.of(answer)
        time.sleep(reply.seconds)
        if reply.until:
            reply.until.wait(timeout=5)
        payload = self.payload(came, reply)
        request.close_connection |= reply.fault in ("cut off", "second", "dropped")
        if reply.fault == "dropped":
            return
        try:
            if reply.fault == "second":
                trickle(request.wfile, b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 60)
                return
            request.send_response(reply.status)
            request.send_header("Content-Type", "application/json")
            request.send_header("Request-Id", REQUEST)
            for name, value in reply.headers.items():
                request.send_header(name, value)
            request.send_header("Content-Length", str(len(payload) + (reply.fault == "cut off")))
            request.end_headers()
            request.wfile.write(payload)
        except OSError:
            pass  # The client did not wait.

    def payload(self, came, reply):
        if reply.fault in ("broken", "deep"):
            return b'{"id": ' if reply.fault == "broken" else b"[" * 100_000
        quoted = {"error": {"code": CODE, "message": f"not with {KEY}: {came.fields}"}}
        body = self.body(came) if reply.status < 300 else quoted
        for place, value in reply.values.items():
            put(body, place.split("."), value)
        return json.dumps(body).encode()

    def body(self, came):
        """What each call answers: new names where the row is linked by them, states that rows can have."""
        call = next((one for one in self.calls if one.fits(came.method, came.path)), None)
        answer = {}
        for place, values in (call.answer.values() if call else ()):
            put(answer, place.split("."), values[0] if values else self.name())
        return answer

    def name(self):
        with self.lock:
            return self.names.pop(0) if self.names else f"obj_{uuid.uuid4().hex}"

    @contextmanager
    def answering(self, *answers):
        """The calls that come during the body of the statement, the first of which are answered so."""
        with self.lock:
            before, self.answers = len(self.came), list(answers)
        came = []
        yield came
        with self.lock:
            came += self.came[before:]
            self.answers = []

    @contextmanager
    def gathering(self, count):
        """Of the calls that come during the body of the statement none is answered before so many have come.

        A service that makes them one after the other is not kept from it: each waits for 5 s at most.
        """
        with self.lock:
            self.awaited = len(self.came) + count
        yield
        with self.lock:
            self.awaited = 0


def trickle(file, data):
    for byte in data:
        file.write(bytes([byte]))
        file.flush()
        time.sleep(1)


def fields_of(body, headers):
    if "json" not in headers.get("Content-Type", ""):
        return dict(parse_qsl(body, keep_blank_values=True))
    flat = {}

    def add(value, path):
        if isinstance(value, dict):
            for key, inner in value.items():
                add(inner, (*path, key))
        else:
            flat[".".join(path)] = value

    add(json.loads(body or "{}"), ())
    return flat
