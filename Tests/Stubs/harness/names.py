"""Names that generated services use for themselves: as that of a resource or a field each works or is refused."""

import json
import re

from .programs import must, run
from .projects import Project

# Where services name things of their own: declarations, tables, keys and paths of documents, files and folders.
DECLARATIONS = [
    r"^\s*(?:async )?(?:def|class) (\w+)",
    r"^(\w+)(?:: [^=\n]+)? = ",
    r"^\s*(?:func(?: \([^)]*\))?|type|const|var) (\w+)",
    r"^\t(\w+) +(?:=|[\w.*\[\]]+$)",
    r"\b(?:struct|class|enum|protocol|actor|extension|typealias|func|let|var|case) (\w+)",
    r"\b(?:TABLE|INTO|FROM|UPDATE|REFERENCES)(?: IF NOT EXISTS)? (\w+)",
    r"^\s*\"?(\w+)\"?:(?: |$)",
    r"operationId: (\w+)",
    r"/(\w[\w-]*)",
]
SOURCES = (".go", ".py", ".swift", ".sql", ".yaml")
# A name a line, so that the line of a diagnostic tells the name.
HEAD = "kind: feature\nname: zoo\nsummary: Names of the services themselves\nresources:\n"
ACTIONS = "[create, list, get, update, delete]"
RESOURCE = f"  - {{{{name: {{}}, purpose: One thing, service: keeps them, fields: [{{}}], actions: {ACTIONS}}}}}\n"
FIELD = "{{name: {}, type: string, max: 50}}"
FIELDS = 40
# How many resources a project may have: FastAPI forgets models of queries beyond 128, and then has no OpenAPI document.
RESOURCES = {"python": 120}


def of_its_own(project):
    """What a project's files name, as names of resources."""
    found = set()
    for path, content in project.files().items():
        found.update(re.split(r"[/.]", path))
        if path.endswith(SOURCES):
            text = content.decode()
            found.update(name for form in DECLARATIONS for name in re.findall(form, text, re.MULTILINE))
    names = {name for word in found for name in singulars(snake(word))}
    return sorted(name for name in names if re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name) and len(name) < 40)


def snake(word):
    word = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", word)
    word = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", word)
    return re.sub(r"[_-]+", "_", word).strip("_").lower()


def singulars(word):
    """The word, and what it may be the plural of."""
    yield word
    for ending, singular in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending) + singular


def resources(names):
    return HEAD + "".join(RESOURCE.format(json.dumps(name), FIELD.format("label")) for name in names)


def fields(names):
    groups = [names[start : start + FIELDS] for start in range(0, len(names), FIELDS)]
    rows = (",".join(f"\n    {FIELD.format(json.dumps(name))}" for name in group) for group in groups)
    return HEAD + "".join(RESOURCE.format(f"holder_{chr(97 + place)}", row) for place, row in enumerate(rows))


WRITE = {"resource": resources, "field": fields}


class Zoo:
    """Projects for one feature, whose resources or fields have the names that are tried."""

    def __init__(self, build, stack, subject):
        self.build, self.stack, self.subject = build, stack, subject
        self.blueprints = build / "own-names-blueprints"
        self.file = self.blueprints / "features/zoo.yaml"
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.empty = self.project("new")

    def project(self, name):
        return Project(self.build / f"own-names-{self.subject}-{name}", self.stack, blueprints=self.blueprints)

    def written(self, name, names):
        """A project with all the names."""
        project = self.project(name)
        self.file.write_text(WRITE[self.subject](names))
        must([*project.program, "-q", "--write", "zoo"], project.folder)
        return project

    def faults(self, names):
        """What is told of each name."""
        text = WRITE[self.subject](names)
        self.file.write_text(text)
        outcome = run([*self.empty.program, "-q", "zoo"], self.empty.folder)
        lines, told = text.split("\n"), {}
        for line, fault in re.findall(rf"{self.file.name}:(\d+):\d+: error: (.*)", outcome.stderr):
            for name in re.findall(r'name: "(\w+)"', lines[int(line) - 1]):
                told.setdefault(name, fault)
        if outcome.status and not told:
            raise RuntimeError(f"no name is told at its line\n{outcome.stderr}")
        return told

    def packs(self, names):
        """The names in packs that work beside each other, and what is told of each that works nowhere."""
        packs, refused, left = [], {}, list(names)
        while left:
            pack = left[: RESOURCES.get(self.stack)]
            while pack and (told := self.faults(pack)):
                pack = [name for name in pack if name not in told]
            if pack:
                packs.append(pack)
                settled = pack
            else:
                settled = {name: fault for name in left for fault in self.faults([name]).values()}
                refused |= settled
            if not settled:
                raise RuntimeError(f"names that work alone, and not beside others: {left}")
            left = [name for name in left if name not in settled]
        return packs, refused
