"""A Swift project and the commands that its plan demands."""

import os
import shutil
from pathlib import Path

from contract.blueprints import load
from harness.programs import PATH, must, run
from harness.projects import TEMPLATES
from harness.services import Service

COMMANDS = load(TEMPLATES / "stacks/swift-vapor/stack.yaml")["commands"]


class SwiftProject:
    def __init__(self, project, target="App"):
        self.project, self.folder, self.target = project, project.folder, target
        # Dependencies are compiled once, for all projects and all runs.
        self.scratch = project.folder.parent / "scratch"
        self.outside = Path(f"{project.folder}.outside")
        # What an earlier run left, databases among it, would be found by this one.
        shutil.rmtree(self.outside, ignore_errors=True)
        self.outside.mkdir()
        self.environment = {"PATH": f"{os.environ['PATH']}:{PATH}", "HOME": os.environ["HOME"]}

    def swift(self, command, seconds=1800):
        words = ["swift", *command.split(), "--scratch-path", self.scratch]
        return run(words, self.folder, self.environment, seconds)

    def check_format(self, report):
        outcome = run(COMMANDS["format"], self.folder, self.environment)
        report.expect(COMMANDS["format"], outcome.status == 0, outcome.text)

    def check_sources(self, report):
        self.check_format(report)
        built = self.swift("build --build-tests")
        report.expect("swift build", built.status == 0, errors(built))
        report.equal("warnings", warnings(built, self.folder), [])
        tested = self.test()
        report.expect("swift test", tested.status == 0, tested.text)

    def test(self):
        return self.swift("test --disable-xctest")

    def service(self):
        """A copy of the program, since the next build puts another one in its place."""
        built = self.swift("build")
        if built.status != 0:
            raise RuntimeError(errors(built))
        binary = self.outside / self.target
        binary.unlink(missing_ok=True)
        shutil.copy(self.scratch / "debug" / self.target, binary)
        return Service(
            folder=self.outside,
            command=[str(binary)],
            subject=self.project.subject,
            tables=self.project.tables,
            address=lambda port: {"HOST": "127.0.0.1", "PORT": str(port)},
        )


def errors(outcome):
    lines = (outcome.stdout + outcome.stderr).splitlines()
    return "\n".join([line for line in lines if "error:" in line] or lines)[-3000:]


def warnings(outcome, folder):
    """What the compiler says of the project's own sources."""
    lines = (outcome.stdout + outcome.stderr).splitlines()
    return sorted({line for line in lines if "warning:" in line and line.startswith(str(folder))})
