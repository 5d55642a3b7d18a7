"""Runs `swift test` with the given arguments and shortens its output: one line for each suite, and failures in full.

Everything that was said stands in .build/test.log. The status is that of `swift test`, and 1 where nothing ran.
"""

import re
import subprocess
import sys
from pathlib import Path

LOG = Path(".build/test.log")
ENDED = re.compile(r"^(\S) (Suite|Test) (.+?)(?: with \d+ test cases)? (passed|failed) after ([\d.]+) seconds")
TOTAL = re.compile(r"Test run with (\d+) tests? in \d+ suites? (passed|failed)")


def main():
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("wb") as sink:
        status = subprocess.run(
            ["swift", "test", *sys.argv[1:]], stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.STDOUT
        ).returncode
    lines = LOG.read_text(errors="replace").splitlines()
    total = next((match for line in reversed(lines) if (match := TOTAL.search(line))), None)
    if total is None:
        # The tests did not start or did not finish: print the output of the compiler or the crash.
        print("\n".join(lines[-200:]))
        print(f"the tests did not run to their end; all of it stands in {LOG}")
        return status or 1
    failed = failures(lines)
    tell_issues(lines)
    count = int(total[1])
    print(f"{count - len(failed)} passed, {len(failed)} failed")
    return status if count else 1


def failures(lines):
    """Prints one line for each suite and returns the failed tests. Tests run in parallel, so times mean nothing."""
    failed = []
    for line in lines:
        match = ENDED.match(line)
        if match and match[2] == "Suite":
            print(f"{'ok  ' if match[4] == 'passed' else 'FAIL'}  {match[3]}")
        elif match and match[4] == "failed" and not match[3].startswith("run with"):
            failed.append(match[3])
    return failed


def tell_issues(lines):
    """Each issue with all that was said of it."""
    inside = False
    for line in lines:
        if re.match(r"^[✘✗×] .*recorded an issue", line):
            inside = True
        elif re.match(r"^[◇✔✘✗×⚠↺] ", line) or not line:
            inside = False
        if inside:
            print(line)


sys.exit(main())
