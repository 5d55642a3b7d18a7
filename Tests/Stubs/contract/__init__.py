"""What every generated service does, whatever its stack: a black box over HTTP.

The contract reads what to expect from the plan (endpoints) and from the blueprints behind it (fields, transitions,
webhooks), so that it runs against every feature. It expects a fresh database that it alone writes to.
"""

from . import checks
from .client import Client
from .report import Report
from .world import World


def run(base_url, token, secret, subject, report=None, groups=checks.ALL):
    """Checks everything, or some groups; what was found stands in the report."""
    report = report or Report()
    world = World(Client(base_url, token, report), subject, report, secret)
    for group in groups:
        group.check(world)
    return report
