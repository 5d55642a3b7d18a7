"""A module proxy on disk, made from the Go sources in the system's packages.

Every module is of one version, whichever release the system has; the generated project pins releases of its own, so
it is built with a go.mod that stands outside of it.
"""

import hashlib
import json
import os
import shutil
import zipfile
from pathlib import Path

SOURCES = Path("/usr/share/gocode/src")

# Module path -> its folder below SOURCES.
PACKAGED = {
    "github.com/go-chi/chi/v5": "github.com/go-chi/chi",
    "github.com/google/uuid": "github.com/google/uuid",
    "github.com/mattn/go-sqlite3": "github.com/mattn/go-sqlite3",
    "github.com/jackc/pgx/v4": "github.com/jackc/pgx/v4",
    "github.com/jackc/chunkreader/v2": "github.com/jackc/chunkreader/v2",
    "github.com/jackc/pgconn": "github.com/jackc/pgconn",
    "github.com/jackc/pgio": "github.com/jackc/pgio",
    "github.com/jackc/pgpassfile": "github.com/jackc/pgpassfile",
    "github.com/jackc/pgproto3/v2": "github.com/jackc/pgproto3/v2",
    "github.com/jackc/pgservicefile": "github.com/jackc/pgservicefile",
    "github.com/jackc/pgtype": "github.com/jackc/pgtype",
    "golang.org/x/crypto": "golang.org/x/crypto",
    "golang.org/x/text": "golang.org/x/text",
}

# The system has pgx v4, the projects use v5: what they use of it is the same in both.
PGX = """package pgx

import "github.com/jackc/pgx/v4"

type ConnConfig = pgx.ConnConfig

func ParseConfig(text string) (*ConnConfig, error) { return pgx.ParseConfig(text) }
"""
STDLIB = """package stdlib

import (
	"database/sql"

	"github.com/jackc/pgx/v4"
	"github.com/jackc/pgx/v4/stdlib"
)

func OpenDB(config pgx.ConnConfig) *sql.DB { return stdlib.OpenDB(config) }
"""
WRITTEN = {
    "github.com/jackc/pgx/v5": {
        "pgx.go": PGX,
        "stdlib/stdlib.go": STDLIB,
        "pgconn/pgconn.go": 'package pgconn\n\nimport "github.com/jackc/pgconn"\n\ntype PgError = pgconn.PgError\n',
    },
}


def version(module):
    """A module's only version, as its path requires."""
    last = module.rsplit("/", 1)[1]
    return f"{last}.0.0" if last[0] == "v" and last[1:].isdigit() else "v1.0.0"


def edition():
    """Tells apart the modules of different versions of this file."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]


def make_proxy(folder):
    """Makes the folder whole, or not at all; it can be named by GOPROXY as `file://FOLDER`."""
    unfinished = Path(f"{folder}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    for module, source in PACKAGED.items():
        source = (SOURCES / source).resolve()
        if not source.is_dir():
            raise FileNotFoundError(f"no Go source of {module}: {source} is missing; run `sh .ci/install go-modules`")
        publish(unfinished, module, packaged_files(source))
    for module, files in WRITTEN.items():
        publish(unfinished, module, sorted(files.items()))
    unfinished.rename(folder)


def packaged_files(source):
    """The module's files but for its tests and for modules within it."""
    for parent, folders, names in os.walk(source):
        here = Path(parent)
        folders[:] = sorted(name for name in folders if not is_apart(here / name))
        for name in sorted(names):
            if name != "go.mod" and not name.endswith("_test.go"):
                yield str((here / name).relative_to(source)), (here / name).read_bytes()


def is_apart(folder):
    name = folder.name
    is_version = name[0] == "v" and name[1:].isdigit()
    return is_version or name.startswith(("_", ".")) or name == "testdata" or (folder / "go.mod").exists()


def publish(proxy, module, files):
    """Lays a module out as the module proxy protocol has it.

    Its go.mod requires nothing: `go mod tidy` finds what is imported and adds it to the go.mod of the main module.
    """
    release = version(module)
    folder = proxy / module / "@v"
    folder.mkdir(parents=True, exist_ok=True)
    go_mod = f"module {module}\n\ngo 1.17\n"
    (folder / "list").write_text(f"{release}\n")
    (folder / f"{release}.mod").write_text(go_mod)
    (folder / f"{release}.info").write_text(json.dumps({"Version": release, "Time": "2023-01-01T00:00:00Z"}))
    with zipfile.ZipFile(folder / f"{release}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{module}@{release}/go.mod", go_mod)
        for path, content in files:
            archive.writestr(f"{module}@{release}/{path}", content)
