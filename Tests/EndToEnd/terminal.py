"""terminal.py ANSWERS COMMAND...: runs COMMAND in a new terminal and types an answer to each question.

Prints what appeared there, then the status. A question ends in `] `; when the answers are used up, the input ends.
"""

import os
import pty
import sys

answers = sys.argv[1].split(",") if sys.argv[1] else []
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
shown, asked = b"", 0
while True:
    try:
        data = os.read(terminal, 4096)
    except OSError:  # on Linux, the other end was closed
        data = b""
    if not data:
        break
    shown += data
    if shown[asked:].endswith(b"] "):
        asked = len(shown)
        os.write(terminal, (answers.pop(0) + "\n").encode() if answers else b"\x04")
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(shown.decode().replace("\r\n", "\n"), end="")
print("=", status)
