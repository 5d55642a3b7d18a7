"""Renders sample templates with Jinja2 and MiniJinja and reports the time.

    engines.py FOLDER SAMPLE...

Each sample is FOLDER/SAMPLE.txt with its context in FOLDER/SAMPLE.json. What an engine makes of it goes to
FOLDER/SAMPLE.ENGINE.txt. Then a line `SAMPLE ENGINE COUNT` asks for the seconds that COUNT renderings take.
"""

import json
import pathlib
import sys
import timeit

import jinja2
import minijinja

WHITE_SPACE = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}


def renderers(text, context):
    """By the engine's name: a call that renders the parsed template, each engine at its fastest."""
    template = jinja2.Environment(undefined=jinja2.StrictUndefined, **WHITE_SPACE).from_string(text)
    environment = minijinja.Environment(
        templates={"sample": text}, undefined_behavior="strict", debug=False, pycompat=False, **WHITE_SPACE
    )
    return {
        "jinja2": lambda: template.render(context),
        "minijinja": lambda: environment.render_template("sample", **context),
    }


def main(folder, samples):
    calls = {}
    for sample in samples:
        text = (folder / f"{sample}.txt").read_text(encoding="utf-8")
        context = json.loads((folder / f"{sample}.json").read_text(encoding="utf-8"))
        for engine, render in renderers(text, context).items():
            (folder / f"{sample}.{engine}.txt").write_text(render(), encoding="utf-8")
            calls[sample, engine] = render
    print("ready", flush=True)
    for line in sys.stdin:
        sample, engine, count = line.split()
        print(timeit.timeit(calls[sample, engine], number=int(count)), flush=True)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:])
