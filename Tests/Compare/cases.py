"""What is asked of both programs: every built-in stack, feature, integration and option, alone and in an order.

A case is a list of runs in one folder. Names are those that the program tells of itself, so that a new stack, feature or
option is compared as soon as it is there.
"""

import itertools
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

BLUEPRINTS = Path(__file__).resolve().parent.parent / "Stubs/blueprints"
# A noun that no feature knows, and the feature that has every type and shape.
NOUN, EVERYTHING = "invoice", "everything"
KINDS = ("plan", "stack", "feature", "integration", "starter")


@dataclass(frozen=True)
class Run:
    arguments: tuple[str, ...]
    # Whether its files are compared, and not only its output.
    writes: bool = False
    # Whether it plans, and so reads blueprints; the nearest folder is named first.
    plans: bool = False


@dataclass(frozen=True)
class Case:
    name: str
    runs: tuple[Run, ...]


def all_cases(program, only):
    names = listed(program)
    stacks = [name for name in names["stack"] if not only or name in only]
    yield from (Case(f"schema {kind}", (Run(("schema", kind)),)) for kind in KINDS)
    yield Case("list", (Run(("blueprint", "list")),))
    yield Case("parity", (Run(("blueprint", "parity")),))
    for stack in stacks:
        yield from cases_of(stack, option_sets(program, stack), names)


def cases_of(stack, option_sets, names):
    features = [*names["feature"], NOUN, EVERYTHING]
    with_sets = [(), *((name,) for name in names["integration"])]
    for options, feature, integrations in itertools.product(option_sets, features, with_sets):
        request = (feature, *options, *(part for name in integrations for part in ("--with", name)))
        yield case(stack, request, Run(request), Run((*request, "--write"), writes=True))
    feature, first = names["feature"][0], option_sets[0]
    for starter in names["starter"]:
        yield case(stack, (starter, *first), Run((starter, *first)), Run((starter, *first, "--write"), writes=True))
    for format in ("markdown", "mermaid"):
        request = (feature, *first, "--format", format)
        yield case(stack, request, Run(request))
    second = tuple(Run((name, *first, "--write"), writes=True) for name in features)
    yield case(stack, ("one after the other",), *second, Run((NOUN, "--repo", ".")))
    for name in names["integration"]:
        later = (Run((feature, *first, "--write"), writes=True), Run((feature, "--with", name, "--write"), writes=True))
        yield case(stack, (f"{name} later",), *later)


def case(stack, request, *runs):
    base = ("-q", "--stack", stack, "--blueprints", str(BLUEPRINTS))
    return Case(f"{stack}: {' '.join(request)}", tuple(Run((*base, *run.arguments), run.writes, plans=True) for run in runs))


def listed(program):
    """The names of built-in blueprints, by kind."""
    names = {kind: [] for kind in KINDS}
    for line in said(program, "blueprint", "list").splitlines():
        words = line.split()
        if len(words) > 1 and words[0] in names:
            names[words[0]].append(words[1])
    if not names["stack"] or not names["feature"]:
        raise SystemExit("compare: `blueprint list` names no stack and no feature")
    return names


def option_sets(program, stack):
    """One set for each choice of each option, and one of values that are not defaults."""
    document = stack_document(program, stack)
    sets = [()]
    for name, option in document.items():
        sets += [("-d", f"{name}={choice}") for choice in option.get("choices", [])]
    others = [("-d", f"{name}={other(option)}") for name, option in document.items() if "type" in option]
    return sets + ([tuple(part for pair in others for part in pair)] if others else [])


def other(option):
    return {"path": "compared.example/other", "name": "other_name", "boolean": "true"}.get(option["type"], "other")


def stack_document(program, stack):
    """The options of a stack, read from the origins of its values."""
    options = {}
    for line in said(program, "blueprint", "show", stack, "--origins").splitlines():
        path, _, value = line.partition(": options.")[2].partition(" = ")
        parts = path.split(".")
        if len(parts) == 3 and parts[1] == "choices":
            options.setdefault(parts[0], {}).setdefault("choices", []).append(value)
        elif len(parts) == 2 and parts[1] == "type":
            options.setdefault(parts[0], {})["type"] = value
    return options


def said(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout
