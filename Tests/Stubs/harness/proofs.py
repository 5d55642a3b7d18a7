"""What is proved of the projects of every stack.

`tools` are those of a stack for one project: `prepare` gets what the project needs, whenever its sources have changed;
`check` runs the commands that its plan demands, `run_tests` the generated tests alone; `service` and `document`, if the
stack makes one, are what has been made of it. `outside` is a folder for what is no part of it.
"""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from contract import checks
from contract import run as contract
from contract.report import Report
from contract.subject import Subject

from . import deployment, documents, hostile, lifecycle, names, planted, transactions, words
from .carried_out import carried_out
from .databases import databases
from .mutants import are_caught, caught_by_contract
from .operations import is_operable
from .programs import must, run
from .projects import (
    BARE,
    BARE_SUBSCRIPTION,
    CROSSING,
    DELIVERY,
    EVERYTHING,
    INVOICE,
    PARTIAL,
    SUBSCRIPTION,
    TEMPLATES,
    TRACKER,
    Feature,
    Project,
)
from .servers import SECRET, TOKEN

# Of so many names one is put through the generated tests, which take longest.
SAMPLE = 40


def whole_project(tools, kind, report, is_slow=False):
    """A new project with a feature; then with two more, which are written into it, and run.

    What is slow is tried once per stack, since no database has a part in it.
    """
    with databases(kind, tools.outside) as new_database:
        for features in ([SUBSCRIPTION], [INVOICE, EVERYTHING]):
            for feature in features:
                tools.project.add(feature, report)
                tools.project.is_at_rest(feature, report)
            tools.prepare()
            tools.check(report, tools.tested_on(new_database()))
        service = tools.service()
        with beside(slow(service, new_database) if is_slow else [], report):
            whole_service(tools, service, new_database, report)
            true_document(tools, service, new_database, report)


@contextmanager
def beside(checks, report):
    """Runs checks, functions of a report, beside the body."""
    reports = [Report() for _ in checks]
    with ThreadPoolExecutor(max(len(checks), 1)) as pool:
        running = [pool.submit(check, own) for check, own in zip(checks, reports)]
        yield
        for check, own in zip(running, reports):
            check.result()
            report.add(own)


def slow(service, new_database):
    """What mostly waits, each on a database of its own."""
    twin = replace(service, subject=service.subject.twin())
    groups = [group for group in checks.SLOW if group not in service.left_to_proxy]
    return [
        partial(lifecycle.slow_body, service, new_database()),
        partial(contract_alone, twin, new_database, groups),
    ]


def contract_alone(service, new_database, groups, report):
    with service.serve(new_database().url, report) as server:
        contract(server.base_url, TOKEN, SECRET, service.subject, report, groups)


def whole_service(tools, service, new_database, report):
    """Everything that a running service is put through."""
    database = new_database()
    lifecycle.migrations(service, database, report)
    document = tools.document()
    operations = documents.is_valid(document, service.subject, report) if document else {}
    with service.serve(database.url, report) as server:
        seen = contract(server.base_url, TOKEN, SECRET, service.subject, report)
        documents.tells_all(operations, seen, report)
        lifecycle.constraints(service, database, report)
        lifecycle.ties(server, service, database, report)
        transactions.go_by_what_is_committed(server, service, database, report)
    lifecycle.kept_events(service, new_database, report)
    lifecycle.refusals(service, new_database(), report)
    lifecycle.bad_settings(service, new_database, report)
    lifecycle.log(service, new_database(), report)
    lifecycle.quiet_calls(service, new_database(), report)
    lifecycle.ending(service, new_database(), report)
    is_operable(service, new_database(), report)


def true_document(tools, service, new_database, report):
    """Requests generated from the OpenAPI document, which take longest."""
    document = tools.document()
    if not document:
        return
    with service.serve(new_database().url, report) as server:
        documents.is_true(document, server, tools.project.subject, tools.outside, report)


def deploys(tools, demanded, environment_of, report, builds_image=True):
    """What a new project is deployed with is well formed, and does what it should in a clean copy of the project.

    `demanded` are the commands that the workflow has to run, `environment_of` the prepared tools is that of a shell
    that gets packages.
    """
    tools.project.add(SUBSCRIPTION, report)
    deployment.is_well_formed(tools.folder, report)
    tools.prepare()
    environment = environment_of(tools)
    deployment.workflow_passes(tools.folder, demanded, environment, report)
    if builds_image:
        deployment.image_serves(tools.folder, environment, report)


def is_deployable(project, report):
    project.add(SUBSCRIPTION, report)
    deployment.is_well_formed(project.folder, report)


