"""What is proved of Go projects."""

from contract import run as contract
from harness import documents, lifecycle
from harness.databases import databases
from harness.projects import EVERYTHING, INVOICE, SUBSCRIPTION, Project
from harness.servers import SECRET, TOKEN

from .project import GoProject
from .toolchain import Toolchain

STACK = "go"


def new_sqlite(build, report):
    """A new project; then a second and a third feature in it."""
    prove(build, report, "sqlite", "new-sqlite", [SUBSCRIPTION], [INVOICE, EVERYTHING])


def new_postgres(build, report):
    prove(build, report, "postgres", "new-postgres", [SUBSCRIPTION], [INVOICE, EVERYTHING])


def prove(build, report, kind, name, *steps):
    toolchain = Toolchain(build)
    project = Project(build / name, STACK, ["-d", f"db={kind}", "-d", "module=example.com/acme"])
    go = GoProject(project, toolchain)
    with databases(kind, go.outside) as new_database:
        for features in steps:
            for feature in features:
                project.add(feature, report)
                project.is_at_rest(feature, report)
            go.resolve()
            go.check_modules(report)
            check(go, new_database, report)


def check(go, new_database, report):
    """Everything that a project of either database is put through."""
    go.check_sources(report, environment={"TEST_DATABASE_URL": new_database().url})
    service = go.service()
    database = new_database()
    lifecycle.migrations(service, database, report)
    document = go.folder / "api/openapi.yaml"
    documents.is_valid(document, service.subject, report)
    with service.serve(database.url, report) as server:
        contract(server.base_url, TOKEN, SECRET, service.subject, report)
        lifecycle.constraints(service, database, report)
        documents.is_true(document, server, go.outside, report)
    lifecycle.refusals(service, new_database(), report)
    lifecycle.ending(service, new_database(), report)


ALL = {
    "new-sqlite": new_sqlite,
    "new-postgres": new_postgres,
}
