"""Runs a command from a small process and prints its peak memory: `peak.py TITLE COMMAND...`.

A child counts what its parent held when it was started, so a large parent cannot measure it.
"""

import resource
import subprocess
import sys

subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
print(f"{sys.argv[1]}: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // unit} MiB", flush=True)
