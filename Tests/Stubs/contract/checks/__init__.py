"""Everything that is checked, in order."""

from . import (
    access,
    answers,
    bodies,
    calls,
    fields,
    health,
    identities,
    lengths,
    meanwhile,
    pages,
    patience,
    references,
    routing,
    rows,
    sizes,
    slowness,
    told,
    transitions,
    unanswered,
    unique,
    webhooks,
)

# What a feature brings along, wherever it is built in.
FEATURE = [rows, pages, bodies, fields, answers, access, identities, unique, references, transitions, sizes, webhooks,
           calls, told, unanswered, meanwhile]

ALL = [health, *FEATURE, routing, lengths]

# What takes its time, most of it by waiting.
SLOW = [patience, slowness]
