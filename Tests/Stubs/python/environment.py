"""Environments with the packages that a project asks for, each kept for as long as it asks for the same."""

import hashlib
import os
import shutil
import sys
import tomllib

from harness.programs import PATH, must

# What pip and uv need to know of the machine they run on.
SETTINGS = ("PIP_", "UV_", "SSL_", "HTTP", "http", "NO_PROXY", "no_proxy")


def settings():
    return {name: value for name, value in os.environ.items() if name.startswith(SETTINGS)} | {
        "HOME": os.environ.get("HOME", "/")
    }


class Environment:
    def __init__(self, folder, pyproject):
        """The packages of a pyproject.toml, in a folder below the given one that is named after them."""
        described = tomllib.loads(pyproject)
        packages = [*described["project"]["dependencies"], *described["dependency-groups"]["dev"], "uv"]
        key = hashlib.sha256("\n".join([sys.version, *packages]).encode()).hexdigest()[:12]
        self.folder = folder / f"environment-{key}"
        if not (self.folder / "ready").exists():
            shutil.rmtree(self.folder, ignore_errors=True)
            must([sys.executable, "-m", "venv", self.folder], folder.parent)
            must([self.python, "-m", "pip", "install", "--quiet", *packages], folder.parent, settings())
            (self.folder / "ready").touch()

    @property
    def python(self):
        return self.folder / "bin/python"

    @property
    def installing(self):
        """The environment of programs that get packages."""
        return settings() | {"PATH": f"{self.folder / 'bin'}:{PATH}"}

    @property
    def variables(self):
        return {"PATH": f"{self.folder / 'bin'}:{PATH}", "HOME": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
