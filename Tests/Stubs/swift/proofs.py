"""What is proved of Swift projects: of Hummingbird's by running them, of Vapor's by their types.

`vapor-services` runs those as well; it is for where Vapor resolves.
"""

from functools import partial
from pathlib import Path

from harness import criteria, hostile, proofs
from harness.carried_out import hold
from harness.databases import databases
from harness.projects import (
    BARE, BARE_SUBSCRIPTION, CROSSING, DISCOUNT, EVERYTHING, INVOICE, PARTIAL, PERCENT, SUBSCRIPTION, TRACKER, Project,
)  # fmt: skip

from .mutants import MUTANTS
from .planted import PLANTED
from .project import COMMANDS, SwiftProject, VaporProject
from .shim import Shim

HUMMINGBIRD = "hummingbird"
VAPOR = "vapor"
EXISTING = Path(__file__).resolve().parent / "existing"
VAPOR_WIRING = [f"Sources/Notes/{name}.swift" for name in ("Configuration", "configure", "routes")]

# Errors that the type check must find, each in another module of the shim or of the sources.
TYPE_FAULTS = [
    ("Sources/App/Models/Subscription.swift", "var plan: String", "var plan: Int"),
    ("Sources/App/Services/SubscriptionService.swift", "by: \\.$createdAt", "by: \\.$madeAt"),
    ("Sources/App/HTTP/createHandler.swift", "request.decode()", "request.octets()"),
    ("Sources/App/configure.swift", "app.migrations.add(CreateSubscription())", "app.migrations.add(Subscription())"),
    ("Sources/App/Services/StripeWebhookService.swift", "try await transaction.sql()", "try transaction.sql()"),
    ("Sources/App/Integrations/Stripe/StripeClient+HTTP.swift", "maxBodySize: maxAnswer", "mostBytes: maxAnswer"),
    ("Tests/AppTests/TestApp.swift", "app.autoRevert()", "app.autoRevert(1)"),
    ("Tests/AppTests/StripeClientTests.swift", "context.writeAndFlush(", "context.send("),
]


def notes_port(port):
    return {"NOTES_PORT": str(port)}


# Folders of projects must not be called like a package that they depend on.


def new_sqlite(build, report):
    swift = SwiftProject(Project(build / "new-sqlite", HUMMINGBIRD), build)
    proofs.whole_project(swift, "sqlite", report, is_slow=True)


def existing_service(build, report):
    """A feature in a service that others wrote, whose wiring has the anchors."""
    project = Project(build / "existing-service", HUMMINGBIRD, existing=EXISTING / "hummingbird-service")
    wiring = ["Package.swift", *(f"Sources/Notes/{name}.swift" for name in ("Configuration", "Router"))]
    proofs.changes_wiring_alone(project, wiring, report)
    # The next steps that the program prints.
    main, made = project.folder / "Sources/Notes/App.swift", "try createNotes(in: database)\n"
    main.write_text(main.read_text().replace(made, f"{made}        try migrations().prepare(database)\n"))
    swift = SwiftProject(project, build, target="Notes")
    swift.prepare()
    with databases("sqlite", swift.outside) as new_database:
        swift.check(report, {})
        service = swift.service(address=notes_port)
        proofs.feature_alone(service, new_database, report)


def existing_service_without_anchors(build, report):
    folder = build / "existing-service-without-anchors"
    project = Project(folder, HUMMINGBIRD, existing=EXISTING / "hummingbird-service")
    told = ("scaffold:anchor private", "scaffold:anchor public", "SubscriptionController(")
    proofs.nothing_without_anchors(project, "Sources/Notes/Router.swift", told, report)
    project = Project(folder, HUMMINGBIRD, existing=EXISTING / "hummingbird-service")
    told = ("scaffold:anchor dependencies", "scaffold:anchor products", "async-http-client")
    proofs.nothing_without_anchors(project, "Package.swift", told, report)


def integration_later(build, report):
    project = Project(build / "integration-later", HUMMINGBIRD, ["-d", "pages=offset"])
    proofs.integration_later(SwiftProject(project, build), report)


def carried_out(build, report):
    project = Project(build / "carried-out", HUMMINGBIRD)
    proofs.carried_out(SwiftProject(project, build), SUBSCRIPTION, report)


def carried_out_elsewhere(build, report):
    """Without the integration, and in a service that others wrote."""
    project = Project(build / "carried-out", HUMMINGBIRD)
    proofs.carried_out(SwiftProject(project, build), BARE_SUBSCRIPTION, report)
    for feature in (SUBSCRIPTION, BARE_SUBSCRIPTION):
        project = Project(build / "carried-out", HUMMINGBIRD, existing=EXISTING / "hummingbird-service")
        proofs.carried_out(SwiftProject(project, build, target="Notes", address=notes_port), feature, report)


def vapor_carried_out(build, report):
    """By types: after each task the sources so far fit, without a warning, and searches show what they have to."""
    for name, feature, existing in (
        ("App", SUBSCRIPTION, None), ("App", BARE_SUBSCRIPTION, None),
        ("Notes", SUBSCRIPTION, EXISTING / "vapor-service"), ("Notes", BARE_SUBSCRIPTION, EXISTING / "vapor-service"),
    ):
        swift = VaporProject(Project(build / "vapor-carried-out", VAPOR, existing=existing), build, target=name)

        def prove(done, place, moment, report, swift=swift):
            hold([one for one in done if criteria.is_search(one)], place, moment, report)
            fits(swift, build, report, f"{moment}: ")

        proofs.carried_out(swift, feature, report, prove)


