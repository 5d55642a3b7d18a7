"""Runs the contract against a running service; exit status 1 if it is broken, with every failed check."""

import argparse
import json
import sys

from . import run
from .blueprints import load, take
from .report import Report
from .subject import Subject


def main():
    parser = argparse.ArgumentParser(prog="python -m contract", description=__doc__)
    parser.add_argument("base_url")
    parser.add_argument("--token", required=True)
    parser.add_argument("--secret", default="", help="the signing secret of webhooks")
    parser.add_argument("--plan", required=True, help="the plan's JSON")
    parser.add_argument("--feature", required=True, help="the feature's blueprint")
    parser.add_argument("--noun", help="the resource's name where the feature is generic")
    parser.add_argument("--integration", action="append", default=[], help="an integration's blueprint")
    options = parser.parse_args()
    subject = Subject([])
    with open(options.plan, encoding="utf-8") as plan:
        take(subject, json.load(plan), load(options.feature), options.noun, [load(one) for one in options.integration])
    report = Report()
    run(options.base_url, options.token, options.secret, subject, report)
    for failure in report.failures:
        print(f"FAILED {failure}")
    print(f"{report.count} checks, {len(report.failures)} failed")
    return 1 if report.failures else 0


sys.exit(main())
