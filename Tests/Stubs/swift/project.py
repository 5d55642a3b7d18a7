"""A Swift project and the commands that its plan demands."""

import os
import re
import shlex
import shutil
from pathlib import Path

from contract import checks
from contract.blueprints import load
from harness.programs import PATH, must, run, succeeds
from harness.projects import TEMPLATES
from harness.services import Service

COMMANDS = load(TEMPLATES / "stacks/swift-vapor/stack.yaml")["commands"]

# The command of the toolchain, for commands that a plan demands: it builds where we build.
COMMAND = """#!/bin/sh
PATH={path}
case "$1" in
build | run | test) word=$1; shift; exec swift "$word" --scratch-path {scratch} "$@" ;;
esac
exec swift "$@"
"""

# A text in the syntax tree that the compiler prints.
TEXT = re.compile(r'value="(?:[^"\\]|\\.)*"', re.DOTALL)


def at_port(port):
    return {"HOST": "127.0.0.1", "PORT": str(port)}


class SwiftProject:
    # What the output has where a test failed, and not where tests could not be run.
    TEST_FAILED = "^✘ Test .* failed"
    # The checks that a project brings along: that of the existing services is the same as of a new one.
    own_checks = [COMMANDS["format"]]
    left_to_proxy = ()

    def __init__(self, project, build, target="App", address=at_port):
        """Dependencies are compiled once, for all projects that are built in the same folder."""
        self.project, self.folder, self.target = project, project.folder, target
        self.address = address
        self.scratch = build / "scratch"
        self.outside = Path(f"{project.folder}.outside")
        # What an earlier run left, databases among it, would be found by this one.
        shutil.rmtree(self.outside, ignore_errors=True)
        self.outside.mkdir()
        # The settings of git say how packages are found here.
        git = {name: value for name, value in os.environ.items() if name.startswith("GIT_CONFIG")}
        path = f"{os.environ['PATH']}:{PATH}"
        command = self.outside / "bin/swift"
        command.parent.mkdir()
        command.write_text(COMMAND.format(path=shlex.quote(path), scratch=shlex.quote(str(self.scratch))))
        command.chmod(0o755)
        self.environment = {"PATH": f"{command.parent}:{path}", "HOME": os.environ["HOME"]} | git

    def prepare(self):
        """Builds the program and its tests."""
        self.built = self.swift("build --build-tests")

    def equip(self):
        """The commands of a plan build themselves what they need."""

    def swift(self, command, environment=None, seconds=1800):
        return run(["swift", *command.split()], self.folder, self.environment | (environment or {}), seconds)

    def check(self, report, environment):
        self.check_format(report)
        report.expect("swift build", self.built.status == 0, errors(self.built))
        report.equal("warnings", warnings(self.built, self.folder), [])
        tested = self.run_tests(environment)
        report.expect("swift test", tested.status == 0, failed_tests(tested))

    def check_format(self, report):
        succeeds(report, COMMANDS["format"], COMMANDS["format"], self.folder, self.environment)

    def tested_on(self, database):
        """The environment variables with the databases of the generated tests."""
        return {"TEST_DATABASE_URL": database.url}

    def run_tests(self, environment=None):
        """The outcome of the tests that were built."""
        return self.swift("test --skip-build --disable-xctest", environment, seconds=600)

    def run_some_tests(self, suite=""):
        """The outcome of one suite of the tests that were built, or of all."""
        return self.swift(f"test --skip-build --disable-xctest --filter {suite or '.'}", seconds=600)

    def document(self):
        return self.folder / "openapi.yaml"

    def service(self, address=None):
        """A copy of the program, since the next build puts another one in its place."""
        if self.built.status != 0:
            raise RuntimeError(errors(self.built))
        program = self.outside / self.target
        program.unlink(missing_ok=True)
        shutil.copy(self.scratch / "debug" / self.target, program)
        return self.serving(program, address)

    def serving(self, program, address=None):
        """The service that a program is."""
        return Service(
            folder=self.outside,
            command=[str(self.started_by(program))],
            subject=self.project.subject,
            tables=self.project.tables,
            address=address or self.address,
            left_to_proxy=self.left_to_proxy,
        )

    def started_by(self, program):
        """The program that is called as those of all stacks are."""
        return program

    def migrates(self, database):
        """What keeps a service from starting that migrates as it starts; nothing if it does start."""
        self.prepare()
        try:
            with self.service(self.address).serve(database.url, None):
                return None
        except RuntimeError as fault:
            return str(fault)

    def became_code(self, word):
        """Where the compiler sees a word as something else than a text or a comment, one a line."""
        found, name = [], re.compile(rf"\b{word}\b")
        for file in sorted(self.folder.rglob("*.swift")):
            tree = must(["swiftc", "-frontend", "-dump-parse", "-swift-version", "6", file], self.folder, self.environment).stdout
            found += [f"{file}: {line.strip()[:200]}" for line in TEXT.sub("", tree).split("\n") if name.search(line)]
        return "\n".join(found)


class VaporProject(SwiftProject):
    """Vapor has its own command for migrations, and waits for the head of a request without end."""

    left_to_proxy = (checks.slowness,)

    def __init__(self, project, *arguments, **named):
        super().__init__(project, *arguments, **named)
        project.subject.repairs_queries = True

    PROGRAM = """#!/bin/sh
case "$*" in
migrate) exec {program} migrate --yes ;;
"migrate down") exec {program} migrate --revert --yes ;;
"replay "*) exec {program} "replay-$2" ;;
esac
exec {program}
"""

    def started_by(self, program):
        script = self.outside / "server"
        script.write_text(self.PROGRAM.format(program=program))
        script.chmod(0o755)
        return script


def errors(outcome):
    lines = (outcome.stdout + outcome.stderr).splitlines()
    return "\n".join([line for line in lines if "error:" in line] or lines)[-3000:]


def failed_tests(outcome):
    """What was found wrong, each line after its test; everything if the tests did not even run."""
    lines = (outcome.stdout + outcome.stderr).splitlines()
    return "\n".join([line for line in lines if line.startswith(("✘", "↳"))] or lines)[-6000:]


def warnings(outcome, folder):
    """The compiler's messages about the project's own sources."""
    lines = (outcome.stdout + outcome.stderr).splitlines()
    return sorted({line for line in lines if "warning:" in line and line.startswith(str(folder))})