def skips_nothing(tools, report):
    """Where CI is set and there is no database, the generated tests fail; elsewhere they skip what needs one."""
    alone = tools.run_tests()
    report.expect("without a database: the tests hold", alone.status == 0, alone.text)
    on_ci = tools.run_tests({"CI": "1"})
    report.expect("without a database, with CI set: the tests fail", on_ci.status != 0, on_ci.text)
    report.expect("without a database, with CI set: they say what is missing", "TEST_DATABASE_URL" in on_ci.text, on_ci.text)


def changes_wiring_alone(project, wiring, report):
    """Writes a feature into a service that others wrote, whose wiring files have the anchors."""
    before = project.files()
    project.add(SUBSCRIPTION, report)
    project.is_at_rest(SUBSCRIPTION, report)
    changed = [path for path in project.differences(before) if path in before]
    report.equal("of what was there only the wiring changed", changed, wiring)


def feature_alone(service, new_database, report):
    """What a feature brings along works in a service that others wrote."""
    contract_alone(service, new_database, checks.FEATURE, report)


def nothing_without_anchors(project, wiring, told, report):
    """Nothing is written to a project whose wiring file lacks anchors, and the message says which lines go where."""
    file = project.folder / wiring
    lines = file.read_text().splitlines(keepends=True)
    anchors = [line for line in lines if "scaffold:anchor" in line]
    file.write_text("".join(line for line in lines if line not in anchors))
    before = project.files()
    outcome = run(project.writing(SUBSCRIPTION), project.folder)
    report.equal("missing anchors: status", outcome.status, 1)
    report.equal("missing anchors: nothing is written", project.differences(before), [])
    for text in (wiring, *told):
        report.expect(f"missing anchors: {text} is told", text in outcome.text, outcome.text)
    for anchor in anchors:
        name = anchor[anchor.index("scaffold:anchor") :].strip()
        file.write_text("".join(line for line in lines if line != anchor))
        before = project.files()
        outcome = run(project.writing(SUBSCRIPTION), project.folder)
        report.equal(f"without {name}: status", outcome.status, 1)
        report.equal(f"without {name}: nothing is written", project.differences(before), [])
        report.expect(f"without {name}: it is told", f"`{name}`" in outcome.text, outcome.text)


def integration_later(tools, report):
    """A feature that gets an integration once it is there, and does not lose it to a run that leaves it out."""
    project = tools.project
    project.add(BARE_SUBSCRIPTION, report)
    tools.prepare()
    bare = tools.run_tests()
    report.expect("without the integration: the generated tests hold", bare.status == 0, bare.text)
    project.subject, project.tables = Subject([]), {}
    project.add(SUBSCRIPTION, report, is_there=True)
    project.is_at_rest(SUBSCRIPTION, report)
    project.is_at_rest(BARE_SUBSCRIPTION, report)
    tools.prepare()
    with databases("sqlite", tools.outside) as new_database:
        tools.check(report, tools.tested_on(new_database()))
        service = tools.service()
        lifecycle.migrations(service, new_database(), report)
        lifecycle.kept_events(service, new_database, report)
        feature_alone(service, new_database, report)


def few_actions(tools, report):
    """Resources with few actions or none are whole and pass their own tests, and so does what other providers tell."""
    for feature in (BARE, PARTIAL, DELIVERY, TRACKER, CROSSING):
        # The second feature that calls finds what calls need in its project.
        tools.project.add(feature, report, is_there=feature is CROSSING)
        tools.project.is_at_rest(feature, report)
    tools.prepare()
    with databases("sqlite", tools.outside) as new_database:
        tools.check(report, tools.tested_on(new_database()))
        service = tools.service()
        lifecycle.migrations(service, new_database(), report)
        lifecycle.kept_events(service, new_database, report)
        lifecycle.bad_settings(service, new_database, report)
        lifecycle.quiet_calls(service, new_database(), report)
        with service.serve(new_database().url, report) as server:
            groups = [checks.webhooks, checks.calls, checks.told, checks.unanswered, checks.meanwhile]
            contract(server.base_url, TOKEN, SECRET, service.subject, report, groups)


