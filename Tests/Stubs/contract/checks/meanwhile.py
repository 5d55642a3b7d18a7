"""What changes a row while its call is not answered: that is newer than the answer."""

import uuid

from ..world import path as path_of
from .calls import acting, meanwhile, path_about, resource_of
from .told import rivals, told


def check(world):
    for call in world.subject.calls:
        if call.action == "create":
            keeps_what_events_say(world, call)
        elif call.action == "update":
            keeps_the_later(world, call)
            stores_beside_events(world, call)
            takes_back_what_conflicts(world, call)
        else:
            takes_events_before_answers(world, call)


def webhook_of(world, call):
    return next((one for one in world.subject.webhooks if one.integration == call.integration and one.match), None)


def keeps_what_events_say(world, call):
    """An event finds the row by its key, and tells what the answer then says otherwise."""
    from .webhooks import Deliveries

    webhook, resource = webhook_of(world, call), resource_of(world, call)
    if not call.link or webhook is None or not webhook.link or "list" not in resource.patterns:
        return
    sender = Deliveries(world, webhook)
    for event in webhook.events:
        said = {field: value for field in event.copy if (value := another(world, call, event, field))}
        if not said:
            continue
        for status, expected in ((200, 201), (402, 502)):
            name, rows = f"obj_{uuid.uuid4().hex}", []
            with world.subject.standin.lock:
                world.subject.standin.names = [name] if status == 200 else []

            def tell():
                rows.append(world.newest(resource))
                values = [(event.copy[field][0], value) for field, value in said.items()]
                body = sender.event(event.types[0], [(webhook.match[1], name), *values, (webhook.link, rows[0]["id"])])
                world.report.status(f"{event.types[0]} before the answer of create", sender.send(body), 200)

            answer = meanwhile(
                world, call, lambda: world.client.send("POST", resource.collection, world.body(resource)), tell, status
            )
            label = f"create, answered {status} after {event.types[0]}"
            world.report.status(label, answer, expected)
            row = world.get(resource, rows[0])
            stored = {field: row.get(field) for field in (call.link, *said)}
            world.report.equal(f"{label}: what the event said", stored, {call.link: name} | said)
            for field, (_, values) in call.answer.items() if status == 200 else ():
                world.report.expect(f"{label}: {field}", values or row.get(field) is not None, str(row))


def another(world, call, event, field):
    """A state that an event may bring and that neither the answer nor a new row has; None if there is none."""
    _, answered = call.answer.get(field, (None, ()))
    used = {*answered, call.set.get(field)}
    return next((value for value in event.allowed.get(field, ()) if answered and value not in used), None)


def keeps_the_later(world, call):
    """Of two updates the one that is answered first is not overwritten by the one that was told before it."""
    resource = resource_of(world, call)
    item = world.create(resource)
    first, second = ({name: world.value(resource.field(name)) for name in told(world, call)} for _ in range(2))
    others = [field for field in resource.writable("update") if field.name not in first]
    rest = {field.name: world.value(field) for field in others if not field.unique and not field.references}

    def change():
        answer = world.client.send("PATCH", path_of(resource, item), second)
        world.report.status("an update while another waits", answer, 200)

    path, came = path_of(resource, item), len(world.subject.standin.came)
    answer = meanwhile(world, call, lambda: world.client.send("PATCH", path, first | rest), change)
    world.report.status("update, another of the row meanwhile", answer, 200)
    row = world.get(resource, item)
    world.report.equal("update, another of the row meanwhile: the row", {name: row.get(name) for name in second}, second)
    world.report.equal("update, another of the row meanwhile: its other fields", {name: row.get(name) for name in rest}, rest)
    world.report.equal("update, another of the row meanwhile: the answer", answer.object, row)
    is_told_last(world, call, "update, another of the row meanwhile", world.subject.standin.came[came:], 3, row)


