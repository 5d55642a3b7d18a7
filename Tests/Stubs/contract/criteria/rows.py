"""What becomes of rows: made, read, listed, changed, moved from state to state."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

from .. import samples
from ..checks.pages import filters
from ..checks.transitions import guards
from ..checks.unique import combination_is_kept
from ..client import at_once
from .calls import action_of

HOSTILE = ' O\'Reilly "x" \\ <b> \n \U0001f600 '


def makes(trial, method, path, **_):
    body = trial.body(method, path)
    answer = trial.send(method, path, None, body)
    trial.report.status(f"{method} {path}", answer, 201)
    row, location = answer.object, answer.headers.get("Location")
    trial.report.equal(f"{method} {path}: Location", location, f"{path}/{row.get('id')}")
    resource = trial.resource_of(path)
    for name, value in body.items():
        trial.report.expect(
            f"{method} {path}: {name}", samples.same(resource.field(name), value, row.get(name)), str(row)
        )
    if "get" in resource.patterns:
        trial.report.equal(f"GET {location}", trial.client.send("GET", location or "/").json, row)


def pages(trial, path, limit, **_):
    """Rows of our own stand first, so pages of them are known."""
    made = [trial.create(path)["id"] for _ in range(5)]
    shown = (offset_pages if trial.subject.counts_pages else cursor_pages)(trial, path, int(limit), len(made))
    trial.report.equal(f"GET {path}: each row once, newest first", shown[: len(made)], made[::-1])


def offset_pages(trial, path, size, count):
    shown = []
    for offset in range(0, count, size):
        page = page_of(trial, path, size, f"&offset={offset}", {"data", "limit", "offset"})
        trial.report.equal(f"GET {path}: its page", (page.get("limit"), page.get("offset")), (size, offset))
        shown += [row["id"] for row in page["data"]]
    return shown


def cursor_pages(trial, path, size, count):
    """Follows the list to its end; a row is made on the way, which none of the pages that follow shows."""
    members, shown, later, cursor = {"data", "next_cursor"}, [], None, None
    while cursor is not None or not shown:
        follows = f"&cursor={quote(cursor, safe='')}" if cursor else ""
        page = page_of(trial, path, size if len(shown) < count else 200, follows, members)
        shown += [row["id"] for row in page["data"]]
        later, cursor = later or trial.create(path)["id"], page["next_cursor"]
        if not page["data"]:
            break
    trial.report.equal(f"GET {path}: rows that come twice", len(shown), len(set(shown)))
    trial.report.expect(f"GET {path}: what was made meanwhile", later not in shown, str(later))
    trial.report.expect(f"GET {path}: the last page", cursor is None, str(cursor))
    return shown


def page_of(trial, path, limit, follows, members):
    target = f"{path}?limit={limit}{follows}"
    answer = trial.client.send("GET", target)
    trial.report.status(f"GET {target}", answer, 200)
    page = answer.object
    trial.report.equal(f"GET {target}: members", set(page), members)
    data = page.get("data") or []
    trial.report.expect(f"GET {target}: at most the limit", len(data) <= limit, str(len(data)))
    return {"next_cursor": None} | page | {"data": data}


def finds(trial, path, fields, **_):
    """By each field: the rows with the value, on every page."""
    resource = trial.resource_of(path)
    named = re.findall(r"`(\w+)`", fields)
    trial.report.equal(f"GET {path}: its filters", named, [field.name for field in resource.filters])
    for name in named:
        filters(trial.world, resource, resource.field(name))
    refuses_queries(trial, path)


def refuses_queries(trial, path, **_):
    for query, name in (("no_such=1", "no_such"), ("limit=1&limit=1", "limit")):
        answer = trial.client.send("GET", f"{path}?{query}")
        trial.report.status(f"GET {path}?{query}", answer, 400)
        trial.report.equal(f"GET {path}?{query}: the fault", answer.faulty_fields, {name})


def changes(trial, method, path, fields, success, **_):
    resource = trial.resource_of(path)
    for name in re.findall(r"`(\w+)`", fields):
        field, item = resource.field(name), trial.create(path)
        value = trial.world.value(field)
        with trial.changing(f"{method} {name}", resource, item):
            trial.report.status(f"{method} {name}", trial.send(method, path, item, {name: value}), int(success))
        stored = trial.get(path, item).get(name)
        trial.report.expect(f"{method} {name}: GET shows it", samples.same(field, value, stored), repr(stored))


def leaves(trial, method, path, success, **_):
    """What changes nothing leaves the time of the last change too."""
    resource, item = trial.resource_of(path), trial.create(path)
    same = {field.name: item[field.name] for field in resource.writable("update")}
    for body in ({}, same):
        trial.report.status(f"{method} {body}", trial.send(method, path, item, body), int(success))
        trial.report.equal(f"{method} {body}: the row", trial.get(path, item), item)


def removes(trial, method, path, success, **_):
    resource, item = trial.resource_of(path), trial.allowed(method, path)
    trial.create(path)
    with trial.changing(f"{method} {path}", resource, item):
        trial.report.status(f"{method} {path}", trial.send(method, path, item), int(success))
    trial.report.status("GET after it", trial.send("GET", path, item), 404)


def moves(trial, method, path, success, effects, **_):
    resource, item = trial.resource_of(path), trial.create(path)
    action = next(one for one in resource.actions if path.endswith("/" + one.path))
    item = trial.world.bring_to(resource, item, action.allows) or item
    trial.create(path)
    with trial.changing(f"{method} {path}", resource, item):
        answer = trial.send(method, path, item)
    trial.report.status(f"{method} {path}", answer, int(success))
    for name, value in re.findall(r"`(\w+)` is (the time|\w+)", effects):
        field, stored = resource.field(name), answer.object.get(name)
        expected = None if value == "null" else "now" if value == "the time" else samples.literal(field, value)
        trial.report.expect(f"{method} {path}: {name}", samples.is_literal(field, expected, stored), repr(stored))
    if "get" in resource.patterns:
        trial.report.equal(f"{method} {path}: the row stays so", trial.get(path, item), answer.json)


def keeps_texts(trial, method, path, fields, **_):
    resource = trial.resource_of(path)
    for name in re.findall(r"`(\w+)`", fields):
        field = resource.field(name)
        text = HOSTILE[: field.max] if field.max else HOSTILE
        text = text.ljust(field.min or 0, "'")
        if field.unique:
            text = f" {samples.good(field)}{text}"
        before = trial.rows(resource)
        answer = trial.send(method, path, None, trial.body(method, path) | {name: text})
        trial.report.status(f"{method} with {text!r}", answer, 201)
        row = trial.client.send("GET", f"{path}/{answer.object.get('id')}").object
        trial.report.equal(f"GET shows {name}", row.get(name), text)
        after = trial.rows(resource)
        trial.report.equal("other rows", {id: after.get(id) for id in before}, before)


def wins_once(trial, count, method, path, success, losers, **_):
    item, action = trial.create(path), action_of(trial, method, path)

    def send():
        return at_once(int(count), lambda: trial.send(method, path, item).status, width=int(count))

    if any(call.action == action for call in trial.subject.calls):
        # Two have seen the row as it is before one of them is answered, and may change it.
        with trial.subject.standin.gathering(2):
            statuses = send()
    else:
        statuses = behind_a_writer(trial, path, int(count), send)
    expected = [int(success)] + [409] * int(losers)
    trial.report.equal(f"{count} times {method} {path} at once", sorted(statuses), expected)


def behind_a_writer(trial, path, count, send):
    """What comes of requests all of which are sent while another writer keeps the database."""
    sent = trial.client.sent = threading.Semaphore(0)
    with ThreadPoolExecutor(1) as pool:
        with trial.database.changing(f"UPDATE {trial.resource_of(path).table} SET updated_at = updated_at"):
            statuses = pool.submit(send)
            for _ in range(count):
                sent.acquire(timeout=60)
        return statuses.result()


def is_made_once(trial, count, method, path, fields, losers, **_):
    same = {name: trial.world.value(trial.resource_of(path).field(name)) for name in re.findall(r"`(\w+)`", fields)}
    bodies = [trial.body(method, path) | same for _ in range(int(count))]
    answers = at_once(int(count), lambda: trial.send(method, path, None, bodies.pop()), width=int(count))
    statuses = sorted(answer.status for answer in answers)
    trial.report.equal(f"{count} times {method} {path} alike at once", statuses, [201] + [409] * int(losers))


def is_free_again(trial, path, **_):
    resource = trial.resource_of(path)
    for combination in resource.combinations:
        combination_is_kept(trial.world, resource, combination)


def is_guarded(trial, method, path, **_):
    resource, pattern = trial.resource_of(path), "delete" if method == "DELETE" else "update"
    guards(trial.world, resource, pattern, resource.guards[pattern])


def begins_as(trial, name, value, method, path, **_):
    answer = trial.send(method, path, None, trial.body(method, path))
    trial.report.status(f"{method} {path}", answer, 201)
    trial.report.equal(f"{method} {path}: {name}", answer.object.get("status"), value)


def stays(trial, method, path, **_):
    item = trial.create(path)
    trial.report.status(f"{method} {path}", trial.send(method, path, item), 200)
    after = trial.get(path, item)
    trial.report.status(f"{method} {path} again", trial.send(method, path, item), 409)
    trial.report.equal(f"{method} {path} again changes nothing", trial.get(path, item), after)


E = r"`(?P<method>[A-Z]+) (?P<path>/[^`]*)`"
FORMS = [
    (
        rf"{E} answers \d+ with the row and `Location: [^`]*` of its id(?:, and `GET` of that path shows the same row)?",
        makes,
    ),
    (
        r"The page that follows begins with the item after the last one: of 5 rows `GET (?P<path>[^`]*)` with "
        r"`limit=(?P<limit>\d+)` .*",
        pages,
    ),
    (
        r"`GET (?P<path>[^`]*)` with a value of (?P<fields>(?:`\w+`(?: or )?)+) in the query shows the rows that have it "
        r"and no others, .*",
        finds,
    ),
    (
        r"`GET (?P<path>[^`]*)` answers 400 to an unknown parameter and to one that is given twice, and names it in "
        r"`errors`",
        refuses_queries,
    ),
    (
        rf"{E} with another (?P<fields>(?:`\w+`(?: or )?)+) answers (?P<success>\d+), .* that value, and no other row changes",
        changes,
    ),
    (
        rf"{E} with `{{}}`, or with the values that are there, answers (?P<success>\d+) and leaves the row as it is, its "
        r"`\w+` too",
        leaves,
    ),
    (rf"{E} answers (?P<success>\d+), `GET [^`]+` then answers 404, and no other row changes", removes),
    (
        rf"{E} answers (?P<success>\d+) with the row, in which (?P<effects>.*); the row stays so, and no other row changes",
        moves,
    ),
    (
        rf"{E} answers 201 to a text that begins and ends with a blank and has .* within, in (?P<fields>(?:`\w+`(?: or )?)+), .*",
        keeps_texts,
    ),
    (
        rf"Of (?P<count>\d+) {E} at once for one row one answers (?P<success>\d+) and (?P<losers>\d+) answer 409",
        wins_once,
    ),
    (
        rf"Of (?P<count>\d+) {E} at once with the same (?P<fields>(?:`\w+`(?: and |, )?)+) one answers 201 and "
        r"(?P<losers>\d+) answer 409\.?",
        is_made_once,
    ),
    (
        rf"A \w+ has one live \w+ to a \w+: a second {E} with its (?:`\w+`(?: and )?)+ answers 409, and 201 once the first "
        r"is \w+",
        is_free_again,
    ),
    (rf"{E} of a row in another state than .* answers 409 and changes nothing", is_guarded),
    (rf"A (?:\w+ that is over stays as it is|live \w+ is canceled before it is deleted): {E} of one whose .* answers 409 and changes nothing", is_guarded),
    (rf"A new (?P<name>\w+) is `(?P<value>\w+)`: {E} answers 201 with that `status`", begins_as),
    (rf"A canceled \w+ stays canceled: a second {E} answers 409 and changes nothing", stays),
]
