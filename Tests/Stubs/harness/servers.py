"""Boots a service on loopback and ends it."""

import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from .databases import free_port
from .programs import PATH

TOKEN = "contract-Token-1"
SECRET = "whsec_contract"


class Server:
    """A running service; it has ended, and cleanly, when the `with` statement has."""

    def __init__(self, command, cwd, environment, report=None, clean_status=0):
        self.command, self.cwd, self.report, self.clean_status = command, cwd, report, clean_status
        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}"
        self.environment = {"PATH": PATH} | environment(self.port)

    def __enter__(self):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            self.command, cwd=self.cwd, env=self.environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log
        )
        for _ in range(300):
            if self.process.poll() is not None or self.is_healthy():
                break
            time.sleep(0.1)
        if not self.is_healthy():
            self.stop()
            raise RuntimeError(f"`{self.command}` does not serve\n{self.said()}")
        return self

    def is_healthy(self):
        try:
            with urllib.request.urlopen(self.base_url + "/healthz", timeout=5):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def __exit__(self, kind, *_):
        status = self.stop()
        if self.report and kind is None:
            self.report.equal("SIGTERM ends the service cleanly: status", status, self.clean_status)

    def stop(self):
        """The exit status after SIGTERM."""
        self.process.terminate()
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return "none within 30 s"

    def said(self, limit=3000):
        """The log, or its end if it is longer than the limit."""
        self.log.seek(0)
        text = self.log.read().decode(errors="replace")
        return text if limit is None else text[-limit:]
