"""What is proved of Swift projects."""

from contract import run as contract
from harness import lifecycle
from harness.databases import databases
from harness.projects import EVERYTHING, INVOICE, SUBSCRIPTION, Project
from harness.servers import SECRET, TOKEN

from .project import SwiftProject

HUMMINGBIRD = "hummingbird"


def hummingbird(build, report):
    """A new project with a feature; then with two more, which are written into it."""
    project = Project(build / "new-hummingbird", HUMMINGBIRD)
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


ALL = {"hummingbird": hummingbird}
