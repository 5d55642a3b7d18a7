"""Lists: newest first, a page at a time."""

GOOD = ["limit=1", "limit=200", "offset=0", "offset=1000000", "limit=200&offset=1000000"]
BAD = [
    "limit=0",
    "limit=201",
    "limit=-1",
    "limit=abc",
    "limit=1.5",
    "limit=1e2",
    "limit=0x10",
    "limit=%20",
    "limit=",
    "limit=1%00",
    "limit=99999999999999999999",
    "limit=1%27%20OR%20%271%27=%271",
    "offset=-1",
    "offset=1000001",
    "offset=abc",
    "offset=",
    "offset=99999999999999999999",
]


def check(world):
    for resource in world.subject.resources:
        if "list" in resource.patterns:
            pages(world, resource)
            parameters(world, resource)


def pages(world, resource):
    items = [world.create(resource) for _ in range(3)]
    newest = [item["id"] for item in reversed(items)]
    answer = world.client.send("GET", resource.collection)
    name = f"{resource.name}: list"
    world.report.status(name, answer, 200)
    world.report.equal(f"{name}: members", set(answer.object), {"data", "limit", "offset"})
    world.report.equal(f"{name}: limit and offset", (answer.object.get("limit"), answer.object.get("offset")), (50, 0))
    world.report.equal(f"{name}: newest first", ids(answer)[:3], newest)
    world.report.equal(f"{name}: the whole object", (answer.object.get("data") or [None])[0], items[-1])
    page = world.client.send("GET", resource.collection + "?limit=1&offset=1")
    world.report.equal(f"{name}: the second page of one", ids(page), newest[1:2])
    world.report.equal(f"{name}: what the page says", (page.object.get("limit"), page.object.get("offset")), (1, 1))
    beyond = world.client.send("GET", resource.collection + "?offset=1000000")
    world.report.equal(f"{name}: beyond the end", beyond.object.get("data"), [])


def parameters(world, resource):
    for expected, queries in ((200, GOOD), (400, BAD)):
        for query in queries:
            answer = world.client.send("GET", f"{resource.collection}?{query}")
            world.report.status(f"{resource.name}: list ?{query}", answer, expected)


def ids(answer):
    return [item.get("id") for item in answer.object.get("data") or []]
