"""terminal.py ANSWERS COMMAND...: runs COMMAND in a new terminal and types an answer to each question.

Prints what appeared there, then the status. A question ends in `] `; when the answers are used up, the input ends. An
answer `@FILE` is what FILE says once somebody has written it; that it is asked for, FILE.asked says.
"""

import os
import pty
import sys
import time



def said(answer: str) -> bytes:
    """The text of an answer, when it is there."""
    if answer.startswith("@"):
        open(answer[1:] + ".asked", "w").close()
        while not os.path.exists(answer[1:]):
            time.sleep(0.01)
        with open(answer[1:]) as file:
            answer = file.read()
    return answer.encode() + b"\n"


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
        os.write(terminal, said(answers.pop(0)) if answers else b"\x04")
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(shown.decode().replace("\r\n", "\n"), end="")
print("=", status)
