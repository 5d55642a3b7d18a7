"""Carries a plan out: its tasks one after the other, as the workers do to whom it is handed.

After each task the project has the files that the plan named so far, and every command among the criteria so far must
exit as it says.
"""

import json
import re

from . import criteria
from .databases import databases
from .planted import each_is_executed
from .programs import must

# What commands of a plan leave in a project.
MADE_BY_TOOLS = ["Package.resolved"]
REGION = re.compile(
    r"^[^\n]*scaffold:begin (?P<id>\S+)[^\n]*\n.*?^[^\n]*scaffold:end (?P=id)(?!\S)[^\n]*\n", re.MULTILINE | re.DOTALL
)


def carried_out(tools, feature, report, prove=None):
    """The whole feature is written first, to know what its workers will write; then taken away, and made by tasks.

    `prove` is what proves the criteria so far, where not every command can be run.
    """
    project = tools.project
    before = project.files()
    plan = project.add(feature, report)
    each_is_executed(plan, report)
    work = Work(project, feature, plan, before)
    project.empty(before)
    done = []
    with databases("sqlite", tools.outside) as new_database:
        for task in criteria.makers(plan):
            work.carry_out(task)
            tools.equip()
            done = [one for one in done if one.holds_later] + criteria.critical(task)
            moment = f"after {task['task_name']!r}"
            report.expect(f"{moment}: the tests have to hold", any(criteria.is_test(one) for one in done))
            (prove or hold)(done, criteria.Place(tools, new_database), moment, report)
    different = [path for path in project.differences(work.whole) if path not in MADE_BY_TOOLS]
    report.equal("what was made by tasks is what is written", different, [])


def hold(done, place, moment, report):
    """Every command holds; those that several tasks demand are run once."""
    commands = {one.claim: (one, does) for one in done if (does := criteria.command(one))}
    for one, does in commands.values():
        told = does(place)
        report.expect(f"{moment}: {one}", told is None, told)


class Work:
    """What each task contributes to the files of a project."""

    def __init__(self, project, feature, plan, before):
        self.project, self.before, self.whole = project, before, project.files()
        self.orders = {task["task_name"]: task["task_order"] for task in criteria.makers(plan)}
        self.owners = {
            (path, found["id"]): self.owner(feature, path, found)
            for path in self.whole
            for found in REGION.finditer(self.text(path))
            if found[0] not in before.get(path, b"").decode(errors="replace")
        }

    def text(self, path):
        return self.whole[path].decode(errors="replace")

    def owner(self, feature, path, found):
        """The first task to write a region: the one that is planned where the region alone is missing."""
        file, text = self.project.folder / path, self.text(path)
        file.write_text(text[: found.start()] + text[found.end() :])
        told = must([*self.project.program, "-q", "--repo", ".", *feature.words], self.project.folder).stdout
        file.write_text(text)
        return min(self.orders[task["task_name"]] for task in criteria.makers(json.loads(told)))

    def carry_out(self, task):
        """Lays down what a task makes and changes."""
        for key in ("files_to_create", "files_to_modify"):
            for path in task["inputs"].get(key, ()):
                self.lay(path, task["task_order"])

    def lay(self, path, order):
        def kept(found):
            return found[0] if self.owners.get((path, found["id"]), 0) <= order else ""

        file = self.project.folder / path
        content = REGION.sub(kept, self.text(path)).encode() if self.is_shared(path) else self.whole[path]
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def is_shared(self, path):
        return any(shared == path for shared, _ in self.owners)
