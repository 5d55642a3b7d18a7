"""What is proved of Go projects."""

from pathlib import Path

from contract import checks
from contract import run as contract
from contract.subject import Subject
from harness import documents, hostile, lifecycle
from harness.databases import databases
from harness.mutants import are_caught, caught_by_contract
from harness.programs import must, run
from harness.projects import BARE_SUBSCRIPTION, EVERYTHING, INVOICE, SUBSCRIPTION, Feature, Project
from harness.servers import SECRET, TOKEN

from .mutants import MUTANTS
from .project import GoProject
from .toolchain import Toolchain

STACK = "go"
HERE = Path(__file__).resolve().parent
EXISTING = HERE / "existing"


def new_sqlite(build, report):
    whole_project(build / "new-sqlite", "sqlite", report)


def new_postgres(build, report):
    whole_project(build / "new-postgres", "postgres", report)


def whole_project(folder, kind, report):
    """A new project with a feature; then with two more, which are written into it."""
    project = Project(folder, STACK, ["-d", f"db={kind}", "-d", "module=example.com/acme"])
    go = GoProject(project, Toolchain(folder.parent))
    with databases(kind, go.outside) as new_database:
        for features in ([SUBSCRIPTION], [INVOICE, EVERYTHING]):
            for feature in features:
                project.add(feature, report)
                project.is_at_rest(feature, report)
            go.resolve()
            go.check_modules(report)
            go.check_sources(report, environment={"TEST_DATABASE_URL": new_database().url})
            check_service(go, new_database, report)
        check_document(go, new_database, report)


def check_service(go, new_database, report):
    """Everything that a running service is put through."""
    service, document = go.service(), go.folder / "api/openapi.yaml"
    database = new_database()
    lifecycle.migrations(service, database, report)
    operations = documents.is_valid(document, service.subject, report)
    with service.serve(database.url, report) as server:
        seen = contract(server.base_url, TOKEN, SECRET, service.subject, report)
        documents.tells_all(operations, seen, report)
        lifecycle.constraints(service, database, report)
    lifecycle.refusals(service, new_database(), report)
    lifecycle.ending(service, new_database(), report)


def check_document(go, new_database, report):
    """Requests that are made from the OpenAPI document, which takes longest."""
    with go.service().serve(new_database().url, report) as server:
        documents.is_true(go.folder / "api/openapi.yaml", server, go.project.subject, go.outside, report)


def existing_service(build, report):
    """A feature in a service that others wrote, whose router has the anchors."""
    project = Project(build / "existing-service", STACK, existing=EXISTING)
    before = project.files()
    project.add(SUBSCRIPTION, report)
    project.is_at_rest(SUBSCRIPTION, report)
    changed = [path for path in project.differences(before) if path in before]
    wiring = ["internal/config/config.go", "internal/server/router.go"]
    report.equal("of what was there only the wiring changed", changed, wiring)
    go = GoProject(project, Toolchain(build), main="./cmd/api")
    go.resolve()
    go.check_sources(report)
    with databases("sqlite", go.outside) as new_database:
        service = go.service(address=lambda port: {"LISTEN": f"127.0.0.1:{port}"})
        service.more = {"MIGRATIONS": str(go.folder / "migrations")}
        with service.serve(new_database().url, report) as server:
            contract(server.base_url, TOKEN, SECRET, service.subject, report, checks.FEATURE)


def existing_service_without_anchors(build, report):
    """Nothing is written, and what has to be put where is said."""
    project = Project(build / "existing-service-without-anchors", STACK, existing=EXISTING)
    router = project.folder / "internal/server/router.go"
    lines = router.read_text().splitlines(keepends=True)
    router.write_text("".join(line for line in lines if "scaffold:anchor" not in line))
    before = project.files()
    outcome = run(project.writing(SUBSCRIPTION), project.folder)
    report.equal("missing anchors: status", outcome.status, 3)
    report.equal("missing anchors: nothing is written", project.differences(before), [])
    for text in ("internal/server/router.go", "scaffold:anchor private", "scaffold:anchor public", "Subscription"):
        report.expect(f"missing anchors: {text} is told", text in outcome.text, outcome.text)


def integration_later(build, report):
    """A feature that gets an integration once it is there, and does not lose it to a run that leaves it out."""
    project = Project(build / "integration-later", STACK)
    project.add(BARE_SUBSCRIPTION, report)
    go = GoProject(project, Toolchain(build))
    go.resolve()
    go.check_sources(report, ("build", "test"))
    project.subject, project.tables = Subject([]), {}
    project.add(SUBSCRIPTION, report, is_there=True)
    project.is_at_rest(SUBSCRIPTION, report)
    project.is_at_rest(BARE_SUBSCRIPTION, report)
    go.resolve()
    go.check_modules(report)
    go.check_sources(report, ("format", "vet", "build", "test"))
    with databases("sqlite", go.outside) as new_database:
        service = go.service()
        lifecycle.migrations(service, new_database(), report)
        with service.serve(new_database().url, report) as server:
            contract(server.base_url, TOKEN, SECRET, service.subject, report, checks.FEATURE)


def hostile_texts(build, report):
    """Texts that try to break out of strings and comments are written as texts."""
    blueprints = build / "hostile-blueprints"
    hostile.write_blueprints(blueprints)
    carrier = {"carrier": blueprints / "integrations/carrier.yaml"}
    parcel = Feature(hostile.WORDS, blueprints / "features/parcel.yaml", integrations=carrier)
    project = Project(build / "hostile-texts", STACK, blueprints=blueprints)
    project.add(parcel, report)
    go = GoProject(project, Toolchain(build))
    go.resolve()
    go.check_sources(report)
    found = must(["go", "run", HERE / "identifiers/main.go", go.folder, hostile.WORD], go.outside, go.plain).stdout
    report.expect("no text became Go", not found, found)
    for path, content in project.files().items():
        escapes = [] if path.endswith(".go") else hostile.escapes(path, content.decode())
        report.expect(f"no text broke out in {path}", not escapes, str(escapes)[:1000])
    with databases("sqlite", go.outside) as new_database:
        check_service(go, new_database, report)
    refused = [{"values": ["a", "b", value]} for value in hostile.REFUSED_VALUES]
    for bad in [*refused, *({"texts": [text]} for text in hostile.REFUSED_TEXTS)]:
        hostile.write_blueprints(blueprints, **bad)
        project = Project(build / "hostile-texts-refused", STACK, blueprints=blueprints)
        outcome = run(project.writing(parcel), project.folder)
        report.equal(f"{bad}: status", outcome.status, 1)
        report.equal(f"{bad}: nothing is written", list(project.folder.iterdir()), [])


def mutants(build, report):
    """Broken variants are caught by the generated tests, and by the contract."""
    project = Project(build / "mutants", STACK)
    for feature in (SUBSCRIPTION, INVOICE):
        project.add(feature, report)
    go = GoProject(project, Toolchain(build))
    go.resolve()

    def run_tests():
        return run("go test ./...", go.folder, go.environment)

    with databases("sqlite", go.outside) as new_database:
        whole = run_tests()
        report.expect("unbroken: the generated tests hold", whole.status == 0, whole.text)
        report.equal("unbroken: the contract holds", caught_by_contract(go.service(), new_database()), None)
        are_caught(MUTANTS, go.folder, run_tests, go.service, new_database, report)


ALL = {
    "new-sqlite": new_sqlite,
    "new-postgres": new_postgres,
    "existing-service": existing_service,
    "existing-service-without-anchors": existing_service_without_anchors,
    "integration-later": integration_later,
    "hostile-texts": hostile_texts,
    "mutants": mutants,
}
