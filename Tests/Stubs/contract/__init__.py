"""What every generated service does, whatever its stack: a black box over HTTP.

The contract reads what to expect from the plan (endpoints) and from the blueprints behind it (fields, transitions,
webhooks), so that it runs against every feature. It expects a fresh database that it alone writes to.
"""

from . import checks
from .client import Client
from .world import World


def run(base_url, token, secret, subject, report, groups=checks.ALL):
    """Checks everything, or some groups; the report has the results.

    What comes back is what was seen: method, path and status of every answer.
    """
    client = Client(base_url, token, report)
    if checks.routing not in groups:
        # Who asks, and for which path, is seen to by the service that a feature is built into.
        client.foreign = (401, 404)
    world = World(client, subject, report, secret)
    for group in groups:
        group.check(world)
    return client.seen
