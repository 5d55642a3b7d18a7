"""Runs many proofs, a line for each: `prove_all.py quick`, `long` or `plans`, or those of one stack:
`prove_all.py --stack go [--proof new-sqlite]`.

The stacks are proved side by side, and of each one proof after the other, since they share what was compiled.
"""

import argparse
import concurrent.futures
import importlib
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LOGS = ROOT / ".build/stubs/logs"
PROGRAM = ROOT / ".build/debug/scaffold"
# Two processes at a time keep two cores busy.
JOBS = 2
TIMEOUT = 25 * 60

SERVICES = ["new-sqlite", "existing-service", "existing-service-without-anchors", "few-actions", "replaced-texts"]
# What the shared harness proves of one stack, it proves for every change; of the others more rarely.
SHARED = ["integration-later", "hostile-texts"]
RARE = ["reserved-words", "mutants"]
PLANS = ["bad-implementations", "carried-out-elsewhere"]
# The proofs for every change, the rare and slow ones, and those of plans that take longest; the longest lane first.
PARTS = {
    "quick": {
        "swift": SERVICES,
        "python": [*SERVICES, "team"],
        "go": [*SERVICES, *SHARED, "team", "carried-out"],
        "vapor": ["vapor-sqlite", "vapor-existing-service", "vapor-hostile-texts"],
    },
    "long": {
        "python": ["new-postgres", "own-names", "deployment", "carried-out", *SHARED, *RARE],
        "swift": ["deployment", *SHARED, *RARE],
        "go": ["new-postgres", "own-names", "deployment", *RARE],
        "vapor": ["vapor-postgres", "vapor-carried-out"],
    },
    "plans": {"swift": ["carried-out", *PLANS], "go": PLANS, "python": PLANS, "vapor": []},
}
# Lanes of their own for proofs that share nothing with their stack's others.
FOLDERS = {"vapor": "swift"}
# Run by `make test-vapor` alone, as it needs a network that has Vapor's packages.
ELSEWHERE = {"swift": {"vapor-services"}}


def main():
    arguments = parsed()
    lanes = PARTS[arguments.part] if arguments.part else {arguments.stack: wanted(arguments)}
    if not arguments.stack:
        refuse_forgotten()
    LOGS.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        outcomes = [one for lane in pool.map(lambda lane: prove(*lane), lanes.items()) for one in lane]
    for name, _, seconds in sorted(outcomes, key=lambda one: -one[2])[:10]:
        print(f"{seconds:7.0f} s  {name}")
    passed = sum(1 for _, holds, _ in outcomes if holds)
    print(f"{passed} passed, {len(outcomes) - passed} failed")
    return 0 if passed == len(outcomes) > 0 else 1


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", nargs="?", choices=list(PARTS))
    parser.add_argument("--stack", choices=list(PARTS["quick"]))
    parser.add_argument("--proof")
    arguments = parser.parse_args()
    if (arguments.part is None) == (arguments.stack is None):
        parser.error("name a part or a stack: quick, long, plans, or --stack NAME")
    if arguments.proof and arguments.stack is None:
        parser.error("--proof needs --stack NAME")
    return arguments


def wanted(arguments):
    """The proofs of one stack, or the one that is asked for."""
    names = [name for part in PARTS.values() for name in part[arguments.stack]]
    if arguments.proof and arguments.proof not in names:
        raise SystemExit(f"prove: {arguments.stack} has no proof `{arguments.proof}`; it has {', '.join(names)}")
    return [arguments.proof] if arguments.proof else names


def refuse_forgotten():
    """A proof that no part names would never run."""
    sys.path.insert(0, str(HERE))
    for folder in sorted({FOLDERS.get(lane, lane) for lane in PARTS["quick"]}):
        named = {
            name for part in PARTS.values() for lane, names in part.items()
            if FOLDERS.get(lane, lane) == folder for name in names
        }
        known = set(importlib.import_module(f"{folder}.proofs").ALL) - ELSEWHERE.get(folder, set())
        if named != known:
            raise SystemExit(f"prove: the proofs of {folder} and its parts differ in {sorted(named ^ known)}")


def prove(lane, names):
    return [outcome(lane, name) for name in names]


def outcome(lane, name):
    command = [sys.executable, str(HERE / "prove.py"), FOLDERS.get(lane, lane), name]
    log = LOGS / f"{lane}-{name}.log"
    environment = os.environ | {"SCAFFOLD_BINARY": os.environ.get("SCAFFOLD_BINARY", str(PROGRAM))}
    began = time.monotonic()
    with log.open("wb") as sink:
        try:
            status = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.STDOUT, env=environment,
                timeout=TIMEOUT).returncode
        except subprocess.TimeoutExpired:
            status = f"no end within {TIMEOUT} s"
    seconds = time.monotonic() - began
    checks, failures, rest = read(log.read_text(errors="replace"))
    holds = status == 0 and checks > 0 and not failures
    tell(f"{lane} {name}", holds, status, checks, failures, rest, seconds)
    return f"{lane} {name}", holds, seconds


def read(text):
    """The number of checks, the failures, and the other output."""
    checks, failures, rest = 0, [], []
    for line in text.splitlines():
        try:
            said = json.loads(line)
        except ValueError:
            said = None
        if isinstance(said, dict) and "failure" in said:
            failures.append(said["failure"])
        elif isinstance(said, dict) and "checks" in said:
            checks = said["checks"]
        else:
            rest.append(line)
    return checks, failures, rest


LOCK = threading.Lock()


def tell(name, holds, status, checks, failures, rest, seconds):
    """One line for a proof that passes; the whole output of one that fails."""
    with LOCK:
        print(f"{'ok  ' if holds else 'FAIL'}  {name}: {checks} checks, {seconds:.0f} s", flush=True)
        if not holds:
            for failure in failures:
                print(f"      {failure}")
            if not failures:
                print(f"      ended with {status}")
                print("\n".join(f"      {line}" for line in rest[-60:]))


sys.exit(main())
