"""What is proved of Swift projects."""

from contract import run as contract
from harness import hostile, lifecycle
from harness.databases import databases
from harness.mutants import are_caught, caught_by_contract
from harness.projects import EVERYTHING, INVOICE, SUBSCRIPTION, Feature, Project
from harness.servers import SECRET, TOKEN

from .mutants import MUTANTS
from .project import SwiftProject
from .shim import Shim

HUMMINGBIRD = "hummingbird"
VAPOR = "vapor"

# Faults that a check of types has to see, each in another module of the shim or of the sources.
TYPE_FAULTS = [
    ("Sources/App/Models/Subscription.swift", "var plan: String", "var plan: Int"),
    ("Sources/App/Services/SubscriptionService.swift", ".sort(\\.$createdAt", ".sort(\\.$madeAt"),
    ("Sources/App/Controllers/SubscriptionController.swift", "request.bytes()", "request.octets()"),
    ("Sources/App/configure.swift", "app.migrations.add(CreateSubscription())", "app.migrations.add(Subscription())"),
    ("Sources/App/Services/StripeWebhookService.swift", "try await transaction.sql()", "try transaction.sql()"),
    ("Tests/AppTests/TestApp.swift", "app.autoRevert()", "app.autoRevert(1)"),
]


def hummingbird(build, report):
    """A new project with a feature; then with two more, which are written into it.

    Its folder must not be called `hummingbird`: SwiftPM would look for the dependency there.
    """
    project = Project(build / "new-sqlite", HUMMINGBIRD)
    swift = SwiftProject(project)
    with databases("sqlite", swift.outside) as new_database:
        for features in ([SUBSCRIPTION], [INVOICE, EVERYTHING]):
            for feature in features:
                project.add(feature, report)
                project.is_at_rest(feature, report)
            swift.check_sources(report)
            check_service(swift, new_database, report)


def check_service(swift, new_database, report):
    """Everything that a running service is put through."""
    service, database = swift.service(), new_database()
    lifecycle.migrations(service, database, report)
    with service.serve(database.url, report) as server:
        contract(server.base_url, TOKEN, SECRET, service.subject, report)
        lifecycle.constraints(service, database, report)
    lifecycle.refusals(service, new_database(), report)
    lifecycle.ending(service, new_database(), report)


def mutants(build, report):
    """Broken variants are caught by the generated tests, and by the contract."""
    project = Project(build / "mutants", HUMMINGBIRD)
    for feature in (SUBSCRIPTION, INVOICE):
        project.add(feature, report)
    swift = SwiftProject(project)
    with databases("sqlite", swift.outside) as new_database:
        whole = swift.test()
        report.expect("unbroken: the generated tests hold", whole.status == 0, whole.text)
        report.equal("unbroken: the contract holds", caught_by_contract(swift.service(), new_database()), None)
        are_caught(MUTANTS, swift.folder, swift.test, swift.service, new_database, report)


def vapor_sqlite(build, report):
    types_of_vapor(build / "vapor-sqlite", "sqlite", report)


def vapor_postgres(build, report):
    types_of_vapor(build / "vapor-postgres", "postgres", report)


def types_of_vapor(folder, kind, report):
    """Vapor does not resolve here: the sources are held against declarations of what they use of it."""
    project = Project(folder, VAPOR, ["-d", f"db={kind}"])
    for feature in (SUBSCRIPTION, INVOICE, EVERYTHING):
        project.add(feature, report)
        project.is_at_rest(feature, report)
    swift = SwiftProject(project)
    swift.check_format(report)
    shim = Shim(folder.parent / "shim", swift.environment)
    whole = shim.check(project.folder)
    report.expect("the types fit", whole.status == 0, whole.text)
    for path, old, new in TYPE_FAULTS if kind == "sqlite" else ():
        file = project.folder / path
        text = file.read_text()
        report.expect(f"{path} has {old}", old in text)
        file.write_text(text.replace(old, new))
        report.expect(f"{new} in {path} is seen", shim.check(project.folder).status != 0)
        file.write_text(text)


def vapor_hostile_texts(build, report):
    """Texts that try to break out of strings and comments leave sources of the right form, whose types fit."""
    blueprints = build / "hostile-blueprints"
    hostile.write_blueprints(blueprints)
    carrier = {"carrier": blueprints / "integrations/carrier.yaml"}
    parcel = Feature(hostile.WORDS, blueprints / "features/parcel.yaml", integrations=carrier)
    project = Project(build / "hostile-texts", VAPOR, blueprints=blueprints)
    project.add(parcel, report)
    swift = SwiftProject(project)
    swift.check_format(report)
    whole = Shim(build / "shim", swift.environment).check(project.folder)
    report.expect("the types fit", whole.status == 0, whole.text)
    for path, content in project.files().items():
        escapes = [] if path.endswith(".swift") else hostile.escapes(path, content.decode())
        report.expect(f"no text broke out in {path}", not escapes, str(escapes)[:1000])


ALL = {
    "vapor-hostile-texts": vapor_hostile_texts,
    "hummingbird": hummingbird,
    "mutants": mutants,
    "vapor-sqlite": vapor_sqlite,
    "vapor-postgres": vapor_postgres,
}
