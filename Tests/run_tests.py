"""Runs `swift test` with the arguments given and tells it short: a line for a suite, and failures whole.

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
        # It did not come to its tests, or not to their end: what the compiler or the crash said is what is wanted.
        print("\n".join(lines[-200:]))
        print(f"the tests did not run to their end; all of it stands in {LOG}")
        return status or 1
    failed = failures(lines)
    tell_issues(lines)
    count = int(total[1])
    print(f"{count - len(failed)} passed, {len(failed)} failed")
    return status if count else 1


def failures(lines):
    """The tests that failed; a line is printed for each suite. Tests run at once, so that their times tell nothing."""
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
