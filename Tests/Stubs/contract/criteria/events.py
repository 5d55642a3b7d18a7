"""What signed deliveries bring about."""

import re
from contextlib import contextmanager
from functools import partial

from ..checks import replays, webhooks
from ..checks.webhooks import Deliveries
from ..client import at_once
from ..signing import PREVIOUS


def deliveries(trial, path=None):
    webhook = next(one for one in trial.subject.webhooks if path in (None, one.path))
    return Deliveries(trial.world, webhook)


def refuses(trial, cases, status=400):
    """Each delivery is refused, and stores nothing."""
    sender = deliveries(trial)
    for index in range(len(list(cases(sender.event())))):
        event = sender.event()
        name, headers = list(cases(event))[index]
        trial.report.status(name, sender.send(event, headers), status)
        fresh = sender.send(event)
        trial.report.equal(f"{name}: nothing was stored", fresh.object.get("duplicate"), False)


def refuses_forged(trial, **_):
    sender = deliveries(trial)
    signing, secret = sender.webhook.signing, trial.world.secret
    refuses(trial, lambda event: signing.refused(event, secret))
    event = sender.event()
    changed = event.changed(event + b" ")
    trial.report.status("a changed body", sender.send(changed, signing.signed(event, secret)), 400)
    trial.report.status("no header", trial.client.send("POST", sender.webhook.path, event, token=None), 400)


def refuses_strange_times(trial, **_):
    signing = deliveries(trial).webhook.signing
    refuses(trial, lambda event: signing.at_strange_times(event, trial.world.secret))


def refuses_other_times(trial, seconds, **_):
    signing = deliveries(trial).webhook.signing
    trial.report.equal("the tolerance", int(seconds), signing.tolerance + 1)
    refuses(trial, lambda event: signing.at_other_times(event, trial.world.secret))


def takes_the_secret_before(trial, **_):
    sender = deliveries(trial)
    event = sender.event()
    answer = sender.send(event, sender.webhook.signing.signed(event, PREVIOUS))
    trial.report.status("signed with the secret before", answer, 200)


def applies_once(trial, **_):
    sender = deliveries(trial)
    body = sender.event()
    answers = [sender.send(body) for _ in range(2)]
    trial.report.equal("sent twice", [one.status for one in answers], [200, 200])
    trial.report.equal("sent twice: duplicates", [one.object.get("duplicate") for one in answers], [False, True])
    body = sender.event()
    answers = at_once(40, lambda: sender.send(body), width=20)
    trial.report.equal("40 times", {one.status for one in answers}, {200})
    trial.report.equal("40 times: applied", sum(one.object.get("duplicate") is False for one in answers), 1)
    again_after_another(trial, sender)


def again_after_another(trial, sender):
    """An event that comes again after another has changed the row is not applied again."""
    for event in sender.webhook.events:
        for field, (place, *_) in event.copy.items():
            first, second, *_ = [
                value for value in sender.resource.field(field).values if value in event.allowed.get(field, ())
            ] + [None, None]
            if second is None:
                continue
            item, name = sender.row()
            type = event.types[-1]
            old = sender.event(type, [name, (place, first)])
            for body in (old, sender.event(type, [name, (place, second)]), old):
                sender.send(body)
            stored = trial.world.get(sender.resource, item).get(field)
            trial.report.equal(f"{type} again after another: {field}", stored, second)
            return


def needs_the_secret(trial, secret, **_):
    sender, database = deliveries(trial), trial.new_database()
    with trial.service.serve(database.url, None, secret=None) as server, at(trial, server):
        trial.report.status(f"without {secret}", sender.send(sender.event()), 503)
    trial.report.expect("production without it does not start", *trial.refusal(secret))


def needs_more_than_a_prefix(trial, secret, prefix, **_):
    """The key of a secret that is nothing but its prefix is empty; whoever knows that could sign."""
    sender, database = deliveries(trial), trial.new_database()
    trial.report.equal("the variable of the secret", sender.webhook.signing.secrets[0], secret)
    with trial.service.serve(database.url, None, secret=prefix) as server, at(trial, server):
        event = sender.event()
        answer = sender.send(event, sender.webhook.signing.signed(event, prefix))
        trial.report.status(f"{secret} is {prefix}", answer, 503)


