"""Validates a plan against its schema with Python's json and jsonschema: `validate.py PLAN.json`."""

import json
import pathlib
import sys

import jsonschema

schema = json.loads(pathlib.Path("Templates/schema/plan.json").read_text(encoding="utf-8"))
plan = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
sys.exit(any(jsonschema.Draft202012Validator(schema).iter_errors(plan)))
