"""What is proved of Go projects."""

from pathlib import Path

from harness import hostile, proofs
from harness.databases import databases
from harness.programs import must
from harness.projects import DISCOUNT, HOUSE_GO, OFFER, PERCENT, Project

from .mutants import MUTANTS
from .project import GoProject
from .toolchain import Toolchain

STACK = "go"
HERE = Path(__file__).resolve().parent
EXISTING = HERE / "existing"


def new_sqlite(build, report):
    proofs.slow_body(new_project(build / "new-sqlite", "sqlite", report), report)


def new_postgres(build, report):
    new_project(build / "new-postgres", "postgres", report)


def new_project(folder, kind, report):
    project = Project(folder, STACK, ["-d", f"db={kind}", "-d", "module=example.com/acme"])
    go = GoProject(project, Toolchain(folder.parent))
    proofs.whole_project(go, kind, report)
    return go


def existing_service(build, report):
    """A feature in a service that others wrote, whose router has the anchors."""
    project = Project(build / "existing-service", STACK, existing=EXISTING)
    wiring = ["internal/config/config.go", "internal/server/router.go"]
    proofs.changes_wiring_alone(project, wiring, report)
    go = GoProject(project, Toolchain(build), main="./cmd/api")
    go.prepare()
    go.check_sources(report)
    with databases("sqlite", go.outside) as new_database:
        service = go.service(address=lambda port: {"LISTEN": f"127.0.0.1:{port}"})
        service.more = {"MIGRATIONS": str(go.folder / "migrations")}
        proofs.feature_alone(service, new_database, report)


def existing_service_without_anchors(build, report):
    project = Project(build / "existing-service-without-anchors", STACK, existing=EXISTING)
    told = ("scaffold:anchor private", "scaffold:anchor public", "Subscription")
    proofs.nothing_without_anchors(project, "internal/server/router.go", told, report)


def integration_later(build, report):
    project = Project(build / "integration-later", STACK)
    proofs.integration_later(GoProject(project, Toolchain(build)), report)


def few_actions(build, report):
    proofs.few_actions(GoProject(Project(build / "few-actions", STACK), Toolchain(build)), report)


def team(build, report):
    """A team's stack with its own types, columns and paths, and a type that the team added to all stacks."""
    project = Project(build / "team", "house-go", ["--blueprints", PERCENT], blueprints=HOUSE_GO)
    go = GoProject(project, Toolchain(build))
    for feature in (OFFER, DISCOUNT):
        project.add(feature, report)
        project.is_at_rest(feature, report)
    go.prepare()
    go.check_sources(report, ("format", "vet", "build", "test"))
    strays = [path for path, text in project.files().items() if b"/api/v1" in text or b"created_at" in text]
    report.equal("nothing tells the prefix and the columns of the extended stack", strays, [])


def hostile_texts(build, report):
    def escapes(go):
        return must(["go", "run", HERE / "identifiers/main.go", go.folder, hostile.WORD], go.outside, go.plain).stdout

    proofs.hostile_texts(build, STACK, lambda project: GoProject(project, Toolchain(build)), ".go", escapes, report)


def reserved_words(build, report):
    proofs.reserved_words("go-chi", report)


def own_names(build, report):
    def compiles(go):
        go.check_sources(report, ("format", "vet", "build"))

    proofs.own_names(build, STACK, lambda project: GoProject(project, Toolchain(build)), compiles, report)


def mutants(build, report):
    project = Project(build / "mutants", STACK)
    proofs.mutants(GoProject(project, Toolchain(build)), MUTANTS, report)


ALL = {
    "new-sqlite": new_sqlite,
    "new-postgres": new_postgres,
    "existing-service": existing_service,
    "existing-service-without-anchors": existing_service_without_anchors,
    "integration-later": integration_later,
    "few-actions": few_actions,
    "team": team,
    "hostile-texts": hostile_texts,
    "reserved-words": reserved_words,
    "own-names": own_names,
    "mutants": mutants,
}
