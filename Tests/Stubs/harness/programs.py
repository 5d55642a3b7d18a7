"""Runs programs to their end."""

import subprocess
from dataclasses import dataclass

# The variables that programs inherit from our environment; callers add others.
PATH = "/usr/local/bin:/usr/bin:/bin"


@dataclass(frozen=True)
class Outcome:
    status: int
    stdout: str
    stderr: str

    @property
    def text(self):
        """The output of the program, or its end if it is long."""
        return (self.stdout + self.stderr).strip()[-3000:]


def run(command, cwd, env=None, seconds=600):
    """A text is a shell command, a list a program with its arguments; it is looked for in the PATH that it gets."""
    env = {"PATH": PATH, "LC_ALL": "C.UTF-8"} | (env or {})
    command = ["/bin/sh", "-c", command] if isinstance(command, str) else [str(word) for word in command]
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Outcome(-1, "", f"{command} did not end within {seconds} s")
    except OSError as fault:
        return Outcome(-1, "", f"cannot run {command[0]}: {fault}")
    return Outcome(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def succeeds(report, name, command, cwd, env=None, seconds=600):
    """Checks that the program ends with status 0."""
    outcome = run(command, cwd, env, seconds)
    return report.expect(name, outcome.status == 0, f"`{command}` ended with {outcome.status}\n{outcome.text}")


def must(command, cwd, env=None, seconds=600):
    """For requirements of every check."""
    outcome = run(command, cwd, env, seconds)
    if outcome.status != 0:
        raise RuntimeError(f"`{command}` ended with {outcome.status}\n{outcome.text}")
    return outcome
