"""Reads the subject of the test from plans and their blueprints."""

from dataclasses import replace

import jinja2
import yaml

from . import samples
from .signing import Signing
from .subject import Action, Call, Change, Combination, Event, Field, Resource, Webhook


def take(subject, plan, feature, noun=None, integrations=()):
    """Adds a feature to the subject, from its plan and its blueprint."""
    subject.endpoints += plan["architecture"]["endpoints"]
    called = [one for one in integrations if is_called(one, plan)]
    demands = [(one, by_name(one, demand["call"]), demand) for one in called for demand in demanded(feature, one)]
    answered = {field for _, call, _ in demands for field in call.get("answer", ())}
    resources = []
    for spec in feature["resources"]:
        names = {"resource": {"name": spec.get("name", noun)}}
        added = [] if resources else [field for integration in integrations for field in integration.get("fields", ())]
        resources.append(read_resource(spec, added, names, plan, () if resources else answered))
    subject.resources += resources
    subject.calls += [read_call(*one, resources[0]) for one in demands]
    for integration in integrations:
        if "webhook" in integration:
            subject.webhooks.append(read_webhook(integration, feature, resources[0], integration in called, plan))


def is_called(integration, plan):
    """Whether the service makes the calls of an integration: it then has a service of its own for them."""
    name = "".join(part.capitalize() for part in integration["name"].split("-"))
    return any(one.startswith(f"{name}Service - ") for one in plan["architecture"]["services"])


def demanded(feature, integration):
    return [one for one in feature.get("calls", ()) if one["integration"] == integration["name"]]


def by_name(integration, name):
    return next(one for one in integration["calls"] if one["name"] == name)


def read_call(integration, spec, demand, resource):
    method, path = spec["request"].split(" ")
    api = integration["api"]
    texts = {field: resource.field(field) for field in spec.get("answer", ())}
    return Call(
        action=demand["action"],
        integration=integration["name"],
        resource=resource.name,
        method=method,
        path=path,
        sent=spec.get("fields", {}),
        answer={
            name: (first(spec["answer"][name]), [field.default or field.values[0]] if field.values else [])
            for name, field in texts.items()
        },
        done={int(status): code for status, _, code in (str(one).partition(" ") for one in spec.get("done", ()))},
        set=one({"set": demand.get("set", {})}, resource.fields),
        refused=one({"set": demand.get("refused", {})}, resource.fields),
        key=api.get("idempotency") if method in ("POST", "PATCH") else None,
        headers=api.get("headers", {}),
        variable=api["base"]["variable"],
        secret=api["key"],
        tries=1 + int(api.get("retries", 0)),
        timeout=int(api.get("timeout", 10)),
    )


def load(path):
    """A blueprint in which every scalar is text, as its author wrote it."""
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, yaml.BaseLoader)


def render(text, names):
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
    environment.filters["snake"] = str  # The names of resources are in snake case.
    return environment.from_string(text).render(names)


def first(places):
    return places[0] if isinstance(places, list) else places


def read_resource(spec, added, names, plan, answered):
    """`answered` are the fields that calls answer, which no client sends."""
    name = names["resource"]["name"]
    model = model_of(plan, name)
    actions = [
        {"pattern": action["name"]} | action if isinstance(action, dict) else {"name": action, "pattern": action}
        for action in spec["actions"]
    ]
    fields = tuple(with_text(read_field(one, names)) for one in spec["fields"])
    fields += tuple(read_field(one, names) for one in added)
    fields = tuple(replace(field, write=()) if field.name in answered else field for field in fields)
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


def model_of(plan, name):
    models = plan["architecture"]["data_models"]
    return next(model for model in models if model["name"].lower() == name.replace("_", ""))


def read_field(spec, names):
    bounds = {key: int(spec[key]) for key in ("min", "max") if key in spec}
    lists = {key: tuple(spec[key]) for key in ("values", "write") if key in spec}
    flags = {key: spec[key] == "true" for key in ("required", "unique", "index") if key in spec}
    texts = {key: spec[key] for key in ("type", "default", "references") if key in spec}
    return Field(name=render(spec["name"], names), **texts, **flags, **bounds, **lists)


def with_text(field):
    """A text that clients must send has at least one character, unless the blueprint says otherwise."""
    is_demanded = field.length and field.required and "create" in field.write and field.default != ""
    return replace(field, min=1) if is_demanded and field.min is None else field


def read_webhook(integration, feature, resource, is_called, plan):
    reaction = next((one for one in feature.get("webhooks", ()) if one["integration"] == integration["name"]), {})
    return Webhook(
        path="/api/v1/webhooks/" + integration["name"],
        signing=Signing(integration["webhook"]),
        resource=resource.name,
        match=next(iter(reaction.get("match", {}).items()), None),
        time=next(((field, listed(places)[0]) for field, places in reaction.get("time", {}).items()), None),
        begins=tuple(reaction.get("begins", ())),
        link=next(iter(reaction.get("link", {}).values()), None) if is_called else None,
        integration=integration["name"],
        is_kept="keep" in integration["webhook"],
        table=model_of(plan, integration["models"][0]["name"])["table"],
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
    """What a change demands: the values that will do, by field, in the order of the blueprint."""
    states = change.get("from", {}) | change.get("only", {})
    known = {field.name: field for field in fields}
    return {
        name: [samples.literal(known[name], text) for text in (texts if isinstance(texts, list) else [texts])]
        for name, texts in states.items()
        if name in known
    }


def one(change, fields):
    """What a change sets."""
    texts = change.get("set", {})
    return {field.name: samples.literal(field, texts[field.name]) for field in fields if field.name in texts}
