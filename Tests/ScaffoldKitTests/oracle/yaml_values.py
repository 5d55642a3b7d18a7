"""Reads files with PyYAML, every scalar as text: `yaml_values.py FILE...`, the answer is a JSON list on standard output."""

import json
import pathlib
import sys

import yaml

# Unlike YAML 1.2, PyYAML refuses an anchor whose name stands twice.
json.dump([yaml.load(pathlib.Path(path).read_text(encoding="utf-8"), yaml.BaseLoader) for path in sys.argv[1:]], sys.stdout)