def hostile_texts(build, stack, tools_of, code, escapes_in_code, report, writes_all=False):
    """Texts that try to break out of strings and comments are written as texts.

    `tools_of` makes the tools of a project; `code` is how its source files end, in which `escapes_in_code` looks for
    texts that became code. `writes_all` tells that there is no value of an enum that the stack cannot write.
    """
    hard, refused = (hostile.REFUSED_VALUES, []) if writes_all else ([], hostile.REFUSED_VALUES)
    project, parcel, blueprints = hostile_project(build, "hostile-texts", stack, [*hostile.VALUES, *hard])
    project.add(parcel, report)
    tools = tools_of(project)
    tools.prepare()
    with databases("sqlite", tools.outside) as new_database:
        tools.check(report, tools.tested_on(new_database()))
        no_text_broke_out(project, code, escapes_in_code(tools), report)
        whole_service(tools, tools.service(), new_database, report)
    for bad in [
        *({"values": ["a", "b", value]} for value in refused),
        *({"texts": [text]} for text in hostile.REFUSED_TEXTS),
    ]:
        hostile.write_blueprints(blueprints, **bad)
        project = Project(build / "hostile-texts-refused", stack, blueprints=blueprints)
        outcome = run(project.writing(parcel), project.folder)
        report.equal(f"{bad}: status", outcome.status, 1)
        report.equal(f"{bad}: nothing is written", list(project.folder.iterdir()), [])


def hostile_project(build, name, stack, values):
    """A new project, a feature full of hostile texts, and the blueprints of that."""
    blueprints = build / f"{name}-blueprints"
    hostile.write_blueprints(blueprints, values=values)
    carrier = {"carrier": blueprints / "integrations/carrier.yaml"}
    parcel = Feature(hostile.WORDS, blueprints / "features/parcel.yaml", integrations=carrier)
    return Project(build / name, stack, blueprints=blueprints), parcel, blueprints


def no_text_broke_out(project, code, escapes_in_code, report):
    report.expect("no text became code", not escapes_in_code, escapes_in_code)
    for path, content in project.files().items():
        escapes = [] if path.endswith(code) else hostile.escapes(path, content.decode())
        report.expect(f"no text broke out in {path}", not escapes, str(escapes)[:1000])


def own_names(build, stack, tools_of, compiles, report):
    """What a service names for itself, as the names of resources and fields: each works, or is refused with a reason.

    `compiles` checks the sources of a project's tools.
    """
    own = Project(build / "own-names", stack)
    own.add(SUBSCRIPTION, report)
    tried = names.of_its_own(own)
    report.expect("a service has names of its own", len(tried) > 300, str(tried))

    def prepared(project):
        tools = tools_of(project)
        tools.prepare()
        return tools

    for subject in names.WRITE:
        zoo = names.Zoo(build, stack, subject)
        packs, refused = zoo.packs(tried)
        report.expect(f"some names that no {subject} can have", refused)
        for place, pack in enumerate(packs):
            tools = prepared(zoo.written(place, pack))
            compiles(tools)
            if document := tools.document():
                documents.read(document)
        tested = prepared(zoo.written("tested", packs[0][::SAMPLE])).run_tests()
        report.expect(f"{subject}: the generated tests of some hold", tested.status == 0, tested.text)


def reserved_words(stack, report):
    with databases("postgres", None) as new_database:
        words.are_refused(TEMPLATES / f"stacks/{stack}/stack.yaml", new_database(), report)


def mutants(tools, variants, report):
    """Broken variants are caught by the generated tests, and by the contract."""
    for feature in (SUBSCRIPTION, INVOICE):
        tools.project.add(feature, report)

    def build_service():
        tools.prepare()
        return tools.service()

    with databases("sqlite", tools.outside) as new_database:
        report.equal("unbroken: the contract holds", caught_by_contract(build_service(), new_database()), None)
        whole = tools.run_tests()
        report.expect("unbroken: the generated tests hold", whole.status == 0, whole.text)
        are_caught(variants, tools.folder, tools.run_some_tests, build_service, new_database, report)


def bad_implementations(tools, bad, report):
    """Each is told by a criterion of the plan, and caught by the generated tests."""
    plan = tools.project.add(SUBSCRIPTION, report)
    tools.prepare()
    with databases("sqlite", tools.outside) as new_database:
        planted.are_seen(bad, plan, tools, new_database, report)


def replaced_texts(build, stack, variants, bad, report):
    """What mutants and bad implementations replace stands where they seek it: a quick proof, as they run rarely."""
    tried = {
        (SUBSCRIPTION, INVOICE): [planted.Planted(one.name, None, ((one.path, one.old, one.new),)) for one in variants],
        (SUBSCRIPTION,): bad,
    }
    for features, broken in tried.items():
        project = Project(build / "replaced-texts", stack)
        for feature in features:
            project.add(feature, report)
        for one in broken:
            planted.with_edits(one, project.folder, report, lambda: None)