def has_effect(trial, type, effects, unfit, other, **_):
    """Values that are set and copied; values that no field can have; rows that have left the states for it."""
    sender = deliveries(trial)
    event = next(one for one in sender.webhook.events if type in one.types)
    named = set(re.findall(r"(?:^| and )`(\w+)` (?=as|the time|\w)", effects))
    trial.report.equal(f"{type}: the fields that it changes", named, set(event.copy) | set(event.set))
    webhooks.sets(trial.world, sender, event, type)
    webhooks.copies(trial.world, sender, event, type)
    touches_nothing_else(trial, sender, event, type)
    if unfit:
        webhooks.refuses_unknown_values(trial.world, sender, event, type)
    if other:
        webhooks.leaves_final_states(trial.world, sender, event, type)


def touches_nothing_else(trial, sender, event, type):
    item, name = sender.row()
    values = [(places[0], value) for _, places, value in webhooks.values_of(sender, event)]
    with trial.changing(type, sender.resource, item):
        trial.report.status(type, sender.send(sender.event(type, [name, *values])), 200)
    after = trial.world.get(sender.resource, item)
    touched = {*event.copy, *event.set, "updated_at", *(sender.webhook.time or ())[:1]}
    rest = [key for key in item if key not in touched and item[key] != after.get(key)]
    trial.report.equal(f"{type}: nothing else", rest, [])


def comes_again(trial, **_):
    each_type(trial, webhooks.waits_for_its_row)


def keeps_the_later(trial, place, **_):
    trial.report.equal("the time of an event", deliveries(trial).webhook.time[1], place)
    each_type(trial, webhooks.keeps_the_newest)


def is_the_older(trial, types, **_):
    sender = deliveries(trial)
    for type in types.split(", "):
        event = next(one for one in sender.webhook.events if type in one.types)
        webhooks.is_the_older(trial.world, sender, event, type)


def replays_events(trial, **_):
    """On a database of its own, where other events are not kept."""
    webhook, database = deliveries(trial).webhook, trial.new_database()
    with trial.service.serve(database.url, None) as server, at(trial, server):
        replays.check(trial.world, webhook, database, partial(trial.service.replay, database.url))


@contextmanager
def at(trial, server):
    """Requests go to another server."""
    before, trial.client.port = trial.client.port, server.port
    try:
        yield
    finally:
        trial.client.port = before


def each_type(trial, check):
    sender = deliveries(trial)
    for event in sender.webhook.events:
        for type in event.types:
            check(trial.world, sender, event, type)


FORMS = [
    (r"A forged, missing or malformed `[\w-]+` signature gets 400 and nothing is stored", refuses_forged),
    (
        r"A signature's time that(?: stands twice, or)? is written otherwise than in ASCII digits \(`\S*\+1`\), gets 400",
        refuses_strange_times,
    ),
    (
        r"With `\w+` set, a delivery that is signed with its value gets 200, too",
        takes_the_secret_before,
    ),
    (r"A valid signature over an event (?P<seconds>\d+) s old or \d+ s ahead gets 400", refuses_other_times),
    (
        r"The same event sent twice gets 200 twice and is applied once; of 40 equal deliveries sent 20 at a time exactly one "
        r"is applied",
        applies_once,
    ),
    (
        r"With `(?P<secret>\w+)` unset the endpoint answers 503; in production the server refuses to start",
        needs_the_secret,
    ),
    (
        r"With `(?P<secret>\w+)` as `(?P<prefix>[^`]+)` alone, which leaves no key, the endpoint answers 503",
        needs_more_than_a_prefix,
    ),
    (
        r"An event `(?P<type>[\w.]+)` whose `[\w.]+` is the `\w+` of an? [\w ]+?(?: with `\w+` [\w ]+?)? gets 200, and "
        r"`GET [^`]+` then shows (?P<effects>[^;]*?)(?P<unfit>; with a value that the field cannot have it gets 503 and "
        r"nothing changes)?(?P<other>; in another state it gets 200 and changes nothing)?",
        has_effect,
    ),
    (
        r"An event about an? [\w ]+ that there is not gets 503; sent again once it is there, 200 with "
        r'`"duplicate": false`, and it is applied',
        comes_again,
    ),
    (
        r"`[^`]+` exits 0 and prints how many kept events it applied; once the [\w ]+ of one is gone, it exits 1 and prints a "
        r"line with the id of that event",
        replays_events,
    ),
    (
        r"Of two events about one [\w ]+ with different `(?P<place>[\w.]+)` the later stays, whatever comes first or both "
        r"at once: the older one gets 200 and changes nothing",
        keeps_the_later,
    ),
    (
        r"Of two events with the same `[\w.]+` the one that an object begins with \((?P<types>[\w., ]+)\) is the older: "
        r"after the other it gets 200 and changes nothing",
        is_the_older,
    ),
]
