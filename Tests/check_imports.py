"""Compares the imports of each target with its dependencies in `Package.swift`.

The compiler takes an import that is not declared for as long as its module happens to be built first: such a package
builds today and fails on a machine that compiles in another order. One that is declared and not used is told as well.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

IMPORT = re.compile(r"^(?:@\w+ )*(?:(?:package|internal|public|private|fileprivate) )?import (?:\w+ )?(\w+)", re.MULTILINE)


def main():
    described = subprocess.run(
        ["swift", "package", "describe", "--type", "json"], check=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    every = json.loads(described.stdout)["targets"]
    plugins = {target["name"] for target in every if target["module_type"] == "PluginTarget"}
    targets = [target for target in every if target["module_type"] == "SwiftTarget"]
    declared = {target["name"]: dependencies(target) - plugins for target in targets}
    known = {target["name"] for target in every}.union(*declared.values())
    faults = []
    for target in targets:
        files = [Path(target["path"]) / file for file in target["sources"]]
        imported = {
            name: file for file in files
            for name in IMPORT.findall(file.read_text()) if name in known
        }
        name = target["name"]
        for one in imported.keys() - declared[name]:
            faults.append(f"{imported[one]}: `{name}` imports `{one}`: add it to its dependencies in Package.swift")
        for one in declared[name] - imported.keys():
            faults.append(f"Package.swift: `{name}` depends on `{one}` and does not import it: take it out")
    print("".join(f"{fault}\n" for fault in sorted(faults)), end="", file=sys.stderr)
    return 1 if faults or not targets else 0


def dependencies(target):
    return set(target.get("target_dependencies", [])) | set(target.get("product_dependencies", []))


sys.exit(main())
