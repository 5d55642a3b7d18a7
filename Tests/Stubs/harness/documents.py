"""The OpenAPI document: valid, of the same endpoints as the plan, and true."""

import json
import re
import sys

import yaml
from openapi_spec_validator import validate
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from contract.subject import template

from .programs import run
from .servers import TOKEN

METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "trace"}
OUR_OWN = {("GET", "/healthz"), ("GET", "/readyz")}

# What the document cannot express: how deliveries are signed, and which rows exist to refer to.
UNKNOWABLE = """
[[operations]]
include-path-regex = "{path}"
checks.positive_data_acceptance.enabled = false
"""

# The documented response of an undeclared action.
SETTINGS = """
checks.not_a_server_error.expected-statuses = ["2xx", "3xx", "4xx", "501"]
"""


def is_valid(path, subject, report):
    """The operations of a valid document, by method and path; none if it is not valid."""
    try:
        document = read(path)
    except (OSError, ValueError, yaml.YAMLError, OpenAPIValidationError) as fault:
        report.expect("the OpenAPI document is valid", False, str(fault)[:2000])
        return {}
    operations = {
        (method.upper(), template(target)): operation
        for target, item in document["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }
    planned = {(endpoint["method"], template(endpoint["path"])): endpoint for endpoint in subject.endpoints}
    report.equal("the OpenAPI document's endpoints", sorted(set(operations) - OUR_OWN), sorted(planned))
    for key, operation in operations.items():
        endpoint = planned.get(key)
        needs_token = bool(operation.get("security", document.get("security", [])))
        expected = endpoint is not None and endpoint["auth"] == "required"
        report.equal(f"the OpenAPI document: {' '.join(key)} needs a token", needs_token, expected)
    return operations


def read(path):
    """A valid document; raises one of the faults that `is_valid` tells."""
    text = path.read_text(encoding="utf-8")
    document = json.loads(text, object_pairs_hook=unique) if path.suffix == ".json" else yaml.load(text, Strict)
    validate(document)
    return document


class Strict(yaml.SafeLoader):
    """Refuses keys that stand twice, as YAML 1.2 does and PyYAML does not."""

    def construct_mapping(self, node, deep=False):
        unique([(self.construct_object(key, deep=True), None) for key, _ in node.value])
        return super().construct_mapping(node, deep)


def unique(pairs):
    """The mapping of pairs with keys that differ."""
    keys = [key for key, _ in pairs]
    twice = sorted({str(key) for key in keys if keys.count(key) > 1})
    if twice:
        raise ValueError(f"keys that stand twice: {', '.join(twice)}")
    return dict(pairs)


def tells_all(operations, seen, report):
    """Every status that was seen is documented."""
    for (method, target), operation in operations.items():
        pattern = re.compile(re.escape(target).replace(re.escape("{}"), "[^/]+"))
        statuses = {status for one, path, status in seen if one == method and pattern.fullmatch(path)}
        untold = sorted(statuses - {int(status) for status in operation["responses"] if status != "default"})
        report.equal(f"the OpenAPI document: statuses of {method} {target} that it does not tell", untold, [])


def is_true(path, server, subject, folder, report):
    """Schemathesis generates requests from the document and checks the responses against it."""
    referring = [one.collection for one in subject.resources if any(field.references for field in one.fields)]
    unknowable = [f"^{target}" for target in (*referring, *(webhook.path for webhook in subject.webhooks))]
    settings = folder / "schemathesis.toml"
    settings.write_text(SETTINGS + "".join(UNKNOWABLE.format(path=target) for target in unknowable))
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", settings, "run", path, "--url", server.base_url),
        *("--header", f"Authorization: Bearer {TOKEN}", "--max-examples", "15", "--seed", "1", "--workers", "1"),
        *("--no-color", "--suppress-health-check", "all", "--generation-database", "none"),
    ]
    outcome = run(command, folder, seconds=300)
    told = outcome.stdout.partition("= FAILURES =")[2] or outcome.text
    report.expect("schemathesis finds nothing", outcome.status == 0, f"status {outcome.status}\n{told[:4000]}")
