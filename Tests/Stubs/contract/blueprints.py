"""Reads the subject of the test from plans and their blueprints."""

import jinja2
import yaml

from . import samples
from .signing import Signing
from .subject import Action, Change, Combination, Event, Field, Resource, Webhook


def take(subject, plan, feature, noun=None, integrations=()):
    """Adds a feature to the subject, from its plan and its blueprint."""
    subject.endpoints += plan["architecture"]["endpoints"]
    resources = []
    for spec in feature["resources"]:
        names = {"resource": {"name": spec.get("name", noun)}}
        added = [] if resources else [field for integration in integrations for field in integration.get("fields", ())]
        resources.append(read_resource(spec, added, names, plan))
    subject.resources += resources
    for integration in integrations:
        if "webhook" in integration:
            subject.webhooks.append(read_webhook(integration, feature, resources[0]))


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
        {"pattern": action["name"]} | action if isinstance(action, dict) else {"name": action, "pattern": action}
        for action in spec["actions"]
    ]
    fields = tuple(read_field(one, names) for one in spec["fields"] + added)
    return Resource(
        name=name,
        table=model["table"],
        collection="/api/v1/" + model["table"].replace("_", "-"),
        fields=fields,
        actions=tuple(
            Action(many(action, fields), one(action, fields), action["name"])
            for action in actions
            if action["pattern"] == "transition"
        ),
        patterns=frozenset(action["pattern"] for action in actions),
        guards={
            action["pattern"]: Change(many(action, fields), {})
            for action in actions
            if action["pattern"] in ("update", "delete") and many(action, fields)
        },
        combinations=tuple(
            Combination(tuple(one["fields"]), Change(many({"from": one.get("where", {})}, fields), {}))
            for one in spec.get("unique", ())
        ),
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
        signing=Signing(integration["webhook"]),
        resource=resource.name,
        match=next(iter(reaction.get("match", {}).items()), None),
        time=next(((field, listed(places)[0]) for field, places in reaction.get("time", {}).items()), None),
        events=tuple(
            Event(
                many(event, resource.fields),
                one(event, resource.fields),
                tuple(event["types"]),
                {field: listed(places) for field, places in event.get("copy", {}).items()},
            )
            for event in reaction.get("events", ())
        ),
    )


def listed(places):
    return places if isinstance(places, list) else [places]


def many(change, fields):
    """What a change demands: the values that will do, by field."""
    states = change.get("from", {}) | change.get("only", {})
    demanded = {field: states[field.name] for field in fields if field.name in states}
    return {
        field.name: [samples.literal(field, text) for text in (texts if isinstance(texts, list) else [texts])]
        for field, texts in demanded.items()
    }


def one(change, fields):
    """What a change sets."""
    texts = change.get("set", {})
    return {field.name: samples.literal(field, texts[field.name]) for field in fields if field.name in texts}
