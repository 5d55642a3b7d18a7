"""Calls that are answered late, or bit by bit: how long they are waited for."""

import time

from ..standin import Reply
from .calls import create, resource_of
from .unanswered import does, open_row


def check(world):
    for call in world.subject.calls:
        if call.action != "create":
            ends_in_time(world, call)
        elif call.tries > 1:
            does_not_wait(world, call)
            waits_for_no_trickle(world, call)


def does_not_wait(world, call):
    begin = time.monotonic()
    answer, came, row = create(world, call, (200, call.timeout + 6))
    seconds = time.monotonic() - begin
    world.report.status("create, not answered at first", answer, 201)
    world.report.equal("create, not answered at first: calls", len(came), 2)
    world.report.expect("create, not answered at first: in time", seconds < call.timeout + 4, f"{seconds:.0f} s")


def waits_for_no_trickle(world, call):
    """An answer that comes byte by byte is none in time."""
    begin = time.monotonic()
    answer, came, _ = create(world, call, Reply(fault="second"))
    seconds = time.monotonic() - begin
    world.report.status("create, answered byte by byte at first", answer, 201)
    world.report.equal("create, answered byte by byte at first: calls", len(came), 2)
    world.report.expect("create, answered byte by byte: in time", seconds < call.timeout + 4, f"{seconds:.0f} s")


# The most seconds that all calls of a request may take: proxies, and a service that stops, wait for no more than 30.
TOGETHER = 25


def ends_in_time(world, call):
    """The calls of one request have one time together, however many there are."""
    if call.action == "update" or 2 * call.tries * call.timeout <= TOGETHER or not (found := open_row(world, call)):
        return
    first, _, item = found
    slow, name = (200, call.timeout + 1), f"{call.action} of a row that is not known to be there, answered late"
    begin = time.monotonic()
    with world.subject.standin.answering(*[slow] * (first.tries - 1), 200, *[slow] * call.tries):
        world.report.status(name, does(world, call, item), 502)
        seconds = time.monotonic() - begin
    world.report.expect(f"{name}: in time", seconds < TOGETHER + 2, f"{seconds:.0f} s")
    row = world.get(resource_of(world, call), item)
    world.report.expect(f"{name}: {first.link}", row.get(first.link), str(row))
