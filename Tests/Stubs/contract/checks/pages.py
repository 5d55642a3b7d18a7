"""Lists: newest first, a page at a time, and only the rows with the values that were asked for."""

from urllib.parse import quote

from .. import samples

GOOD = ["limit=1", "limit=200"]
BAD = [
    "limit=0",
    "limit=201",
    "limit=-1",
    "limit=abc",
    "limit=1.5",
    "limit=1e2",
    "limit=0x10",
    "limit=%2B5",
    "limit=007",
    "limit=%20",
    "limit=",
    "limit=1%00",
    "limit=99999999999999999999",
    "limit=1%27%20OR%20%271%27=%271",
]
GOOD_OFFSETS = ["offset=0", "offset=1000000", "limit=200&offset=1000000"]
BAD_OFFSETS = ["offset=-1", "offset=1000001", "offset=abc", "offset=", "offset=99999999999999999999"]
BAD_CURSORS = ["", "x", "%00", "null", "1", "AAAA", "A" * 5000, "%27%20OR%20%271%27=%271", "%F0%9F%98%80", "-", "%2B%2F=="]
# What may be a cursor, of times long ago and far ahead.
ODD_CURSORS = ["A" * 32, "_" * 32, "f" + "_" * 31, "g" + "A" * 31]


def check(world):
    for resource in world.subject.resources:
        if "list" in resource.patterns:
            newest_first(world, resource)
            (follows_offsets if world.subject.counts_pages else follows_cursors)(world, resource)
            for field in resource.filters:
                filters(world, resource, field)
            parameters(world, resource)


def newest_first(world, resource):
    items = [world.create(resource) for _ in range(3)]
    answer = world.client.send("GET", resource.collection)
    name = f"{resource.name}: list"
    world.report.status(name, answer, 200)
    world.report.equal(f"{name}: newest first", ids(answer)[:3], [item["id"] for item in reversed(items)])
    world.report.equal(f"{name}: the whole object", (answer.object.get("data") or [None])[0], items[-1])


def follows_offsets(world, resource):
    newest = [world.create(resource)["id"] for _ in range(3)][::-1]
    name = f"{resource.name}: list"
    answer = world.client.send("GET", resource.collection)
    world.report.equal(f"{name}: members", set(answer.object), {"data", "limit", "offset"})
    world.report.equal(f"{name}: limit and offset", (answer.object.get("limit"), answer.object.get("offset")), (50, 0))
    page = world.client.send("GET", resource.collection + "?limit=1&offset=1")
    world.report.equal(f"{name}: the second page of one", ids(page), newest[1:2])
    world.report.equal(f"{name}: what the page says", (page.object.get("limit"), page.object.get("offset")), (1, 1))
    beyond = world.client.send("GET", resource.collection + "?offset=1000000")
    world.report.equal(f"{name}: beyond the end", beyond.object.get("data"), [])
    tell(world, resource, GOOD_OFFSETS, BAD_OFFSETS, "offset")


def follows_cursors(world, resource):
    """Each row once, in order, to the end; what is made meanwhile moves nothing."""
    made = [world.create(resource) for _ in range(5)]
    name = f"{resource.name}: list"
    first = world.client.send("GET", f"{resource.collection}?limit=2")
    world.report.equal(f"{name}: members", set(first.object), {"data", "next_cursor"})
    later = world.create(resource)["id"]
    shown = walk(world, resource, "limit=2", 3, first)
    world.report.equal(f"{name}: pages of 2", [row["id"] for row in shown[:5]], [row["id"] for row in made[::-1]])
    if "delete" in resource.patterns:
        cursor = first.object.get("next_cursor")
        world.delete(resource, made[3])
        answer = world.client.send("GET", f"{resource.collection}?limit=1&cursor={cursor}")
        world.report.equal(f"{name}: after a row that is gone", ids(answer), [made[2]["id"]])
    everything = walk(world, resource, "limit=200", 1000)
    keys = [(samples.instant(row["created_at"]), row["id"]) for row in everything]
    world.report.equal(f"{name}: everything is in order", keys, sorted(keys, reverse=True))
    world.report.equal(f"{name}: nothing comes twice", len({row["id"] for row in everything}), len(everything))
    world.report.expect(f"{name}: the newest is there", later in {row["id"] for row in everything[:1]}, later)
    count = len(everything)
    for limit in {min(count, 200), min(count, 200) - 1}:
        answer = world.client.send("GET", f"{resource.collection}?limit={limit}")
        is_last = limit >= count
        cursor = answer.object.get("next_cursor", "")
        world.report.expect(f"{name}: {limit} of {count}", (cursor is None) == is_last, str(cursor))
    cut = (first.object.get("next_cursor") or "")[:-3]
    tell(world, resource, [], [f"cursor={text}" for text in [*BAD_CURSORS, cut]], "cursor")
    for text in ODD_CURSORS:
        answer = world.client.send("GET", f"{resource.collection}?cursor={text}")
        world.report.status(f"{name}: a cursor of {text[:2]}...", answer, 200, 400)


