"""The Go toolchain that Python's registry brings, closed off from the network."""

import sysconfig
from pathlib import Path

from harness.programs import PATH

from . import modules


class Toolchain:
    """Its caches and modules are in one folder that outlives a run."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.root = Path(sysconfig.get_path("purelib")) / "go"
        if not (self.root / "bin/gofmt").exists():
            raise FileNotFoundError("Go is missing: run the tests with `make test`")
        self.proxy = self.folder / f"proxy-{modules.edition()}"
        if not self.proxy.exists():
            modules.make_proxy(self.proxy)

    def environment(self, go_mod):
        """Go builds with a go.mod outside of the project, whose own stays as it was generated."""
        return {
            "PATH": f"{self.root / 'bin'}:{PATH}",
            "HOME": str(self.folder),
            "GOROOT": str(self.root),
            "GOTOOLCHAIN": "local",
            "GOPROXY": f"file://{self.proxy}",
            "GOSUMDB": "off",
            "GOCACHE": str(self.folder / "cache"),
            "GOMODCACHE": str(self.folder / f"modules-{modules.edition()}"),
            # Packages are then the same wherever the project is, and all projects share the caches.
            "GOFLAGS": f"-modfile={go_mod} -modcacherw -trimpath",
            "CGO_ENABLED": "1",
        }
