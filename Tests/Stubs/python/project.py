"""A Python project and the commands that its plan demands."""

import json
import shutil
import signal
from pathlib import Path

from contract import checks
from contract.blueprints import load
from harness.programs import must, run, succeeds
from harness.projects import TEMPLATES
from harness.services import Service

from .environment import Environment

COMMANDS = load(TEMPLATES / "stacks/python-fastapi/stack.yaml")["commands"]

# Migrates before the service is started, unless it should refuse to start.
PROGRAM = """#!/bin/sh
cd {folder} || exit
case "$*" in
"migrate down") exec alembic downgrade -1 ;;
migrate) exec alembic upgrade head ;;
"replay "*) exec python -m {app}.replay_"$(echo "$2" | tr - _)" ;;
esac
[ "$APP_ENV" = production ] || alembic upgrade head || exit
exec {start}
"""

DOCUMENT = """
import json
from {app}.main import create_app
print(json.dumps(create_app().openapi()))
"""


class PythonProject:
    # What the output has where a test failed, and not where tests could not be run.
    TEST_FAILED = "^FAILED "
    # The checks that a project brings along: those of the existing service are the same as of a new one.
    own_checks = [COMMANDS[name] for name in ("format", "lint", "types")]

    def __init__(self, project, build, package="src/app"):
        self.project, self.folder, self.build = project, project.folder, build
        self.app = package.removeprefix("src/").replace("/", ".")
        self.outside = Path(f"{project.folder}.outside")
        # What an earlier run left, databases among it, would be found by this one.
        shutil.rmtree(self.outside, ignore_errors=True)
        self.outside.mkdir(parents=True)

    def prepare(self):
        self.installed = Environment(self.build, (self.folder / "pyproject.toml").read_text())
        caches = {"MYPY_CACHE_DIR": str(self.outside / "mypy"), "RUFF_CACHE_DIR": str(self.outside / "ruff")}
        self.environment = (
            self.installed.variables
            | caches
            | {
                "PYTHONPATH": f"{self.folder}/src:{self.folder}",
                "PYTEST_ADDOPTS": "-p no:cacheprovider",
            }
        )

    def equip(self):
        """Gets what the commands of a plan need."""
        self.prepare()

    def check(self, report, environment, names=("format", "lint", "types", "test")):
        for name in names:
            command = COMMANDS[name]
            succeeds(report, command, command, self.folder, self.environment | environment)

    def check_installation(self, report):
        """The package can be installed as its README says, and is then complete."""
        target, lock = self.outside / "uv", self.folder / "uv.lock"
        places = {"UV_PROJECT_ENVIRONMENT": str(target), "UV_CACHE_DIR": str(self.build / "uv"), "UV_LINK_MODE": "copy"}
        succeeds(report, "uv sync", "uv sync --quiet --no-editable", self.folder, self.installed.installing | places)
        lock.unlink(missing_ok=True)
        command = [target / "bin/python", "-c", f"import {self.app}.main, pytest, ruff, mypy"]
        succeeds(report, "what was installed is whole", command, self.outside)

    def tested_on(self, database):
        """The environment variables with the databases of the generated tests."""
        return {"TEST_DATABASE_URL": sqlalchemy_url(database.url)}

    def run_tests(self, environment=None):
        return run(COMMANDS["test"], self.folder, self.environment | (environment or {}))

    def run_some_tests(self, *files):
        """Ends with the first that fails."""
        return run(["pytest", "-q", "-x", *files], self.folder, self.environment)

    def document(self):
        """The OpenAPI document that the service generates."""
        script = DOCUMENT.format(app=self.app)
        told = must([self.installed.python, "-c", script], self.folder, self.environment).stdout
        path = self.outside / "openapi.json"
        path.write_text(json.dumps(json.loads(told), indent=1))
        return path

    def service(self, start=None, address=lambda port: {"PORT": str(port)}):
        program = self.outside / "server"
        start = start or f"python -m {self.app}"
        program.write_text(PROGRAM.format(folder=self.folder, start=start, app=self.app))
        program.chmod(0o755)
        return Service(
            folder=self.outside,
            command=[str(program)],
            subject=self.project.subject,
            tables=self.project.tables,
            address=address,
            # uvicorn ends by the signal that it was sent, once it has ended everything else.
            clean_status=-signal.SIGTERM,
            more=self.environment,
            database_url=sqlalchemy_url,
            # uvicorn has no time limit for the head of a request.
            left_to_proxy=(checks.slowness,),
        )


def sqlalchemy_url(url):
    """The URL in SQLAlchemy's form: a file path follows three slashes."""
    return url.replace("sqlite:", "sqlite:///")
