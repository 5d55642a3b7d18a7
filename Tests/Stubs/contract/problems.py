"""The form of error answers: RFC 9457, and nothing of the inside."""

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


def inspect(answer, report):
    """An error response is a problem document without internals."""
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
    report.expect(f"{name} has a title that says something", bool(problem.get("title")), str(answer))
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
