"""A Go project and the commands that its plan demands."""

import re
import shutil
from pathlib import Path

from contract.blueprints import load
from harness.programs import must, run, succeeds
from harness.projects import TEMPLATES
from harness.services import Service

from . import modules

COMMANDS = load(TEMPLATES / "stacks/go-chi/stack.yaml")["commands"]


def at_address(port):
    return {"ADDR": f"127.0.0.1:{port}"}


class GoProject:
    # What the output has where a test failed, and not where tests could not be run.
    TEST_FAILED = "^\\s*--- FAIL"
    # The checks that a project brings along, demanded by no plan.
    own_checks = ()

    def __init__(self, project, toolchain, main="./cmd/server", address=at_address, migrations=None):
        """`migrations` is where a service that migrates as it starts finds them."""
        self.project, self.folder, self.main = project, project.folder, main
        self.address, self.migrations = address, migrations
        self.outside = Path(f"{project.folder}.outside")
        # What an earlier run left, databases among it, would be found by this one.
        shutil.rmtree(self.outside, ignore_errors=True)
        self.outside.mkdir()
        self.go_mod = self.outside / "go.mod"
        self.environment = toolchain.environment(self.go_mod)
        # For programs that belong to no project.
        self.plain = self.environment | {"GOFLAGS": "-trimpath"}

    def prepare(self):
        """Makes the go.mod that is built with: the project's own with the releases that there are here."""
        head, direct = read_go_mod((self.folder / "go.mod").read_text())
        requirements = "".join(f"require {module} {modules.version(module)}\n" for module in direct)
        self.go_mod.write_text(f"{head}\n{requirements}")
        (self.outside / "go.sum").write_text("")
        must("go mod tidy", self.folder, self.environment)

    def equip(self):
        """Gets what the commands of a plan need."""
        self.prepare()

    def check_modules(self, report):
        """The project's go.mod requires every imported module, and its go.sum lists them all."""
        direct = read_go_mod((self.folder / "go.mod").read_text())[1]
        needed = read_go_mod(self.go_mod.read_text())[1]
        report.equal("go.mod requires what is imported", sorted(direct), sorted(needed))
        succeeds(report, COMMANDS["tidy"], COMMANDS["tidy"], self.folder, self.environment)
        sums = (self.folder / "go.sum").read_text().split("\n")
        for module, release in direct.items():
            for start in (f"{module} {release} h1:", f"{module} {release}/go.mod h1:"):
                report.expect(f"go.sum has {start}", any(line.startswith(start) for line in sums))

    def check_sources(self, report, names=("format", "vet", "build", "test", "race"), environment=None):
        for name in names:
            command = COMMANDS[name]
            succeeds(report, command, command, self.folder, self.environment | (environment or {}))

    def check(self, report, environment):
        self.check_modules(report)
        self.check_sources(report, environment=environment)

    def tested_on(self, database):
        """The environment variables with the databases of the generated tests."""
        return {"TEST_DATABASE_URL": database.url}

    def run_tests(self, environment=None):
        return run(COMMANDS["test"], self.folder, self.environment | (environment or {}))

    def run_some_tests(self, packages="./..."):
        """Ends each package with the first that fails."""
        return run(["go", "test", "-failfast", packages], self.folder, self.environment)

    def document(self):
        return self.folder / "api/openapi.yaml"

    def migrates(self, database):
        """What keeps a service from starting that migrates as it starts; nothing if it does start."""
        try:
            with self.service().serve(database.url, None):
                return None
        except RuntimeError as fault:
            return str(fault)

    def service(self):
        binary = self.outside / "server"
        must(["go", "build", "-o", binary, self.main], self.folder, self.environment)
        return Service(
            folder=self.outside,
            command=[str(binary)],
            subject=self.project.subject,
            tables=self.project.tables,
            address=self.address,
            a_minute_to_drain={"SHUTDOWN_DELAY": "60s"},
            more={"MIGRATIONS": str(self.folder / self.migrations)} if self.migrations else {},
        )


def read_go_mod(text):
    """The text above the requirements, and the direct requirements."""
    head = re.split(r"^require\b", text, maxsplit=1, flags=re.MULTILINE)[0]
    lines = re.findall(r"^(?:require)?\s+([\w./-]+) (v\S+)(.*)$", text[len(head) :], flags=re.MULTILINE)
    return head, {module: release for module, release, comment in lines if "indirect" not in comment}
