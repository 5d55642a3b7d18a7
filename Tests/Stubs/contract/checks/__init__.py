"""Everything that is checked, in order."""

from . import (
    access,
    bodies,
    fields,
    health,
    pages,
    references,
    routing,
    rows,
    sizes,
    slowness,
    transitions,
    unique,
    webhooks,
)

ALL = [health, rows, pages, bodies, fields, access, routing, unique, references, transitions, sizes, webhooks, slowness]
