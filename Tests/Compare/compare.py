"""Compares the output and the files of two builds of the program byte for byte.

    make compare OLD=path/to/an/older/scaffold
    compare.py OLD NEW [--stack NAME ...] [--new-args "--blueprints DIR"] [--full] [--jobs N]

Each difference is told once, with the number of cases and files that show it. The status is 1 where there is one.
"""

import argparse
import concurrent.futures
import difflib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from cases import all_cases

STATE, LOCK = ".scaffold-state", "scaffold.lock"
SHOWN = 40


def main():
    arguments = parsed()
    cases = list(all_cases(arguments.old, arguments.stack))
    programs = [(arguments.old,), (arguments.new, *shlex.split(arguments.new_args))]
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        outcomes = list(pool.map(lambda case: [outcome(program, case) for program in programs], cases))
    groups, compared = defaultdict(list), 0
    for case, (old, new) in zip(cases, outcomes):
        for path in sorted(old.keys() | new.keys()):
            compared += 1
            if old.get(path) != new.get(path):
                groups[difference(path, old.get(path), new.get(path))].append((case.name, path))
    if compared == 0:
        raise SystemExit("compare: nothing was compared")
    report(groups, len(cases), compared, None if arguments.full else SHOWN)
    return 1 if groups else 0


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("old", type=program, help="the program as it was")
    parser.add_argument("new", type=program, help="the program as it is")
    parser.add_argument("--stack", action="append", default=[], help="this stack alone; may be given again")
    parser.add_argument("--new-args", default="", help="arguments for the plans of the new program alone, such as blueprints to try")
    parser.add_argument("--full", action="store_true", help="show whole differences")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def program(path):
    file = Path(path).resolve()
    if not os.access(file, os.X_OK):
        raise argparse.ArgumentTypeError(f"{path} is no program")
    return str(file)


def outcome(program, case):
    """The output and the files of the runs of a case, by name."""
    found = {}
    with tempfile.TemporaryDirectory(prefix="scaffold-compare-") as folder:
        for number, run in enumerate(case.runs, start=1):
            command = [program[0], *(program[1:] if run.plans else ()), *run.arguments]
            result = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL)
            found[f"run {number}: status"] = str(result.returncode).encode()
            found[f"run {number}: output"] = result.stdout.replace(folder.encode(), b"FOLDER")
            found[f"run {number}: messages"] = result.stderr.replace(folder.encode(), b"FOLDER")
            if run.writes:
                found |= {f"run {number}: {path}": text for path, text in files(Path(folder))}
    return found


def files(folder):
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and name.parts[0] != STATE:
            text = path.read_bytes()
            # A digest changes with its template; the file itself shows whether the output changed.
            yield str(name), re.sub(rb"\b[0-9a-f]{64}\b", b"DIGEST", text) if str(name) == LOCK else text


def difference(path, old, new):
    """The changed lines: the same for all files that changed in the same way."""
    if old is None or new is None:
        return (f"{'only the old' if new is None else 'only the new'} program makes {path.partition(': ')[2]}",)
    lines = [text.decode(errors="backslashreplace").splitlines() for text in (old, new)]
    changed = [line for line in difflib.unified_diff(*lines, n=1, lineterm="") if not line.startswith(("---", "+++"))]
    return tuple("@@" if line.startswith("@@") else line for line in changed) or ("the ends of lines differ",)


def report(groups, cases, compared, shown):
    for lines, places in sorted(groups.items(), key=lambda group: -len(group[1])):
        case, path = places[0]
        more = f" and {len(places) - 1} more" if len(places) > 1 else ""
        print(f"== {case}: {path}{more}")
        print("\n".join(lines[:shown]))
        if shown and len(lines) > shown:
            print(f"... {len(lines) - shown} more lines")
    different = sum(map(len, groups.values()))
    print(f"{cases} cases, {compared} outputs compared, {different} differ in {len(groups)} ways")


sys.exit(main())
