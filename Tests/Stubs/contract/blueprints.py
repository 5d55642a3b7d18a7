"""Reads what is under test from plans and from the blueprints behind them."""

import jinja2
import yaml

from .subject import Action, Event, Field, Resource, Webhook


def take(subject, plan, feature, noun=None, integrations=()):
    """Adds to the subject what a plan makes of a feature's blueprint."""
    subject.endpoints += plan["architecture"]["endpoints"]
    resources = []
    for spec in feature["resources"]:
        names = {"resource": {"name": spec.get("name", noun)}}
        added = [] if resources else [field for integration in integrations for field in integration.get("fields", ())]
        resources.append(read_resource(spec, added, names, plan))
    subject.resources += resources
    for integration in integrations:
        if "webhook" in integration:
            subject.webhooks.append(read_webhook(integration, feature, resources[0].name))


def load(path):
    """A blueprint in which every scalar is text, as its author wrote it."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, yaml.BaseLoader)


def render(text, names):
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    environment.filters["snake"] = str  # The names of resources are in snake case.
    return environment.from_string(text).render(names)


def read_resource(spec, added, names, plan):
    name = names["resource"]["name"]
    model = next(
        model for model in plan["architecture"]["data_models"] if model["name"].lower() == name.replace("_", "")
    )
    actions = [
        action if isinstance(action, dict) else {"name": action, "pattern": action} for action in spec["actions"]
    ]
    return Resource(
        name=name,
        table=model["table"],
        collection="/api/v1/" + model["table"].replace("_", "-"),
        fields=tuple(read_field(one, names) for one in spec["fields"] + added),
        actions=tuple(
            Action(many(action.get("from", {})), action.get("set", {}), action["name"])
            for action in actions
            if action["pattern"] == "transition"
        ),
        patterns=frozenset(action["pattern"] for action in actions),
    )


def read_field(spec, names):
    bounds = {key: int(spec[key]) for key in ("min", "max") if key in spec}
    lists = {key: tuple(spec[key]) for key in ("values", "write") if key in spec}
    flags = {key: spec[key] == "true" for key in ("required", "unique") if key in spec}
    texts = {key: spec[key] for key in ("type", "default", "references") if key in spec}
    return Field(name=render(spec["name"], names), **texts, **flags, **bounds, **lists)


def read_webhook(integration, feature, resource):
    reaction = next((one for one in feature.get("webhooks", ()) if one["integration"] == integration["name"]), {})
    return Webhook(
        path="/api/v1/webhooks/" + integration["name"],
        header=integration["webhook"]["header"],
        tolerance=int(integration["webhook"]["tolerance"]),
        secret=integration["webhook"]["secret"],
        resource=resource,
        match=next(iter(reaction.get("match", {}).items()), None),
        events=tuple(
            Event(many(event.get("from", {})), event.get("set", {}), tuple(event["types"]), event.get("copy", {}))
            for event in reaction.get("events", ())
        ),
    )


def many(changes):
    return {name: values if isinstance(values, list) else [values] for name, values in changes.items()}
