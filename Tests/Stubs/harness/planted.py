"""Bad implementations, planted into a generated service: each fails a criterion of its plan that is no test command.

The criteria are read from the plan's JSON; the generated tests catch each bad implementation as well.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from contract.criteria import executable
from contract.criteria.trial import Trial

from . import criteria
from .mutants import Caught, FirstFailure
from .servers import SECRET

# Criteria of the task that writes tests speak of what its tests catch: they are proved by what is planted here.
OF_TESTS = ("A test of ", "A test fails when", "At least one test fails", "A test stores")
# No test sees how long a comparison takes.
TIMES_NOTHING = None
# What a reader may be left with, of all critical criteria: one in so many.
SHARE = 10


@dataclass(frozen=True)
class Planted:
    """Replacements in files, each of a text that stands there once; `tests` are those that catch them."""

    name: str
    tests: str | None
    edits: tuple = field(default=())
    # Whether it was thought of by somebody who had seen the plan alone.
    by_plan: bool = False


def each_is_executed(plan, report):
    """Every critical criterion is a command, a request, or for a reader; of these there are few."""
    read, total = [], 0
    for task in criteria.makers(plan):
        for one in criteria.critical(task):
            total += 1
            if one.claim.lower().startswith("by reading:"):
                read.append(one.claim)
            elif not one.claim.startswith(OF_TESTS):
                known = criteria.command(one) or executable(one.claim)
                report.expect(f"this criterion can be executed: {one}", known)
    report.expect("few criteria are left to readers", len(read) * SHARE <= total, str(read))


def are_seen(planted, plan, tools, new_database, report):
    """The whole service meets every criterion, and each bad one fails one at least."""
    each_is_executed(plan, report)
    report.equal("unbroken: the criterion that fails", first_failure(plan, tools, new_database), None)
    report.expect(
        "half of them are by readers of the plan alone", 2 * sum(one.by_plan for one in planted) >= len(planted)
    )
    for tests in sorted({one.tests for one in planted if one.tests}):
        whole = tools.run_some_tests(tests)
        report.expect(f"unbroken: {tests} holds", whole.status == 0, whole.text)
    for one in planted:
        with_edits(one, tools.folder, report, lambda one=one: is_seen(one, plan, tools, new_database, report))


def is_seen(one, plan, tools, new_database, report):
    tools.prepare()
    with ThreadPoolExecutor(1) as pool:
        tests = one.tests and pool.submit(tools.run_some_tests, one.tests)
        told = first_failure(plan, tools, new_database)
    print(f"{one.name}: {told}", flush=True)
    report.expect(f"{one.name}: a criterion fails", told)
    if tests:
        outcome = tests.result()
        # Tests that cannot be built or run have caught nothing.
        caught = outcome.status != 0 and re.search(tools.TEST_FAILED, outcome.stdout + outcome.stderr, re.MULTILINE)
        report.expect(f"{one.name}: {one.tests} catches it", caught, outcome.text)


def with_edits(one, folder, report, work):
    """Runs the work on the project in the folder while it is broken, and mends it again."""
    files = {path: Path(folder / path) for path, *_ in one.edits}
    whole = {path: file.read_text() for path, file in files.items()}
    try:
        for path, old, new in one.edits:
            text = files[path].read_text()
            if not report.equal(f"{one.name}: {old[:60]!r} stands in {path}, times", text.count(old), 1):
                return
            files[path].write_text(text.replace(old, new))
        work()
    except RuntimeError as fault:
        report.expect(f"{one.name}: it can be built and run", False, str(fault))
    finally:
        for path, file in files.items():
            file.write_text(whole[path])


def first_failure(plan, tools, new_database):
    """The first search or request among the criteria that fails, and how; nothing if all hold.

    Commands that build, migrate and test are run where the plan is carried out.
    """
    wanted = [one for task in criteria.makers(plan) for one in criteria.critical(task) if one.holds_later]
    place = criteria.Place(tools, new_database)
    for one in wanted:
        if criteria.is_search(one) and (told := criteria.command(one)(place)):
            return f"{one}\n    {told}"
    requests = {one.claim: one for one in wanted if executable(one.claim)}
    return first_request(list(requests.values()), tools.service(), new_database)


def first_request(wanted, service, new_database):
    database, report = new_database(), FirstFailure()
    with service.serve(database.url, None) as server:
        trial = Trial(server, service, database, new_database, SECRET, report)
        for one in wanted:
            try:
                executable(one.claim)(trial)
            except Caught as caught:
                return f"{one}\n    {caught}"
            except Exception as fault:  # Of an answer that has not even the form that is looked into.
                return f"{one}\n    {type(fault).__name__}: {fault}"
    return None
