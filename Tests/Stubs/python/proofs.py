"""What is proved of Python projects."""

from functools import partial
from pathlib import Path

from harness import hostile, proofs
from harness.databases import databases
from harness.projects import BARE_SUBSCRIPTION, PERCENT, STRIPE_DISCOUNT, SUBSCRIPTION, Project

from . import identifiers
from .mutants import MUTANTS
from .planted import PLANTED
from .project import COMMANDS, PythonProject

STACK = "python"
HERE = Path(__file__).resolve().parent
EXISTING = HERE / "existing"


def new_sqlite(build, report):
    new_project(build / "new-sqlite", "sqlite", report, is_slow=True)


def new_postgres(build, report):
    proofs.skips_nothing(new_project(build / "new-postgres", "postgres", report), report)


def new_project(folder, kind, report, is_slow=False):
    project = Project(folder, STACK, ["-d", f"db={kind}"])
    python = PythonProject(project, folder.parent)
    proofs.whole_project(python, kind, report, is_slow)
    python.check_installation(report)
    return python


def existing_service(build, report):
    """A feature in a service that others wrote, whose wiring has the anchors."""
    project = Project(build / "existing-service", STACK, existing=EXISTING)
    wiring = ["app/core/config.py", "app/main.py", "app/models/__init__.py"]
    proofs.changes_wiring_alone(project, wiring, report)
    python = PythonProject(project, build, package="app")
    python.prepare()
    python.check(report, {})
    with databases("sqlite", python.outside) as new_database:
        start = "uvicorn app.main:app --host 127.0.0.1 --port $PORT"
        proofs.feature_alone(python.service(start), new_database, report)


def existing_service_without_anchors(build, report):
    project = Project(build / "existing-service-without-anchors", STACK, existing=EXISTING)
    told = ("scaffold:anchor imports", "scaffold:anchor routers", "subscriptions_routes.router")
    proofs.nothing_without_anchors(project, "app/main.py", told, report)


def integration_later(build, report):
    project = Project(build / "integration-later", STACK, ["-d", "pages=offset"])
    proofs.integration_later(PythonProject(project, build), report)


def carried_out(build, report):
    project = Project(build / "carried-out", STACK)
    proofs.carried_out(PythonProject(project, build), SUBSCRIPTION, report)


def carried_out_elsewhere(build, report):
    """Without the integration, and in a service that others wrote."""
    project = Project(build / "carried-out", STACK)
    proofs.carried_out(PythonProject(project, build), BARE_SUBSCRIPTION, report)
    for feature in (SUBSCRIPTION, BARE_SUBSCRIPTION):
        project = Project(build / "carried-out", STACK, existing=EXISTING)
        proofs.carried_out(PythonProject(project, build, package="app"), feature, report)


def few_actions(build, report):
    proofs.few_actions(PythonProject(Project(build / "few-actions", STACK), build), report)


def deployment(build, report):
    demanded = [COMMANDS[name] for name in ("format", "lint", "types", "test")]

    def environment_of(python):
        return python.installed.installing | {"UV_CACHE_DIR": str(build / "uv"), "UV_LINK_MODE": "copy"}

    proofs.deploys(PythonProject(Project(build / "deployment", STACK), build), demanded, environment_of, report)
    proofs.is_deployable(Project(build / "deployment-postgres", STACK, ["-d", "db=postgres"]), report)


def team(build, report):
    """A type that a team added to all stacks, and events with email addresses."""
    project = Project(build / "team", STACK, blueprints=PERCENT)
    python = PythonProject(project, build)
    project.add(STRIPE_DISCOUNT, report)
    python.prepare()
    python.check(report, {})


def hostile_texts(build, report):
    def escapes(python):
        files = [file for file in python.folder.rglob("*") if file.suffix in (".py", ".toml", ".mako")]
        return identifiers.escapes(sorted(files), hostile.WORD)

    code = (".py", ".toml", ".mako")
    tools = partial(PythonProject, build=build)
    proofs.hostile_texts(build, STACK, tools, code, escapes, report, writes_all=True)


def reserved_words(build, report):
    proofs.reserved_words("python-fastapi", report)


def own_names(build, report):
    def compiles(python):
        python.check(report, {}, ("format", "lint", "types"))

    proofs.own_names(build, STACK, lambda project: PythonProject(project, build), compiles, report)


def bad_implementations(build, report):
    project = Project(build / "bad-implementations", STACK)
    proofs.bad_implementations(PythonProject(project, build), PLANTED, report)


def replaced_texts(build, report):
    proofs.replaced_texts(build, STACK, MUTANTS, PLANTED, report)


def mutants(build, report):
    project = Project(build / "mutants", STACK)
    proofs.mutants(PythonProject(project, build), MUTANTS, report)


ALL = {
    "new-sqlite": new_sqlite,
    "new-postgres": new_postgres,
    "existing-service": existing_service,
    "existing-service-without-anchors": existing_service_without_anchors,
    "integration-later": integration_later,
    "carried-out": carried_out,
    "carried-out-elsewhere": carried_out_elsewhere,
    "few-actions": few_actions,
    "deployment": deployment,
    "team": team,
    "hostile-texts": hostile_texts,
    "reserved-words": reserved_words,
    "own-names": own_names,
    "replaced-texts": replaced_texts,
    "bad-implementations": bad_implementations,
    "mutants": mutants,
}
