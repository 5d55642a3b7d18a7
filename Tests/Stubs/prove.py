"""Runs one proof: `prove.py STACK PROOF`. Each failed check is a line of JSON on standard output, then the count;
the status is 1 where one failed.

Needs SCAFFOLD_BINARY; what is made stands below .build/stubs until the next run.
"""

import importlib
import json
import os
import signal
import sys
from pathlib import Path

from contract.report import Report

BUILD = Path(__file__).resolve().parent.parent.parent / ".build/stubs"


def main(stack, name):
    if "SCAFFOLD_BINARY" not in os.environ:
        raise SystemExit("SCAFFOLD_BINARY is not set: run the tests with `make test`")
    # Processes started by a proof end with it, also when it is terminated.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    report = Report()
    proofs = importlib.import_module(f"{stack}.proofs")
    try:
        proofs.ALL[name](BUILD / stack, report)
    except Exception as fault:  # The checks so far are reported as well.
        report.expect(f"{name} comes to its end", False, f"{type(fault).__name__}: {fault}")
        if os.environ.get("STUBS_TRACE"):
            raise
    for failure in report.failures:
        print(json.dumps({"failure": failure}))
    print(json.dumps({"checks": report.count}))
    return 1 if report.failures else 0


sys.exit(main(*sys.argv[1:]))
