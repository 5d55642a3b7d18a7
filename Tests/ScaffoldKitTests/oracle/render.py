"""Renders texts with Jinja2: `render.py REQUEST.json`, the answer is a JSON list on standard output."""

import json
import pathlib
import sys
from types import SimpleNamespace

import jinja2

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "TemplatingTests" / "oracle"))
from own_filters import FILTERS, ACRONYMS  # noqa: E402

# Objects, not dicts: of a dict Jinja2 takes `values` for the method.
request = json.loads(
    pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), object_hook=lambda members: SimpleNamespace(**members)
)
ACRONYMS[:] = request.acronyms
environment = jinja2.Environment(
    loader=jinja2.DictLoader(vars(request.included)),
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
environment.filters.update(FILTERS)
json.dump([environment.from_string(text).render(vars(request.context)) for text in request.texts], sys.stdout)
