"""Names that generated services use for themselves: as that of a resource or a field each works or is refused."""

import json
import re

from .programs import run

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
# One a line, so that a diagnostic's line tells the name.
HEAD = "kind: feature\nname: zoo\nsummary: Names of the services themselves\nresources:\n"
ACTIONS = "[create, list, get, update, delete]"
RESOURCE = f"  - {{{{name: {{}}, purpose: One thing, service: keeps them, fields: [{{}}], actions: {ACTIONS}}}}}\n"
FIELD = "{{name: {}, type: string, max: 50}}"
FIELDS = 40


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
    rows = (", ".join(FIELD.format(json.dumps(name)) for name in group) for group in groups)
    return HEAD + "".join(RESOURCE.format(f"holder_{chr(97 + place)}", row) for place, row in enumerate(rows))


def settled(project, blueprints, names, subject, report):
    """The names that work beside each other; each of the others is refused by itself, and the reason names it."""
    write = {"resource": resources, "field": fields}[subject]
    place = blueprints / "features/zoo.yaml"
    place.parent.mkdir(parents=True, exist_ok=True)

    def said(tried):
        place.write_text(write(tried))
        outcome = run([*project.program, "-q", "zoo"], project.folder)
        return "" if outcome.status == 0 else outcome.stderr

    taken, later = [], list(names)
    refused = {name for name in re.findall(rf"the {subject} name `(\w+)`", said(later))}
    for name in [name for name in later if name not in refused]:
        alone = said([name])
        if alone:
            refused.add(name)
            told = any(form in alone.replace("_", "").lower() for form in (name.replace("_", ""), "table name"))
            report.expect(f"{subject} {name}: the refusal names it", told and "error: " in alone, alone)
        else:
            taken.append(name)
    return taken, sorted(refused)


def together(names):
    """Packs of names of which none is the plural of another, or another with a word before or behind it."""
    left = list(names)
    while left:
        pack, rest = [], []
        for name in left:
            (rest if any(meet(name, other) for other in pack) else pack).append(name)
        yield pack
        left = rest


def stem(word):
    """The same for words whose plurals are."""
    return re.sub(r"[eisy]+$", "", word)


def meet(one, other):
    if stem(one) == stem(other):
        return True
    ones, others = {one, *singulars(one)}, {other, *singulars(other)}
    pairs = [(longer, part) for a, b in ((ones, others), (others, ones)) for longer in a for part in b]
    return any(longer.startswith(f"{part}_") or longer.endswith(f"_{part}") for longer, part in pairs)
