"""The files that a new project is deployed with: their form, and what they run, in a clean copy of the project.

There is no container engine here. The steps of the workflow and the `RUN` lines of the build stage are run one by one
by a shell; what the image would contain is then migrated and started as compose.yaml says.
"""

import re
import shutil
import sys
from pathlib import Path

import yaml

from .programs import PATH, run, succeeds
from .servers import SECRET, TOKEN, Server

FILES = ["Dockerfile", ".dockerignore", "compose.yaml", ".github/workflows/ci.yml", "AGENTS.md"]
WORKFLOW = ".github/workflows/ci.yml"
# Both are of the machine: an action or an image brings what they install.
MACHINE = ("apk add ", "apt-get ", "pip install ")
SCHEMAS = {WORKFLOW: "vendor.github-workflows", "compose.yaml": "vendor.compose-spec"}
TOOLS = Path(sys.executable).parent


def is_well_formed(folder, report):
    """What linters and schemas say of the files, and that everything in them is of an exact version."""
    succeeds(report, "hadolint", [TOOLS / "hadolint", "--no-color", "Dockerfile"], folder)
    for path, schema in SCHEMAS.items():
        command = [TOOLS / "check-jsonschema", "--builtin-schema", schema, path]
        succeeds(report, f"the schema of {path}", command, folder)
    lines = (folder / "AGENTS.md").read_text().splitlines()
    report.expect("AGENTS.md has at most 40 lines", len(lines) <= 40, str(len(lines)))
    for step in steps(folder):
        if "uses" in step:
            report.expect(f"{step['uses']}: pinned", re.search(r"@[0-9a-f]{40}$", step["uses"]), step["uses"])
    for image in images(folder):
        report.expect(f"{image}: an exact tag", re.search(r":\d+\.\d+(\.\d+)?(-[\w.-]+)?$", image), image)


def images(folder):
    own = r"^FROM (\S+)", r"^ *(?:image|container): (\S+:\S+)"
    texts = [(folder / path).read_text() for path in ("Dockerfile", "compose.yaml", WORKFLOW)]
    return {image for text in texts for form in own for image in re.findall(form, text, re.MULTILINE)}


def steps(folder):
    jobs = yaml.safe_load((folder / WORKFLOW).read_text())["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def workflow_passes(folder, demanded, environment, report):
    """Each step ends with 0; those that prepare nothing are commands that the plan demands."""
    copy = clean_copy(folder, "workflow")
    added = copy.parent / f"{copy.name}.path"
    for command in [step["run"].strip() for step in steps(copy) if "run" in step]:
        if command.startswith(MACHINE):
            continue
        added.touch()
        path = ":".join([*reversed(added.read_text().split()), environment["PATH"]])
        succeeds(report, f"CI: {command}", command, copy, environment | {"PATH": path, "GITHUB_PATH": str(added)}, 1200)
    added.unlink()
    runs = [step["run"].strip() for step in steps(folder) if "run" in step]
    report.equal("CI runs what the plan demands", [run for run in runs if run in demanded], runs[-len(demanded) :])


def image_serves(folder, environment, report):
    """The build stage, and the service that comes of it, migrated and started in production."""
    copy = clean_copy(folder, "image")
    image = copy.parent / f"{copy.name}.root"
    shutil.rmtree(image, ignore_errors=True)
    (image / "bin").mkdir(parents=True)
    stages = instructions(copy)
    outputs = [line.split()[1] for word, line in stages[-1] if word == "COPY" and line.startswith("--from=build")]
    for word, line in stages[0]:
        if word == "ENV":
            environment = environment | dict(pair.split("=", 1) for pair in line.split())
        if word != "RUN" or line.startswith(MACHINE):
            continue
        for output in outputs:
            line = re.sub(rf"(?<!\S){re.escape(output)}(?!\S)", str(image / output.lstrip("/")), line)
        if not succeeds(report, f"Dockerfile: RUN {line}", line, copy, environment, 1200):
            return
    compose = yaml.safe_load((copy / "compose.yaml").read_text())["services"]
    path = f"{image / 'bin'}:{copy / '.venv/bin'}:{PATH}"
    unset = re.findall(r"^(\w+)=$", (copy / ".env.example").read_text(), re.MULTILINE)
    secrets = {name: SECRET for name in unset if not name.endswith("_BASE")}
    own = {"PATH": path, "APP_ENV": "production"} | secrets | {"API_TOKEN": TOKEN}
    own["DATABASE_URL"] = compose["service"]["environment"]["DATABASE_URL"].replace("/data/", f"{image}/")
    succeeds(report, f"compose: {compose['migrate']['command']}", compose["migrate"]["command"], copy, own)
    command = next(line for word, line in stages[-1] if word == "CMD")
    address = {"ADDR": "127.0.0.1:{}", "HOST": "127.0.0.1", "PORT": "{}"}

    def listening(port):
        return own | {name: text.format(port) for name, text in address.items()}

    program = [shutil.which(word, path=path) or word for word in yaml.safe_load(command)[:1]]
    with Server([*program, *yaml.safe_load(command)[1:]], copy, listening):
        report.expect("the image serves", True, "")


def instructions(folder):
    """The instructions of each stage, with their lines joined."""
    text = re.sub(r"\\\n\s*", "", (folder / "Dockerfile").read_text())
    stages = []
    for line in text.splitlines():
        word, _, rest = line.partition(" ")
        if word == "FROM":
            stages.append([])
        elif word and word != "#":
            stages[-1].append((word, rest))
    return stages


def clean_copy(folder, name):
    """What a clone of the project has, in a folder of its own."""
    copy = folder.parent / f"{folder.name}-{name}"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(".scaffold-state", "*.db", ".build", ".venv", "uv.lock"))
    return copy
