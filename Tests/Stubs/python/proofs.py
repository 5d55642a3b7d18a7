"""What is proved of Python projects."""

from pathlib import Path

from harness import proofs
from harness.projects import Project

from .project import PythonProject

STACK = "python"
HERE = Path(__file__).resolve().parent
EXISTING = HERE / "existing"


def new_sqlite(build, report):
    new_project(build / "new-sqlite", "sqlite", report)


def new_postgres(build, report):
    new_project(build / "new-postgres", "postgres", report)


def new_project(folder, kind, report):
    project = Project(folder, STACK, ["-d", f"db={kind}"])
    proofs.whole_project(PythonProject(project, folder.parent), kind, report)


ALL = {
    "new-sqlite": new_sqlite,
    "new-postgres": new_postgres,
}
