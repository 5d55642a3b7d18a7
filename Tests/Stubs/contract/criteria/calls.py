"""What other services are called for."""

from ..checks import calls, told


def named(call):
    """A call as plans name it."""
    return f"{call.method} ${call.variable}{call.path}"


def called(trial, action, request):
    """The call that an action demands, as it stands in the criterion."""
    call = next(one for one in trial.subject.calls if one.action == action)
    trial.report.equal(f"what {action} calls", request, named(call))
    return call


def action_of(trial, method, path):
    resource = trial.resource_of(path)
    if method == "PATCH":
        return "update"
    return "create" if path == resource.collection else next(
        one.name for one in resource.actions if path.endswith("/" + one.path)
    )


def holding(*checks):
    """The checks of a call; of two, the first is that of a transition and the second that of an update."""

    def hold(trial, method, path, request, **_):
        check = checks[-1] if method == "PATCH" else checks[0]
        check(trial.world, called(trial, action_of(trial, method, path), request))

    return hold


def leaves_strangers(trial, method, path, **_):
    call = next(one for one in trial.subject.calls if one.action == action_of(trial, method, path))
    (told.changes_strangers if method == "PATCH" else calls.leaves_strangers)(trial.world, call)


def tells_of_changes(world, call):
    told.tells_of_changes(world, call)
    told.is_taken(world, call)


def shows(trial, request, **_):
    call = next(one for one in trial.subject.calls if named(one) == request and one.action == "create")
    calls.shows_the_row(trial.world, call)


def frees(trial, request, **_):
    call = next(one for one in trial.subject.calls if named(one) == request and one.action != "create")
    calls.holds_nothing(trial.world, call)


def takes_no_link(trial, method, path, **_):
    calls.takes_no_link(trial.world, called_for(trial, path))


def called_for(trial, path):
    return next(one for one in trial.subject.calls if one.action == "create" and trial.resource_of(path).name == one.resource)


def links(trial, **_):
    calls.links_by_key(trial.world, next(one for one in trial.subject.webhooks if one.link))


AGAINST = r"Against a stand-in for `[\w-]+` at `\w+`: "
E = r"`(?P<method>[A-Z]+) (?P<path>/[^`]*)`"
CALL = r"`(?P<request>[A-Z]+ \$[^`]*)`"
LINKED = r"(?: of a row with `\w+`(?: and `\w+`)*)?"
FORMS = [
    (rf"{AGAINST}{E} sends one {CALL}(?: with .*)?, and answers 201(?: with .*)?", holding(calls.sends_the_row)),
    (rf"{AGAINST}{E} answers 502 where {CALL} answers 402, which is asked once.*", holding(calls.is_refused)),
    (rf"{AGAINST}{E} answers 201 where {CALL} answers 503 at first and then 200.*", holding(calls.tries_again)),
    (rf"{AGAINST}{E} answers 502 where {CALL} answers 503(?: to each of \d+ tries.*|; the row stays .*)?", holding(calls.gives_up)),
    (
        rf"{AGAINST}a try of {CALL} that is not answered within \d+ s is given up: where the second one is, {E} answers 201",
        holding(calls.does_not_wait),
    ),
    (rf"{AGAINST}while {CALL} is not answered, no transaction is open: `GET [^`]*` shows the row already", shows),
    (
        rf"{AGAINST}while {CALL} is not answered, no transaction is open: `PATCH [^`]*` of another row answers \d+",
        frees,
    ),
    (rf"{AGAINST}{E}{LINKED} sends one {CALL} and answers \d+.*", holding(calls.tells_first)),
    (
        rf"{AGAINST}{E}{LINKED}, with another `\w+`(?: or `\w+`)*, sends one {CALL} with .* and answers \d+; with what is "
        r"there, or is refused, it sends nothing",
        holding(tells_of_changes),
    ),
    (
        rf"{AGAINST}{E}{LINKED} answers 502 where {CALL} answers 402, or 503 to each try, and the row stays "
        r"as it is",
        holding(calls.changes_nothing, told.keeps_the_old),
    ),
    (rf"{AGAINST}{E} of a row without `\w+` answers \d+ and sends nothing", leaves_strangers),
    (rf"The service makes the link, and no client: {E} answers 400 to a body with `\w+`", takes_no_link),
    (
        r"An event about no `\w+` that there is, whose `[\w.]+` is the `\w+` of an? [\w ]+ without one, gets 200, gives it "
        r"that and is applied; of one with another it gets 503 and changes nothing",
        links,
    ),
]
