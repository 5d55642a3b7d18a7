"""The criteria of a plan, read from its JSON, and the commands among them."""

import re
from dataclasses import dataclass

from .programs import run

# A criterion that later work makes untrue begins like this.
ONLY_NOW = "Right after this task: "


@dataclass(frozen=True)
class Criterion:
    """One that the work of a maker must meet."""

    task: int
    text: str

    @property
    def holds_later(self):
        return not self.text.startswith(ONLY_NOW)

    @property
    def claim(self):
        return self.text.removeprefix(ONLY_NOW)

    def __str__(self):
        return f"task {self.task}: {self.text}"


def makers(plan):
    """The tasks that make something: those that no other precedes as its maker."""
    return [task for task in plan["tasks"] if "preceding_task" not in task["inputs"]]


def critical(task):
    return [Criterion(task["task_order"], text) for text in task["validation_criteria"]["critical"]]


class Place:
    """Where commands run: a project, the variables that its tools need, and databases."""

    def __init__(self, tools, new_database):
        self.tools, self.new_database = tools, new_database
        self.seen = {}

    def run(self, command):
        """The outcome of a command that changes nothing; it is the same however many criteria demand it."""
        if command not in self.seen:
            self.seen[command] = self.run_on(self.new_database(), command)
        return self.seen[command]

    def run_on(self, database, command):
        url = self.tools.tested_on(database)["TEST_DATABASE_URL"]
        return self.run_with({"DATABASE_URL": url}, command)

    def run_with(self, settings, command):
        return run(command, self.tools.folder, self.tools.environment | settings)

    def tables(self, database):
        return {table for table, *_ in database.columns()}


# What a command has to do. The forms in which criteria say it, each with what is wrong, or nothing.


def exits_0(place, command, **_):
    return fault(place.run(command))


def exits_0_twice(place, command, **_):
    database = place.new_database()
    return fault(place.run_on(database, command)) or fault(place.run_on(database, command))


def exits_0_on_an_empty_database(place, command, **_):
    return fault(place.run_on(place.new_database(), command))


def drops(place, command, table, again, **_):
    """Up, back until the table is gone, and up again."""
    database = place.new_database()
    if told := fault(place.run_on(database, again)):
        return told
    if table not in place.tables(database):
        return f"`{again}` does not make `{table}`"
    while table in place.tables(database):
        before = database.columns()
        if told := fault(place.run_on(database, command)):
            return told
        if database.columns() == before:
            return f"`{command}` takes nothing back and leaves `{table}`"
    return fault(place.run_on(database, again)) or (None if table in place.tables(database) else f"no `{table}` again")


def counts(place, command, least=None, exact=None, **_):
    outcome = place.run(command)
    found = outcome.stdout.strip()
    if not found.isdecimal():
        return f"shows no number\n{outcome.text}"
    right = int(found) >= int(least) if least else int(found) == int(exact)
    return None if right else f"shows {found}"


def finds_nothing(place, command, **_):
    outcome = place.run(command)
    return None if outcome.status == 1 and not outcome.text else outcome.text or f"exits {outcome.status}"


def finds_one(place, command, **_):
    outcome = place.run(command)
    return None if outcome.status == 0 and len(outcome.stdout.splitlines()) == 1 else f"finds\n{outcome.text}"


def builds_without_warnings(place, command, **_):
    outcome = place.run(command)
    if outcome.status != 0:
        return fault(outcome)
    lines = (outcome.stdout + outcome.stderr).splitlines()
    return "\n".join(line for line in lines if "warning:" in line and str(place.tools.folder) in line) or None


def refuses(place, setting, missing, command, **_):
    outcome = place.run_with(dict([setting.split("=")]), command)
    if outcome.status == 0:
        return "exits 0"
    return None if missing in outcome.text else f"does not name {missing}\n{outcome.text}"


def passes_its_own_checks(place, **_):
    return next((told for command in place.tools.own_checks if (told := fault(place.run(command)))), None)


def migrates_in_its_own_way(place, **_):
    database = place.new_database()
    return next((told for _ in range(2) if (told := place.tools.migrates(database))), None)


def fault(outcome):
    return None if outcome.status == 0 else f"exits {outcome.status}\n{outcome.text}"


C = "`(?P<command>[^`]+)`"
FORMS = [
    (rf"{C} exits 0(?: in strict mode|, with warnings as errors|: .*)?", exits_0),
    (rf"{C} exits 0 on an empty database, and once more on the migrated one", exits_0_twice),
    (rf"{C} exits 0 with `DATABASE_URL` at an empty database", exits_0_on_an_empty_database),
    (
        rf"{C}(?:, as often as it has something to take back,)? drops `(?P<table>\w+)`, and `(?P<again>[^`]+)` after it "
        r"exits 0",
        drops,
    ),
    (rf"{C} shows (?P<least>\d+) or more: .*", counts),
    (rf"{C} shows (?P<exact>\d+): .*", counts),
    (rf"{C} finds nothing: .*", finds_nothing),
    (rf"{C} finds one file, .*", finds_one),
    (rf"{C} exits 0 and shows no warning of the service's own (?:sources|tests)", builds_without_warnings),
    (rf"With `(?P<setting>[^`]+)` and no `(?P<missing>\w+)`, {C} exits non-zero and names the variable", refuses),
    (r"The project's own .*checks? exits? 0; where it has none, .* on the files of this task", passes_its_own_checks),
    (
        r"With `DATABASE_URL` at an empty database the project's own migration, a command or the start of the service, "
        r"fails neither the first nor a second time",
        migrates_in_its_own_way,
    ),
]


def command(criterion):
    """What runs a criterion that is a command: a function of a place that tells what is wrong; else nothing."""
    for form, does in FORMS:
        if found := re.fullmatch(form, criterion.claim, re.DOTALL):
            return lambda place: does(place, **found.groupdict())
    return None


def is_search(criterion):
    """Whether a criterion is a command that looks through the sources."""
    found = next((does for form, does in FORMS if re.fullmatch(form, criterion.claim, re.DOTALL)), None)
    return found in (counts, finds_nothing, finds_one) and not is_test(criterion)


def is_test(criterion):
    """Whether a criterion is to run the tests."""
    return bool(re.search(r"`[^`]*\b(?:go test|pytest|swift test)\b", criterion.claim))
