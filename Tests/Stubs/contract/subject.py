"""What is under test: endpoints, resources with their fields and actions, webhooks."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from .standin import StandIn

from .signing import Signing

SERVER_FIELDS = ["id", "created_at", "updated_at"]


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    required: bool = True
    unique: bool = False
    min: int | None = None
    max: int | None = None
    values: tuple = ()
    default: str | None = None
    write: tuple = ("create", "update")
    references: str | None = None
    index: bool = False

    @property
    def length(self):
        """Whether `min` and `max` count characters."""
        return self.type in ("string", "text", "email", "url")

    @property
    def is_filter(self):
        """Whether lists can be filtered by it."""
        return self.index or self.unique or self.references is not None or self.type in ("boolean", "enum")

    @property
    def is_demanded(self):
        """Whether a create body without it is at fault."""
        return self.required and self.default is None


@dataclass(frozen=True)
class Change:
    """What is set in the states that allow it; a value of `now` is the time."""

    allowed: dict
    set: dict

    def allows(self, item):
        return all(item.get(name) in values for name, values in self.allowed.items())


@dataclass(frozen=True)
class Action(Change):
    """An action beyond the five; undeclared without `set`."""

    name: str

    @property
    def path(self):
        return self.name.replace("_", "-")

    @property
    def leaving(self):
        """A field by which the action leaves the states that allow it, so that it can be done once; else None."""
        return next((name for name, value in self.set.items() if value not in self.allowed.get(name, [value])), None)


@dataclass(frozen=True)
class Combination:
    """The names of the fields, and the states in which a row counts."""

    fields: tuple
    counted: Change


@dataclass(frozen=True)
class Event(Change):
    """The changes by events of some types; `copy` has the places of values in the event, by field."""

    types: tuple
    copy: dict


@dataclass(frozen=True)
class Webhook:
    """Where an integration delivers events, how they are signed, and what they change."""

    path: str
    signing: Signing
    resource: str
    match: tuple | None
    events: tuple
    # The field that keeps the time of the newest event, and the place of that in events.
    time: tuple | None = None
    # The types that an object begins with, which are older than others of their time.
    begins: tuple = ()
    # The place in events of the key of a row that has no name there yet.
    link: str | None = None
    integration: str = ""
    # Whether events are kept, to be applied once more, and in which table.
    is_kept: bool = False
    table: str = ""


@dataclass(frozen=True)
class Call:
    """What an action of a resource asks of another service."""

    action: str
    integration: str
    resource: str
    method: str
    # With `{field}` for the value of a field.
    path: str
    # Name in the request -> field.
    sent: dict
    # Field -> its place in the answer, and what stands there; nothing for a new name each time.
    answer: dict
    # Error statuses that mean success, and the code that each must have, "" for any.
    done: dict
    # What a new row has before it is answered, and once it is refused.
    set: dict
    refused: dict
    # The header with its key; nothing if it has none.
    key: str | None
    # Headers that each call has.
    headers: dict
    # The variables with the address and the secret.
    variable: str
    secret: str
    tries: int
    # Seconds for one try.
    timeout: int

    @property
    def link(self):
        """The field by which the row is known there; nothing if the call answers none."""
        return next((field for field, (_, values) in self.answer.items() if not values), None)

    @property
    def needed(self):
        return re.findall(r"{(\w+)}", self.path)

    @property
    def leaves_open(self):
        """Whether a row that is made is known by `set` to wait for its link, so that it can be told again."""
        return bool(self.action == "create" and self.link and self.set and self.key)

    def is_open(self, item):
        return item.get(self.link) is None and all(item.get(field) == value for field, value in self.set.items())

    def fits(self, method, path):
        parts = [".*" if part.startswith("{") else re.escape(part) for part in self.path.split("/")]
        return method == self.method and re.fullmatch("/".join(parts), path) is not None


@dataclass(frozen=True)
class Resource:
    name: str
    table: str
    collection: str
    fields: tuple
    actions: tuple
    patterns: frozenset
    # What clients may do in some states alone, by pattern: `update`, `delete`.
    guards: dict
    # Values that only one row may have together, or one of those in some states.
    combinations: tuple = ()

    def owns(self, path):
        return path == self.collection or path.startswith(self.collection + "/")

    def writable(self, moment):
        return [field for field in self.fields if moment in field.write]

    @property
    def members(self):
        """The names in its JSON."""
        return {field.name for field in self.fields} | set(SERVER_FIELDS)

    @property
    def filters(self):
        return [field for field in self.fields if field.is_filter]

    def field(self, name):
        return next(field for field in self.fields if field.name == name)


@dataclass
class Subject:
    endpoints: list
    resources: list = field(default_factory=list)
    webhooks: list = field(default_factory=list)
    calls: list = field(default_factory=list)
    # Whether the framework takes `%zz` in a query for `%25zz`, before the service sees it.
    repairs_queries: bool = False

    @cached_property
    def standin(self):
        """What stands in for the services that are called."""
        return StandIn(self.calls)

    def twin(self):
        """The same with a stand-in of its own, for a second service."""
        return replace(self)

    def resource(self, name):
        return next(resource for resource in self.resources if resource.name == name)

    def settled(self, resource):
        """The fields of a new row whose values no call answers."""
        answered = {name for call in self.calls if call.resource == resource.name for name in call.answer}
        return [field for field in resource.fields if field.name not in answered]

    @cached_property
    def counts_pages(self):
        """Whether pages are found by the number of rows before them, not by a cursor."""
        return any(endpoint["purpose"].endswith("by limit and offset") for endpoint in self.endpoints)

    def methods(self):
        """The methods of each path, with `{}` for the item's id."""
        methods = {}
        for endpoint in self.endpoints:
            methods.setdefault(template(endpoint["path"]), set()).add(endpoint["method"])
        return methods


def template(path):
    """The path with `{}` for its parameter, however the stack calls that."""
    return "/".join("{}" if part.startswith(("{", ":")) else part for part in path.split("/"))
