"""What is proved of Go projects."""

from pathlib import Path

from harness import hostile, proofs
from harness.databases import databases
from harness.programs import must
from harness.projects import BARE_SUBSCRIPTION, DISCOUNT, HOUSE_GO, OFFER, PERCENT, SUBSCRIPTION, Project

from .mutants import MUTANTS
from .planted import PLANTED
from .project import COMMANDS, GoProject
from .toolchain import Toolchain

STACK = "go"
HERE = Path(__file__).resolve().parent
EXISTING = HERE / "existing"


def listening(port):
    return {"LISTEN": f"127.0.0.1:{port}"}


# How the existing service is told where to listen, and where its migrations are, which run as it starts.
NOTES = {"address": listening, "migrations": "migrations"}


def new_sqlite(build, report):
    new_project(build / "new-sqlite", "sqlite", report, is_slow=True)


def new_postgres(build, report):
    proofs.skips_nothing(new_project(build / "new-postgres", "postgres", report), report)


def new_project(folder, kind, report, is_slow=False):
    project = Project(folder, STACK, ["-d", f"db={kind}", "-d", "module=example.com/acme"])
    go = GoProject(project, Toolchain(folder.parent))
    proofs.whole_project(go, kind, report, is_slow)
    return go


def existing_service(build, report):
    """A feature in a service that others wrote, whose router has the anchors."""
    project = Project(build / "existing-service", STACK, existing=EXISTING)
    wiring = ["internal/config/config.go", "internal/server/router.go"]
    proofs.changes_wiring_alone(project, wiring, report)
    go = existing_tools(project, build)
    go.prepare()
    go.check_sources(report)
    with databases("sqlite", go.outside) as new_database:
        proofs.feature_alone(go.service(), new_database, report)


def existing_service_without_anchors(build, report):
    project = Project(build / "existing-service-without-anchors", STACK, existing=EXISTING)
    told = ("scaffold:anchor private", "scaffold:anchor public", "Subscription")
    proofs.nothing_without_anchors(project, "internal/server/router.go", told, report)


def integration_later(build, report):
    project = Project(build / "integration-later", STACK, ["-d", "pages=offset"])
    proofs.integration_later(GoProject(project, Toolchain(build)), report)


def carried_out(build, report):
    project = Project(build / "carried-out", STACK)
    proofs.carried_out(GoProject(project, Toolchain(build)), SUBSCRIPTION, report)


def carried_out_elsewhere(build, report):
    """Without the integration, and in a service that others wrote."""
    project = Project(build / "carried-out", STACK)
    proofs.carried_out(GoProject(project, Toolchain(build)), BARE_SUBSCRIPTION, report)
    for feature in (SUBSCRIPTION, BARE_SUBSCRIPTION):
        project = Project(build / "carried-out", STACK, existing=EXISTING)
        proofs.carried_out(existing_tools(project, build), feature, report)


def existing_tools(project, build):
    return GoProject(project, Toolchain(build), main="./cmd/api", **NOTES)


def few_actions(build, report):
    proofs.few_actions(GoProject(Project(build / "few-actions", STACK), Toolchain(build)), report)


def deployment(build, report):
    demanded = [COMMANDS[name] for name in ("tidy", "format", "vet", "build", "race")]
    go = GoProject(Project(build / "deployment", STACK), Toolchain(build))
    proofs.deploys(go, demanded, lambda go: go.environment, report)
    proofs.is_deployable(Project(build / "deployment-postgres", STACK, ["-d", "db=postgres"]), report)


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


def bad_implementations(build, report):
    project = Project(build / "bad-implementations", STACK)
    proofs.bad_implementations(GoProject(project, Toolchain(build)), PLANTED, report)


def replaced_texts(build, report):
    proofs.replaced_texts(build, STACK, MUTANTS, PLANTED, report)


def mutants(build, report):
    project = Project(build / "mutants", STACK)
    proofs.mutants(GoProject(project, Toolchain(build)), MUTANTS, report)


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
