"""The service under test: the requests of checks and the creation of their rows."""

from collections import deque

from . import samples
from .client import Client


class World:
    def __init__(self, client, subject, report, secret):
        self.client: Client = client
        self.subject = subject
        self.report = report
        self.secret = secret

    def body(self, resource, moment="create", only_demanded=False, **values):
        """A valid body; creates the rows that it refers to."""
        body = {}
        for field in resource.writable(moment):
            if field.is_demanded or not only_demanded:
                body[field.name] = self.value(field)
        return body | values

    def value(self, field):
        if field.references is None:
            return samples.good(field)
        return self.create(self.subject.resource(field.references))["id"]

    def create(self, resource, **values):
        """The object of a new row; without an id if the service did not create it."""
        answer = self.client.send("POST", resource.collection, self.body(resource, **values))
        self.report.status(f"{resource.name}: a row to work on", answer, 201)
        return {"id": "00000000-0000-4000-8000-000000000000"} | answer.object

    def get(self, resource, item):
        return self.client.send("GET", path(resource, item)).object

    def newest(self, resource):
        rows = self.client.send("GET", resource.collection + "?limit=1").object.get("data") or [None]
        return rows[0]

    def act(self, resource, item, action):
        return self.client.send("POST", f"{path(resource, item)}/{action.path}")

    def bring_to(self, resource, item, is_reached):
        """Moves a row to a state by transitions; returns the object, or None if the state cannot be reached."""
        waiting = deque([(dict(item), [])])
        seen = set()
        while waiting:
            state, way = waiting.popleft()
            if is_reached(state):
                for action in way:
                    self.report.status(
                        f"{resource.name}: {action.name} on the way", self.act(resource, item, action), 200
                    )
                return self.get(resource, item)
            key = tuple(state.get(name) for action in resource.actions for name in (*action.allowed, *action.set))
            if key in seen:
                continue
            seen.add(key)
            for action in resource.actions:
                if action.set and action.allows(state):
                    waiting.append((state | action.set, [*way, action]))
        return None

    def delete(self, resource, item):
        """The answer to a delete of a row, which is first brought to a state that allows it."""
        guard = resource.guards.get("delete")
        if guard is not None:
            self.bring_to(resource, self.get(resource, item), guard.allows)
        return self.client.send("DELETE", path(resource, item))


def path(resource, item):
    return f"{resource.collection}/{item['id']}"
