"""Generated services beside minimal ones that were written by hand: `bench.py [go|python|swift]...`.

Both have the same framework, the same database and the same queries, and get the same requests, one after the other and
in turn. A ratio is that of requests answered in a second: generated / minimal.
"""

import re
import shutil
import statistics
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Stubs"))

from contract.client import Client  # noqa: E402
from contract.report import Report  # noqa: E402
from go.project import GoProject  # noqa: E402
from go.toolchain import Toolchain  # noqa: E402
from harness.databases import SQLite, free_port  # noqa: E402
from harness.programs import must  # noqa: E402
from harness.projects import BARE_SUBSCRIPTION, Project  # noqa: E402
from harness.servers import TOKEN, Server  # noqa: E402
from python.project import PythonProject  # noqa: E402
from swift.project import SwiftProject  # noqa: E402

BUILD = ROOT / ".build/stubs"
COLLECTION = "/api/v1/subscriptions"
# A hand-written service may be so much faster.
GOAL = 0.9
ROWS = 1000
PAIRS = 7
SECONDS = 2
CONNECTIONS = 4


class Pair:
    """A generated service, and the command of the minimal one with the settings for its address."""

    def __init__(self, generated, command, folder, settings, address):
        self.generated, self.command, self.folder = generated, command, folder
        self.settings, self.address = settings, address

    @contextmanager
    def serving(self, folder):
        """Both at once, each with a database of the same rows; gives their addresses."""
        first, second = folder / "generated.db", folder / "minimal.db"
        must([*self.generated.command, "migrate"], self.generated.folder, self.generated.environment(SQLite(first).url))
        with self.generated.serve(SQLite(first).url, None) as server:
            client = Client(server.base_url, TOKEN, Report())
            for number in range(ROWS):
                client.send("POST", COLLECTION, {"customer_id": f"c{number}", "plan": "monthly"})
        for path in folder.glob("generated.db*"):
            shutil.copy(path, folder / path.name.replace("generated", "minimal"))
        settings = self.settings | {"DATABASE": str(second), "API_TOKEN": TOKEN}
        with (
            self.generated.serve(SQLite(first).url, None) as generated,
            Server(self.command, self.folder, lambda port: settings | self.address(port)) as minimal,
        ):
            yield generated.base_url, minimal.base_url


def go():
    project = Project(BUILD / "go/bench", "go", ["-d", "db=sqlite"])
    project.add(BARE_SUBSCRIPTION, Report())
    go = GoProject(project, Toolchain(BUILD / "go"))
    go.prepare()
    minimal = go.folder / "cmd/minimal"
    minimal.mkdir()
    shutil.copy(HERE / "go/main.go", minimal)
    must(["go", "build", "-o", go.outside / "minimal", "./cmd/minimal"], go.folder, go.environment)
    return Pair(go.service(), [go.outside / "minimal"], go.outside, {}, lambda port: {"ADDR": f"127.0.0.1:{port}"})


def python():
    project = Project(BUILD / "python/bench", "python", ["-d", "db=sqlite"])
    project.add(BARE_SUBSCRIPTION, Report())
    python = PythonProject(project, BUILD / "python")
    python.prepare()
    command = [python.installed.python, HERE / "python/service.py"]
    return Pair(python.service(), command, python.outside, python.environment, lambda port: {"PORT": str(port)})


def swift():
    project = Project(BUILD / "swift/bench", "hummingbird")
    project.add(BARE_SUBSCRIPTION, Report())
    swift = SwiftProject(project, BUILD / "swift")
    folder = swift.outside / "minimal"
    shutil.copytree(HERE / "swift", folder)
    for sources, product in ((swift.folder, "App"), (folder, "Minimal")):
        built = BUILD / f"swift/{product.lower()}-release"
        must(["swift", "build", "-c", "release", "--scratch-path", built], sources, swift.environment, 3600)
        shutil.copy(built / "release" / product, swift.outside / product)
    return Pair(
        swift.serving(swift.outside / "App"),
        [swift.outside / "Minimal"],
        swift.outside,
        {},
        lambda port: {"PORT": str(port)},
    )


def requests(base_url, item, operation):
    """How many requests are answered in a second."""
    targets = {"list": [base_url + COLLECTION], "get": [f"{base_url}{COLLECTION}/{item}"]}
    create = ["-s", HERE / "create.lua", "-H", "Content-Type: application/json", base_url + COLLECTION]
    load = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", f"Authorization: Bearer {TOKEN}"]
    told = must([*load, *targets.get(operation, create)], HERE).stdout
    if "Non-2xx" in told or "Socket errors" in told:
        raise RuntimeError(f"{operation} at {base_url} is refused\n{told}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])


def compare(name, pair):
    with tempfile.TemporaryDirectory(prefix="scaffold-bench-") as folder, pair.serving(Path(folder)) as addresses:
        items = [
            Client(one, TOKEN, Report()).send("GET", f"{COLLECTION}?limit=1").object["data"][0]["id"] for one in addresses
        ]
        for operation in ("list", "get", "create"):
            ratios = []
            for turn in range(PAIRS):
                order = (0, 1) if turn % 2 else (1, 0)
                rates = {which: requests(addresses[which], items[which], operation) for which in order}
                ratios.append((rates[0] / rates[1], rates[0], rates[1]))
            tell(name, operation, sorted(ratios))


def tell(name, operation, ratios):
    ratio, generated, minimal = ratios[len(ratios) // 2]
    low, high = statistics.quantiles([one[0] for one in ratios], n=4)[::2]
    met = "met" if ratio >= GOAL else "missed"
    print(
        f"{name:<8}{operation:<8}{generated:>9.0f}/s{minimal:>9.0f}/s{ratio:>8.2f}   {low:.2f}-{high:.2f}   "
        f">= {GOAL}  {met}",
        flush=True,
    )


def main(names):
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is missing: run this with `make bench-services`")
    print(f"{'':<16}{'generated':>11}{'minimal':>11}{'ratio':>8}   middle half     goal")
    for name in names or ("go", "python", "swift"):
        compare(name, {"go": go, "python": python, "swift": swift}[name]())


main(sys.argv[1:])
