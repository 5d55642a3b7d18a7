"""Broken variants of a generated service: each must be caught by the generated tests, and by the contract as well."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from contract import checks
from contract import run as contract
from contract.report import Report

from . import lifecycle, transactions
from .servers import SECRET, TOKEN


@dataclass(frozen=True)
class Mutant:
    """A replacement of a text in one file, which must contain it exactly once."""

    name: str
    path: str
    old: str
    new: str


class Caught(Exception):
    """What the first failed check said."""


class FirstFailure(Report):
    """Stops at the first failed check: one is enough to catch a mutant."""

    def expect(self, name, holds, detail=""):
        if not holds:
            raise Caught(name)
        return super().expect(name, holds, detail)


def are_caught(mutants, folder, run_tests, build_service, new_database, report):
    """Breaks the project in each way, and mends it again.

    `run_tests` gives the outcome of the generated tests, `build_service` a service that runs.
    """
    for mutant in mutants:
        file = Path(folder) / mutant.path
        whole = file.read_text()
        found = whole.count(mutant.old)
        if not report.equal(f"{mutant.name}: the text to be replaced stands in {mutant.path}, times", found, 1):
            continue
        file.write_text(whole.replace(mutant.old, mutant.new))
        try:
            is_caught(mutant, run_tests, build_service(), new_database(), report)
        except RuntimeError as fault:
            report.expect(f"{mutant.name}: the variant can be built and run", False, str(fault))
        finally:
            file.write_text(whole)


def is_caught(mutant, run_tests, service, database, report):
    with ThreadPoolExecutor(1) as pool:
        tests = pool.submit(run_tests)
        told = caught_by_contract(service, database)
    report.expect(f"{mutant.name}: the generated tests catch it", tests.result().status != 0)
    report.expect(f"{mutant.name}: the contract catches it", told)


def caught_by_contract(service, database):
    """The first check that fails; None if all pass."""
    report = FirstFailure()
    try:
        with service.serve(database.url, report) as server:
            contract(server.base_url, TOKEN, SECRET, service.subject, report, checks.FEATURE)
            lifecycle.ties(server, service, database, report)
            transactions.go_by_what_is_committed(server, service, database, report)
    except Caught as caught:
        return str(caught)
    return None
