"""The form of error answers: RFC 9457, and nothing of the inside."""

import json
from urllib.parse import quote

# By RFC 9110 and its successors: libraries have older ones.
TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    404: "Not Found",
    405: "Method Not Allowed",
    408: "Request Timeout",
    409: "Conflict",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    500: "Internal Server Error",
    501: "Not Implemented",
    502: "Bad Gateway",
    503: "Service Unavailable",
}

MEMBERS = {"type": str, "title": str, "status": int}

# Internals that a client must not see: of the source, the database or the machine.
INTERNALS = [
    "select ",
    "insert into",
    "update set",
    "delete from",
    "sqlite",
    "sqlstate",
    "constraint failed",
    "pq:",
    "postgres",
    "syntax error at",
    "violates",
    "goroutine ",
    "panic",
    ".go:",
    "traceback",
    '.py"',
    ".swift",
    "fatal error",
    "/usr/",
    "/home/",
    "/root/",
    "/tmp/",
    "/work/",
    "internal/",
    "nil pointer",
]


def body(status, detail=None, errors=None):
    """A problem as it is sent: compact, in order, without what there is not, and with nothing escaped for HTML."""
    members = {"detail": detail, "errors": errors, "status": status, "title": TITLES.get(status), "type": "about:blank"}
    known = {name: value for name, value in members.items() if value}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode(errors="replace")


def quoted(text):
    """A text as it stands in a query."""
    return quote(text, safe="")


def inspect(answer, report, foreign=()):
    """An error response is a problem document without internals; `foreign` are statuses that others may write."""
    name = f"problem of {answer.method} {answer.status}"
    if answer.status == 0:
        report.expect(name, False, str(answer))
        return
    report.expect(
        f"{name} is problem+json", answer.media_type == "application/problem+json", f"{answer.media_type}: {answer}"
    )
    problem = answer.object
    for member, kind in MEMBERS.items():
        report.expect(f"{name} has {member}", isinstance(problem.get(member), kind), str(answer))
    written = body(answer.status, problem.get("detail"), problem.get("errors"))
    report.expect(f"{name} is written as all are", answer.raw == written or answer.status in foreign, str(answer))
    report.expect(f"{name} has its own status", problem.get("status") == answer.status, str(answer))
    text = answer.raw.decode(errors="replace").lower()
    told = [word for word in INTERNALS if word in text]
    report.expect(f"{name} tells nothing of the inside", not told, f"{told} in {answer}")
    report.expect(f"{name} is no server error", answer.status in (501, 502, 503) or answer.status < 500, str(answer))
    errors = problem.get("errors")
    if errors is not None:
        texts = errors.values() if isinstance(errors, dict) else [None]
        report.expect(
            f"{name} tells faults by field", all(isinstance(text, str) and text for text in texts), str(answer)
        )
