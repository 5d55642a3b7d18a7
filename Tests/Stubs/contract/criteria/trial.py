"""A service on trial: what the criteria's requests are sent with, and what they see."""

from contextlib import contextmanager

from ..client import Client
from ..report import Report
from ..world import World

UNKNOWN = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"


class Trial:
    """`service` can be started again with other settings; `said` gives the log of the one that runs."""

    def __init__(self, server, service, database, new_database, secret, report):
        self.server, self.service, self.database = server, service, database
        self.new_database, self.report, self.subject = new_database, report, service.subject
        # Whether an answer has the form of a problem is for the criterion that says so.
        self.client = Client(server.base_url, server.environment.get("API_TOKEN"), Report())
        self.world = World(self.client, self.subject, report, secret)

    @property
    def said(self):
        return self.server.said(None)

    def resource_of(self, path):
        return next(one for one in self.subject.resources if one.owns(path))

    def send(self, method, path, item=None, body=None, **more):
        """A request to an endpoint, whose path has `{...}` for the id of an item."""
        return self.client.send(method, filled(path, item or {"id": UNKNOWN}), body, **more)

    def body(self, method, path):
        """A valid body for an endpoint that takes one; else nothing."""
        resource = self.resource_of(path)
        if method == "POST" and path == resource.collection:
            return self.world.body(resource)
        return self.world.body(resource, "update") if method in ("PATCH", "PUT") else None

    def create(self, path, **values):
        return self.world.create(self.resource_of(path), **values)

    def guard(self, method, path):
        """The states in which an update or a delete is allowed; None if it always is."""
        return self.resource_of(path).guards.get({"PATCH": "update", "DELETE": "delete"}.get(method))

    def allowed(self, method, path):
        """A new row in a state that allows an update or a delete."""
        item, guard = self.create(path), self.guard(method, path)
        return (self.world.bring_to(self.resource_of(path), item, guard.allows) if guard else None) or item

    def get(self, path, item):
        resource = self.resource_of(path)
        return self.client.send("GET", f"{resource.collection}/{item['id']}").json

    def age(self, table, id):
        """Makes a row four years older, which leaves the 29th of February be."""
        # Its time is stored as a text that begins with its year, or as seconds.
        self.write(
            table, id, "created_at = CASE typeof(created_at) WHEN 'text' THEN "
            "(substr(created_at, 1, 4) - 4) || substr(created_at, 5) ELSE created_at - 126230400 END")

    def write(self, table, id, assignment):
        """Changes a row behind the service's back, however its stack writes a UUID."""
        ids = (id, id.upper(), id.replace("-", ""))
        with self.database.changing(f"UPDATE {table} SET {assignment} WHERE id IN {ids}"):
            pass

    def rows(self, resource):
        """All rows by their ids, as the list shows them; the service has less than a page of them."""
        data = self.client.send("GET", f"{resource.collection}?limit=200").object.get("data") or []
        return {row["id"]: row for row in data}

    def refusal(self, variable):
        """Whether the service refuses to start in production without a variable, and what it says."""
        outcome = self.service.refusal(self.new_database().url, variable)
        return outcome.status > 0 and variable in outcome.text, outcome.text

    @contextmanager
    def changing(self, name, resource, *items):
        """The body of the statement changes no other row than those of the items, and makes none."""
        before = self.rows(resource)
        yield
        after, own = self.rows(resource), {item["id"] for item in items}
        others = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)} - own
        self.report.equal(f"{name}: other rows that changed", sorted(others), [])


def filled(path, item):
    return "/".join(item["id"] if part.startswith("{") else part for part in path.split("/"))
