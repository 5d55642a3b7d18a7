"""Everything that is checked, in order."""

from . import access, bodies, fields, health, pages, routing, rows, sizes, slowness, transitions, unique, webhooks

ALL = [health, rows, pages, bodies, fields, access, routing, unique, transitions, sizes, webhooks, slowness]