def few_actions(build, report):
    proofs.few_actions(SwiftProject(Project(build / "few-actions", HUMMINGBIRD), build), report)


def deployment(build, report):
    """The image is not built: an optimized build of the packages alone takes many minutes."""
    demanded = [COMMANDS[name] for name in ("format", "build", "test")]
    swift = SwiftProject(Project(build / "deployment", HUMMINGBIRD), build)
    proofs.deploys(swift, demanded, lambda swift: swift.environment, report, builds_image=False)
    for kind in ("sqlite", "postgres"):
        proofs.is_deployable(Project(build / f"deployment-{kind}", VAPOR, ["-d", f"db={kind}"]), report)


def hostile_texts(build, report):
    def escapes(swift):
        return swift.became_code(hostile.WORD)

    proofs.hostile_texts(build, HUMMINGBIRD, partial(SwiftProject, build=build), ".swift", escapes, report, writes_all=True)


def reserved_words(build, report):
    proofs.reserved_words("swift-vapor", report)


def bad_implementations(build, report):
    project = Project(build / "bad-implementations", HUMMINGBIRD)
    proofs.bad_implementations(SwiftProject(project, build), PLANTED, report)


def replaced_texts(build, report):
    proofs.replaced_texts(build, HUMMINGBIRD, MUTANTS, PLANTED, report)


def mutants(build, report):
    project = Project(build / "mutants", HUMMINGBIRD)
    proofs.mutants(SwiftProject(project, build), MUTANTS, report)


def vapor_sqlite(build, report):
    swift, shim = types_of_vapor(build, "sqlite", report)
    for path, old, new in TYPE_FAULTS:
        file = swift.folder / path
        text = file.read_text()
        report.expect(f"{path} has {old}", old in text)
        file.write_text(text.replace(old, new))
        report.expect(f"{new} in {path} is seen", shim.check(swift.folder).status != 0)
        file.write_text(text)


def vapor_postgres(build, report):
    types_of_vapor(build, "postgres", report)


def types_of_vapor(build, kind, report):
    """The sources are type-checked against declarations of what they use of Vapor."""
    project = Project(build / f"vapor-{kind}", VAPOR, ["-d", f"db={kind}", "--blueprints", PERCENT])
    for feature in (SUBSCRIPTION, INVOICE, EVERYTHING, DISCOUNT, BARE, PARTIAL, TRACKER, CROSSING):
        project.add(feature, report)
        project.is_at_rest(feature, report)
    return fits(VaporProject(project, build), build, report)


def fits(swift, build, report, moment=""):
    swift.check_format(report)
    shim = Shim(build / "shim", swift.environment)
    whole = shim.check(swift.folder, swift.target)
    report.expect(f"{moment}the types fit", whole.status == 0, whole.text)
    return swift, shim


def vapor_existing_service(build, report):
    """The same feature in a service created from Vapor's own template."""
    project = Project(build / "vapor-existing-service", VAPOR, existing=EXISTING / "vapor-service")
    proofs.changes_wiring_alone(project, VAPOR_WIRING, report)
    fits(VaporProject(project, build, target="Notes"), build, report)


def vapor_hostile_texts(build, report):
    """Texts that try to break out of strings and comments leave sources of the right form, whose types fit."""
    project, parcel, _ = proofs.hostile_project(build, "vapor-hostile-texts", VAPOR, hostile.VALUES)
    project.add(parcel, report)
    swift, _ = fits(VaporProject(project, build), build, report)
    proofs.no_text_broke_out(project, ".swift", swift.became_code(hostile.WORD), report)


def vapor_services(build, report):
    """New services on both databases, and the feature in a service of others, built with Vapor itself and run."""
    for kind in ("sqlite", "postgres"):
        project = Project(build / f"vapor-service-{kind}", VAPOR, ["-d", f"db={kind}"])
        proofs.whole_project(VaporProject(project, build / "vapor"), kind, report, is_slow=kind == "sqlite")
    project = Project(build / "vapor-service-existing", VAPOR, existing=EXISTING / "vapor-service")
    proofs.changes_wiring_alone(project, VAPOR_WIRING, report)
    swift = VaporProject(project, build / "vapor", target="Notes")
    swift.prepare()
    with databases("sqlite", swift.outside) as new_database:
        swift.check(report, {})
        service = swift.service(address=notes_port)
        proofs.feature_alone(service, new_database, report)


ALL = {
    "new-sqlite": new_sqlite,
    "existing-service": existing_service,
    "existing-service-without-anchors": existing_service_without_anchors,
    "integration-later": integration_later,
    "carried-out": carried_out,
    "carried-out-elsewhere": carried_out_elsewhere,
    "few-actions": few_actions,
    "deployment": deployment,
    "hostile-texts": hostile_texts,
    "reserved-words": reserved_words,
    "replaced-texts": replaced_texts,
    "bad-implementations": bad_implementations,
    "mutants": mutants,
    "vapor-carried-out": vapor_carried_out,
    "vapor-sqlite": vapor_sqlite,
    "vapor-postgres": vapor_postgres,
    "vapor-existing-service": vapor_existing_service,
    "vapor-hostile-texts": vapor_hostile_texts,
    "vapor-services": vapor_services,
}
