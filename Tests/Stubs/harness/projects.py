"""Creates projects with the released program, as a user does."""

import json
import os
import shutil
from pathlib import Path

from contract.blueprints import load, take
from contract.subject import Subject

from .programs import must, run

STUBS = Path(__file__).resolve().parent.parent
TEMPLATES = STUBS.parent.parent / "Templates"
BLUEPRINTS = STUBS / "blueprints"
# Folders of teams: a stack of their own over Go's, and a type for all stacks.
HOUSE_GO = STUBS / "teams/go"
PERCENT = STUBS / "teams/percent"
# What the program keeps for itself.
BOOKS = ("scaffold.lock", ".scaffold-state")


class Feature:
    """A request for a feature, and its blueprints."""

    def __init__(self, words, blueprint, noun=None, integrations=None):
        """The integrations are the paths of their blueprints, by name."""
        integrations = integrations or {}
        self.noun = noun
        self.words = [words, *(f"--with={name}" for name in integrations)]
        self.blueprint = load(blueprint)
        self.integrations = [load(path) for path in integrations.values()]


STRIPE = {"stripe": TEMPLATES / "integrations/stripe/integration.yaml"}
SUBSCRIPTION = Feature("subscription", TEMPLATES / "features/subscription/feature.yaml", integrations=STRIPE)
BARE_SUBSCRIPTION = Feature("subscription", TEMPLATES / "features/subscription/feature.yaml")
INVOICE = Feature("invoice", TEMPLATES / "features/resource/feature.yaml", noun="invoice")
EVERYTHING = Feature("everything", BLUEPRINTS / "features/everything.yaml")
BARE = Feature("bare", BLUEPRINTS / "features/bare.yaml")
PARTIAL = Feature("partial", BLUEPRINTS / "features/partial.yaml")
DEPOT = {"depot": BLUEPRINTS / "integrations/depot.yaml"}
DELIVERY = Feature("delivery", BLUEPRINTS / "features/delivery.yaml", integrations=DEPOT)
FERRY = {"ferry": BLUEPRINTS / "integrations/ferry.yaml"}
CROSSING = Feature("crossing", BLUEPRINTS / "features/crossing.yaml", integrations=FERRY)
SIGNED = {name: BLUEPRINTS / f"integrations/{name}.yaml" for name in ("github", "slack", "relay")}
TRACKER = Feature("tracker", BLUEPRINTS / "features/tracker.yaml", integrations=SIGNED)
OFFER = Feature("offer", HOUSE_GO / "features/offer.yaml", integrations=STRIPE)
DISCOUNT = Feature("discount", PERCENT / "features/discount.yaml")
STRIPE_DISCOUNT = Feature("discount", PERCENT / "features/discount.yaml", integrations=STRIPE)


class Project:
    """A folder that features are written into."""

    def __init__(self, folder, stack, options=(), blueprints=BLUEPRINTS, existing=None):
        """A new folder, or a copy of an existing project."""
        self.folder = Path(folder)
        self.program = [os.environ["SCAFFOLD_BINARY"], "--blueprints", blueprints, "--stack", stack, *options]
        self.subject = Subject([])
        self.tables = {}
        shutil.rmtree(self.folder, ignore_errors=True)
        if existing:
            shutil.copytree(existing, self.folder)
        else:
            self.folder.mkdir(parents=True)

    def add(self, feature, report, is_there=False):
        """Writes a feature, and checks that the files are those of the plan's makers and no others; gives the plan.

        Of a feature that is there, the makers may leave some as they are.
        """
        repo = ["--repo", "."] if any(self.folder.iterdir()) else []
        plan = json.loads(must([*self.program, "-q", *repo, *feature.words], self.folder).stdout)
        before = self.files()
        must(self.writing(feature), self.folder)
        after = self.files()
        changed = {path for path in after if before.get(path) != after[path]}
        expected = made(plan) & changed if is_there else made(plan)
        report.equal("the files are those of the plan", sorted(changed), sorted(expected))
        report.equal("no file is gone", sorted(set(before) - set(after)), [])
        self.know(plan, feature)
        return plan

    def writing(self, feature):
        """The command that writes a feature."""
        return [*self.program, "--write", *feature.words]

    def know(self, plan, feature):
        take(self.subject, plan, feature.blueprint, feature.noun, feature.integrations)
        self.tables |= {model["name"]: model["table"] for model in plan["architecture"]["data_models"]}

    def is_at_rest(self, feature, report):
        """A second run changes nothing."""
        before = self.files()
        outcome = run(self.writing(feature), self.folder)
        report.expect("a second run succeeds", outcome.status == 0, outcome.text)
        report.equal("a second run changes nothing", self.differences(before), [])

    def empty(self, files):
        """Leaves these files alone, and none of the program's own books."""
        shutil.rmtree(self.folder)
        for path, content in files.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        self.folder.mkdir(exist_ok=True)

    def files(self):
        """The bytes of all files but the program's own books, by path."""
        paths = {path.relative_to(self.folder): path for path in self.folder.rglob("*") if path.is_file()}
        return {str(path): file.read_bytes() for path, file in paths.items() if path.parts[0] not in BOOKS}

    def differences(self, before):
        after = self.files()
        return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def made(plan):
    """The files that the makers of a plan create or change."""
    inputs = [task["inputs"] for task in plan["tasks"]]
    return {path for one in inputs for key in ("files_to_create", "files_to_modify") for path in one.get(key, ())}
