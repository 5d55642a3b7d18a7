"""Rows that belong to others: a reference always leads to an existing row."""

from ..world import path
from .fields import refused
from .identities import UNKNOWN


def check(world):
    for resource in world.subject.resources:
        for field in resource.fields:
            if field.references:
                leads_somewhere(world, resource, field)
                keeps_what_it_leads_to(world, resource, field)


def leads_somewhere(world, resource, field):
    name = f"{resource.name}: {field.name} of an unknown row"
    if "create" in field.write:
        answer = world.client.send("POST", resource.collection, world.body(resource) | {field.name: UNKNOWN})
        refused(world, f"{name} in a create", answer, {field.name})
    if "update" in field.write:
        item = world.create(resource)
        answer = world.client.send("PATCH", path(resource, item), {field.name: UNKNOWN})
        refused(world, f"{name} in an update", answer, {field.name})
        world.report.equal(f"{name}: nothing changes", world.get(resource, item), item)


def keeps_what_it_leads_to(world, resource, field):
    target = world.subject.resource(field.references)
    if "delete" not in target.patterns or "create" not in field.write:
        return
    item = world.create(resource)
    owner = {"id": item[field.name]}
    name = f"{target.name}: delete while {resource.name} refers to it by {field.name}"
    world.report.status(name, world.client.send("DELETE", path(target, owner)), 409)
    world.report.status(f"{name}: it stays", world.client.send("GET", path(target, owner)), 200)
    if "delete" in resource.patterns:
        world.delete(resource, item)
        world.report.status(f"{name}: afterwards", world.delete(target, owner), 204)
