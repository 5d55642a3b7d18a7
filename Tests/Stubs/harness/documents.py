"""The OpenAPI document: valid, of the same endpoints as the plan, and true."""

import sys

import yaml
from openapi_spec_validator import validate
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from contract.subject import template

from .programs import run
from .servers import TOKEN

METHODS = {"get", "put", "post", "delete", "patch", "head", "options", "trace"}
OUR_OWN = {("GET", "/healthz"), ("GET", "/readyz")}


def is_valid(path, subject, report):
    try:
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        validate(document)
    except (OSError, yaml.YAMLError, OpenAPIValidationError) as fault:
        report.expect("the OpenAPI document is valid", False, str(fault)[:2000])
        return
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


def is_true(path, server, cwd, report):
    """Schemathesis makes requests from the document and holds the answers against it."""
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "run", path, "--url", server.base_url),
        *("--header", f"Authorization: Bearer {TOKEN}", "--max-examples", "15", "--seed", "1", "--workers", "1"),
        *("--no-color", "--suppress-health-check", "all", "--generation-database", "none"),
    ]
    outcome = run(command, cwd, seconds=300)
    report.expect("schemathesis finds nothing", outcome.status == 0, f"status {outcome.status}\n{outcome.text}")