def walk(world, resource, query, pages, answer=None):
    """The rows of at most so many pages."""
    answer = answer or world.client.send("GET", f"{resource.collection}?{query}")
    rows = list(answer.object.get("data") or [])
    for _ in range(pages - 1):
        cursor = answer.object.get("next_cursor")
        if cursor is None:
            break
        answer = world.client.send("GET", f"{resource.collection}?{query}&cursor={quote(cursor, safe='')}")
        world.report.status(f"{resource.name}: list, the page that follows", answer, 200)
        rows += answer.object.get("data") or []
    return rows


def filters(world, resource, field):
    """The rows with a value, and no others."""
    name = f"{resource.name}: list by {field.name}"
    world.create(resource)
    row = world.create(resource)
    if row[field.name] is not None:
        query = f"{field.name}={as_text(row[field.name])}"
        answer = world.client.send("GET", f"{resource.collection}?limit=200&{query}")
        world.report.status(name, answer, 200)
        world.report.expect(f"{name}: the row is there", row["id"] in ids(answer), str(answer))
        others = [other for other in answer.object.get("data") or [] if other[field.name] != row[field.name]]
        world.report.equal(f"{name}: others", others, [])
        world.report.status(f"{name}, a page", world.client.send("GET", f"{resource.collection}?limit=1&{query}"), 200)
        if not world.subject.counts_pages:
            second = walk(world, resource, f"limit=1&{query}", 2)[1:]
            expected = [other["id"] for other in (answer.object.get("data") or [])[1:2]]
            world.report.equal(f"{name}: the page that follows", [other["id"] for other in second], expected)
    for what, text in refused(field):
        answer = world.client.send("GET", f"{resource.collection}?{field.name}={quote(text, safe='')}")
        world.report.status(f"{name}, {what}", answer, 400)
        world.report.equal(f"{name}, {what}: the fault", answer.faulty_fields, {field.name})


def as_text(value):
    """A value as it stands in a query."""
    return quote({True: "true", False: "false"}[value] if isinstance(value, bool) else str(value), safe="")


def refused(field):
    """Texts that stand for no value of the field."""
    if field.type == "boolean":
        yield from ((text, text) for text in ("", "yes", "1", "True", "null"))
    elif field.type in ("integer", "money"):
        yield from ((text, text) for text in ("", "x", "1.5", "1e2", " 1", "+1", "007", "99999999999999999999"))
        if field.min is not None:
            yield "below the least", str(field.min - 1)
        if field.max is not None:
            yield "above the greatest", str(field.max + 1)
    else:
        yield from ((what, value) for what, value in samples.refused(field) if isinstance(value, str))


def parameters(world, resource):
    tell(world, resource, GOOD, BAD, "limit")
    tell(world, resource, [], ["limit=1&limit=1"], "limit")
    tell(world, resource, [], ["no_such=1", "no_such="], "no_such")
    answer = world.client.send("GET", f"{resource.collection}?limit=0&no_such=1&created_at=x")
    world.report.status(f"{resource.name}: list with three faults", answer, 400)
    world.report.equal(
        f"{resource.name}: list with three faults: all", answer.faulty_fields, {"limit", "no_such", "created_at"}
    )


def tell(world, resource, good, bad, parameter):
    for query in good:
        world.report.status(
            f"{resource.name}: list ?{query}", world.client.send("GET", f"{resource.collection}?{query}"), 200
        )
    for query in bad:
        answer = world.client.send("GET", f"{resource.collection}?{query}")
        name = f"{resource.name}: list ?{query[:60]}"
        world.report.status(name, answer, 400)
        world.report.equal(f"{name}: the fault", answer.faulty_fields, {parameter})


def ids(answer):
    return [item.get("id") for item in answer.object.get("data") or []]
