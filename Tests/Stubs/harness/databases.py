"""Databases of the kinds that projects are generated for, each new and empty."""

import itertools
import os
import pwd
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path

from .programs import must, run


@contextmanager
def databases(kind, folder):
    """Yields a function that creates a new database at each call."""
    if kind == "sqlite":
        numbers = itertools.count(1)
        yield lambda: SQLite(Path(folder) / f"{next(numbers)}.db")
        return
    with Cluster() as cluster:
        yield cluster.create


class SQLite:
    def __init__(self, path):
        self.path = path
        self.url = f"sqlite:{path}"

    def columns(self):
        """All columns, each with its table, its type and whether it demands a value."""
        query = """
            SELECT tables.name, columns.name, columns.type, columns."notnull"
            FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"""
        with closing(sqlite3.connect(self.path)) as connection:
            return sorted(connection.execute(query))

    def refuses(self, statement):
        """Whether a statement breaks a constraint."""
        with closing(sqlite3.connect(self.path, timeout=10)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            try:
                connection.execute(statement)
            except sqlite3.IntegrityError:
                return True
            finally:
                connection.rollback()
        return False

    @contextmanager
    def changing(self, statement):
        """Runs the body inside a transaction after the statement, then commits it."""
        with closing(sqlite3.connect(self.path, timeout=10, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(statement)
            yield
            connection.execute("COMMIT")


class PostgreSQL:
    def __init__(self, cluster, name):
        self.cluster = cluster
        self.psql = [cluster.program("psql"), "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
        self.url = f"postgres://postgres@127.0.0.1:{cluster.port}/{name}?sslmode=disable"

    def columns(self):
        """All columns, each with its table, its type and whether it demands a value."""
        query = """
            SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
            WHERE table_schema = current_schema()"""
        return sorted(tuple(line.split("|")) for line in self.query(query))

    def query(self, statement):
        """The lines that answer a statement."""
        return must([*self.psql, "-c", statement, self.url], "/").stdout.splitlines()

    def refuses(self, statement):
        """Whether a statement breaks a constraint."""
        outcome = run([*self.psql, "-v", "VERBOSITY=verbose", "-c", f"BEGIN; {statement}; ROLLBACK", self.url], "/")
        return outcome.status != 0 and "ERROR:  23" in outcome.stderr

    @contextmanager
    def changing(self, statement):
        """Runs the body inside a transaction after the statement, then commits it."""
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with subprocess.Popen([*self.psql, "-q", self.url], cwd="/", **pipes) as psql:
            print(f"BEGIN; {statement};", r"\echo changed", sep="\n", file=psql.stdin, flush=True)
            if psql.stdout.readline() != "changed\n":
                raise RuntimeError(f"PostgreSQL does not execute `{statement}`")
            yield
            print("COMMIT;", file=psql.stdin, flush=True)

    @contextmanager
    def away(self):
        """Runs the body while the server is stopped."""
        self.cluster.stop()
        yield
        self.cluster.serve()


class Cluster:
    """A PostgreSQL server of our own on loopback; its files and its process end with the `with` statement."""

    def __init__(self):
        self.numbers = itertools.count(1)
        # The server refuses to run as root.
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name

    def program(self, name):
        places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
        found = str(places[0]) if places else shutil.which(name)
        if not found:
            raise FileNotFoundError(f"PostgreSQL's `{name}` is missing: run `sh .ci/install postgres`")
        return found

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="scaffold-postgres-"))
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        shutil.chown(self.folder, self.user)
        options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        initdb = [self.program("initdb"), "-D", self.folder / "data", *options]
        subprocess.run(initdb, cwd="/", user=self.user, check=True, stdout=subprocess.DEVNULL)
        self.port = free_port()
        self.serve()

    def serve(self):
        settings = ["-h", "127.0.0.1", "-p", str(self.port), "-k", self.folder, "-c", "fsync=off"]
        with open(self.folder / "log", "wb") as log:
            server = [self.program("postgres"), "-D", self.folder / "data", *settings]
            self.process = subprocess.Popen(server, cwd="/", user=self.user, stdout=log, stderr=log)
        ready = [self.program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", self.port]
        for _ in range(200):
            if run(ready, "/").status == 0:
                return
            time.sleep(0.1)
        raise RuntimeError("PostgreSQL does not start\n" + (self.folder / "log").read_text()[-2000:])

    def stop(self):
        self.process.send_signal(signal.SIGINT)  # Its fast shutdown: clients are cut off.
        self.process.wait(timeout=60)

    def __exit__(self, *_):
        if hasattr(self, "process"):
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def create(self):
        name = f"service{next(self.numbers)}"
        database = PostgreSQL(self, name)
        administration = database.url.replace(f"/{name}?", "/postgres?")
        must([*database.psql, "-c", f"CREATE DATABASE {name}", administration], "/")
        return database


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
