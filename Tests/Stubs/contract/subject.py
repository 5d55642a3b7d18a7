"""What is under test: resources, their fields and actions, webhooks; read from the plan and from blueprints."""

from dataclasses import dataclass, field

import jinja2
import yaml

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

    @property
    def is_demanded(self):
        """Whether a create body without it is at fault."""
        return self.required and self.default is None

    @classmethod
    def read(cls, spec, names):
        def number(key):
            return int(spec[key]) if key in spec else None

        return cls(
            name=render(spec["name"], names), type=spec["type"], required=spec.get("required", "true") == "true",
            unique=spec.get("unique") == "true", min=number("min"), max=number("max"),
            values=tuple(spec.get("values", ())), default=spec.get("default"),
            write=tuple(spec.get("write", cls.write)), references=spec.get("references"))


@dataclass(frozen=True)
class Action:
    """An action beyond the five; without `set`, one whose effect nobody declared."""

    name: str
    allowed: dict
    set: dict

    @property
    def path(self):
        return self.name.replace("_", "-")

    def allows(self, item):
        return all(item.get(name) in values for name, values in self.allowed.items())


@dataclass(frozen=True)
class Event:
    types: tuple
    allowed: dict
    set: dict
    copy: dict


@dataclass(frozen=True)
class Webhook:
    """Where an integration delivers events, how they are signed, and what they change."""

    path: str
    header: str
    tolerance: int
    resource: str
    match: tuple | None
    events: tuple


@dataclass(frozen=True)
class Resource:
    name: str
    collection: str
    fields: tuple
    actions: tuple
    patterns: frozenset

    def writable(self, moment):
        return [field for field in self.fields if moment in field.write]

    @property
    def members(self):
        """The names in its JSON."""
        return {field.name for field in self.fields} | set(SERVER_FIELDS)

    def field(self, name):
        return next(field for field in self.fields if field.name == name)


@dataclass
class Subject:
    endpoints: list
    resources: list = field(default_factory=list)
    webhooks: list = field(default_factory=list)

    def resource(self, name):
        return next(resource for resource in self.resources if resource.name == name)

    def methods(self):
        """The methods of each path, with `{}` for the item's id."""
        methods = {}
        for endpoint in self.endpoints:
            methods.setdefault(template(endpoint["path"]), set()).add(endpoint["method"])
        return methods

    def take(self, plan, feature, noun=None, integrations=()):
        """Adds what a plan makes of a feature's blueprint."""
        self.endpoints += plan["architecture"]["endpoints"]
        specs = feature["resources"]
        for index, spec in enumerate(specs):
            names = {"resource": {"name": spec.get("name", noun)}}
            added = [one for integration in integrations for one in integration.get("fields", ())] if index == 0 else []
            self.resources.append(read_resource(spec, added, names, plan))
        for integration in integrations:
            if "webhook" in integration:
                self.webhooks.append(read_webhook(integration, feature, self.resources[-len(specs)].name))


def load(path):
    """A blueprint in which every scalar is text, as its author wrote it."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, yaml.BaseLoader)


def template(path):
    """The path with `{}` for its parameter, however the stack calls that."""
    return "/".join("{}" if part.startswith(("{", ":")) else part for part in path.split("/"))


def render(text, names):
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    environment.filters["snake"] = str  # The names of resources are in snake case.
    return environment.from_string(text).render(names)


def read_resource(spec, added, names, plan):
    name = names["resource"]["name"]
    model = next(model for model in plan["architecture"]["data_models"] if model["name"].lower() == name.replace("_", ""))
    actions = [action if isinstance(action, dict) else {"name": action, "pattern": action} for action in spec["actions"]]
    return Resource(
        name=name,
        collection="/api/v1/" + model["table"].replace("_", "-"),
        fields=tuple(Field.read(one, names) for one in spec["fields"] + added),
        actions=tuple(
            Action(action["name"], many(action.get("from", {})), action.get("set", {}))
            for action in actions if action["pattern"] == "transition"),
        patterns=frozenset(action["pattern"] for action in actions))


def read_webhook(integration, feature, resource):
    reaction = next((one for one in feature.get("webhooks", ()) if one["integration"] == integration["name"]), {})
    return Webhook(
        path="/api/v1/webhooks/" + integration["name"],
        header=integration["webhook"]["header"],
        tolerance=int(integration["webhook"]["tolerance"]),
        resource=resource,
        match=next(iter(reaction.get("match", {}).items()), None),
        events=tuple(
            Event(tuple(event["types"]), many(event.get("from", {})), event.get("set", {}), event.get("copy", {}))
            for event in reaction.get("events", ())))


def many(changes):
    return {name: values if isinstance(values, list) else [values] for name, values in changes.items()}