def is_told_last(world, call, name, came, times, row):
    """In the end the other service knows what stands in the row."""
    world.report.equal(f"{name}: calls", [one.path for one in came], [path_about(call, row)] * times)
    for one in came[-1:]:
        sent = {key: str(row.get(field)) for key, field in call.sent.items()}
        world.report.equal(f"{name}: what is told last", {key: str(value) for key, value in one.fields.items()}, sent)


def stores_beside_events(world, call):
    """An event that changes other fields of the row meanwhile does not keep the update from being stored."""
    from .webhooks import Deliveries, values_of

    webhook, resource = webhook_of(world, call), resource_of(world, call)
    if webhook is None or webhook.resource != resource.name:
        return
    sender, names = Deliveries(world, webhook), told(world, call)
    for event in webhook.events:
        others = [(places[0], value) for field, places, value in values_of(sender, event)
                  if field.name not in (*names, *call.needed) and not field.values]
        if event.set or not others:
            continue
        item = world.create(resource)
        body = {name: world.value(resource.field(name)) for name in names}

        def tell():
            about = (webhook.match[1], item.get(webhook.match[0]))
            event_body = sender.event(event.types[-1], [about, *others])
            world.report.status(f"{event.types[-1]} before the answer of update", sender.send(event_body), 200)

        path, came = path_of(resource, item), len(world.subject.standin.came)
        answer = meanwhile(world, call, lambda: world.client.send("PATCH", path, body), tell)
        name = f"update, answered after {event.types[-1]} about other fields"
        world.report.status(name, answer, 200)
        row = world.get(resource, item)
        world.report.equal(f"{name}: the row", {field: row.get(field) for field in body}, body)
        is_told_last(world, call, name, world.subject.standin.came[came:], 1, row)


def takes_back_what_conflicts(world, call):
    """Of two rows that are changed to the same unique values at once, one is not: the other service learns that."""
    resource = resource_of(world, call)
    for names, first, second in rivals(world, call):
        body = {name: world.value(resource.field(name)) for name in names}

        def change():
            world.report.status("an update to the same", world.client.send("PATCH", path_of(resource, second), body), 200)

        came = len(world.subject.standin.came)
        answer = meanwhile(world, call, lambda: world.client.send("PATCH", path_of(resource, first), body), change)
        name = f"{resource.name}: update to the {', '.join(names)} that another row gets meanwhile"
        world.report.status(name, answer, 409)
        world.report.equal(f"{name}: the row", world.get(resource, first), first)
        calls = world.subject.standin.came[came:]
        about_second = [one for one in calls if one.path == path_about(call, second)]
        world.report.equal(f"{name}: calls about the other", len(about_second), 1)
        is_told_last(world, call, name, [one for one in calls if one not in about_second], 2, first)


def takes_events_before_answers(world, call):
    """An event that says what the action sets makes no conflict of it."""
    from .webhooks import Deliveries

    webhook, (resource, action) = webhook_of(world, call), acting(world, call)
    if webhook is None or webhook.time is None or not action.allowed:
        return
    sets = {field: value for field, value in action.set.items() if value != "now"}
    sender = Deliveries(world, webhook)
    for event in webhook.events:
        if not sets or {field: event.set.get(field) for field in sets} != sets:
            continue
        item = world.create(resource)
        item = world.bring_to(resource, item, action.allows) or item
        body = sender.event(event.types[0], [(webhook.match[1], item.get(webhook.match[0]))])

        def tell():
            world.report.status(f"{event.types[0]} before the answer of {action.name}", sender.send(body), 200)

        answer = meanwhile(world, call, lambda: world.act(resource, item, action), tell)
        world.report.status(f"{action.name}, answered after {event.types[0]}", answer, 200)
        row = world.get(resource, item)
        world.report.equal(f"{action.name}, answered after {event.types[0]}: the row", answer.object, row)
        for field in action.set.keys() - sets.keys():
            stored = row.get(field)
            world.report.expect(f"{action.name}, answered after {event.types[0]}: {field}", stored is not None, str(row))
