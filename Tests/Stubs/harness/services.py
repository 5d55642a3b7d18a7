"""A generated service, ready to run."""

from dataclasses import dataclass, field
from pathlib import Path

from contract.signing import PREVIOUS
from contract.standin import KEY
from contract.subject import Subject

from .databases import free_port
from .programs import run
from .servers import SECRET, TOKEN, Server


@dataclass
class Service:
    folder: Path
    # The program; with `migrate` it migrates, with `migrate down` it rolls back, with `replay NAME` it applies the kept
    # events of an integration once more.
    command: list
    subject: Subject
    # Name of a model -> its table.
    tables: dict
    # The settings for the address to listen on: a function of the port.
    address: object
    # The exit status after SIGTERM.
    clean_status: int = 0
    more: dict = field(default_factory=dict)
    # The setting by which production serves for a minute after it was told to stop.
    a_minute_to_drain: dict = field(default_factory=lambda: {"SHUTDOWN_DELAY": "60"})
    # What the service calls a database: a function of its URL.
    database_url: object = str
    # Groups of the contract that are left to the proxy before it.
    left_to_proxy: tuple = ()

    @property
    def secrets(self):
        """The variables of signing secrets, and of what other services are called with."""
        signing = [webhook.signing.secrets[0] for webhook in self.subject.webhooks]
        return signing + [call.secret for call in self.subject.calls]

    @property
    def earlier_secrets(self):
        return [variable for webhook in self.subject.webhooks for variable in webhook.signing.secrets[1:]]

    def environment(self, database_url, token=TOKEN, secret=SECRET):
        settings = {"DATABASE_URL": self.database_url(database_url)}
        if token is not None:
            settings["API_TOKEN"] = token
        if secret is not None:
            settings |= dict.fromkeys(self.secrets, secret) | dict.fromkeys(self.earlier_secrets, PREVIOUS)
            for call in self.subject.calls:
                settings |= {call.variable: self.subject.standin.base_url, call.secret: KEY}
        return settings | self.more

    def replay(self, database_url, integration):
        """What comes of applying kept events once more."""
        return run([*self.command, "replay", integration], self.folder, self.environment(database_url), seconds=60)

    def refusal(self, database_url, variable, changes=None):
        """What comes of starting in production without a variable, or with other settings."""
        settings = self.environment(database_url) | self.address(free_port()) | {"APP_ENV": "production"} | (changes or {})
        settings.pop(variable, None)
        return run(self.command, self.folder, settings, seconds=30)

    def serve(self, database_url, report, token=TOKEN, secret=SECRET):
        environment = self.environment(database_url, token, secret)
        return Server(
            self.command, self.folder, lambda port: environment | self.address(port), report, self.clean_status
        )
