"""What the criteria of a plan say of a running service, as requests with their answers.

Each form of words in which blueprints write such a criterion stands beside what it takes to see that it holds, and
nothing more than it says. A criterion in other words has no meaning here and has to get one.
"""

import re

from . import answers, calls, databases, events, foundation, rows

FORMS = [*foundation.FORMS, *databases.FORMS, *answers.FORMS, *rows.FORMS, *events.FORMS, *calls.FORMS]


def executable(text):
    """What checks a criterion on a trial; nothing if it is in no form that is known."""
    for form, check in FORMS:
        if found := re.fullmatch(form, text, re.DOTALL):
            return lambda trial: check(trial, **found.groupdict())
    return None
