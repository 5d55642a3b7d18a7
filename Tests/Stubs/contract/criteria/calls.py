"""What other services are called for."""

from ..checks import calls, meanwhile, patience, told, unanswered
from ..client import Client
from ..report import Report
from ..standin import KEY
from ..world import World


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


def demanded(trial, method, path):
    """The call that an endpoint demands."""
    return next(one for one in trial.subject.calls if one.action == action_of(trial, method, path))


def leaves_strangers(trial, method, path, **_):
    """A row that was made without the key, and so without a call."""
    call, resource = demanded(trial, method, path), trial.resource_of(path)
    with trial.service.serve(trial.database.url, None, secret=None) as server:
        keyless = World(Client(server.base_url, trial.client.token, Report()), trial.subject, trial.report, trial.world.secret)
        item = keyless.create(resource)
    (told.is_changed if method == "PATCH" else calls.is_left)(trial.world, call, item)


def about(*checks):
    """Checks of the call that an endpoint demands, as it stands in the criterion; of its action for all others."""

    def hold(trial, method, path, **_):
        for check in checks:
            check(trial.world, demanded(trial, method, path))

    return hold


def settles(trial, method, path, **_):
    call = demanded(trial, method, path)
    for check in (unanswered.tells_again, unanswered.stays_open):
        check(trial.world, call)


def refuses_the_old(trial, method, path, **_):
    before = len(trial.said)
    unanswered.refuses_the_old(trial.world, demanded(trial, method, path), trial.age)
    said = trial.said[before:]
    trial.report.expect("the log says that the row is to be looked up", "look" in said.lower(), said)


def needs_all(trial, method, path, name, **_):
    """A row that is known there, but not by all that the call needs."""
    call, resource = demanded(trial, method, path), trial.resource_of(path)
    item = trial.allowed(method, path)
    trial.write(resource.table, item["id"], f"{name} = NULL")
    with trial.subject.standin.answering() as came:
        answer = unanswered.does(trial.world, call, trial.get(path, item))
    trial.report.status(f"{method} of a row without {name}", answer, 502)
    trial.report.equal(f"{method} of a row without {name}: calls", len(came), 0)


def deletes(trial, path, **_):
    unanswered.deletes(trial.world, trial.resource_of(path))


def refuses_settings(trial, variable, values, secret, **_):
    call = next(one for one in trial.subject.calls if (one.variable, one.secret) == (variable, secret))
    stated = [value.strip("`") for value in values.replace(" or ", ", ").split(", ")]
    trial.report.expect("addresses stand in the criterion", len(stated) == 4, values)
    cases = [(call.variable, value) for value in stated] + [(call.secret, f"{KEY} x")]
    for name, value in cases:
        for mode in ("development", "production"):
            outcome = trial.service.refusal(trial.new_database().url, None, {name: value, "APP_ENV": mode})
            told = f"{name}={value} in {mode}"
            trial.report.expect(f"{told}: does not start", outcome.status > 0, f"{outcome.status} {outcome.text}")
            trial.report.expect(f"{told}: is named", name in outcome.text, outcome.text)
            trial.report.expect(f"{told}: nothing secret", KEY not in outcome.text, outcome.text)
    trial.report.expect("production without the key does not start", *trial.refusal(secret))


def tells_of_changes(world, call):
    told.tells_of_changes(world, call)
    told.is_taken(world, call)


def tries_again(world, call):
    unanswered.tries_again_what_is_cut_off(world, call)
    patience.waits_for_no_trickle(world, call)


def is_safe(world, call):
    calls.sends_the_row(world, call)
    calls.follows_nowhere(world, call)


def reads(world, call):
    unanswered.takes_what_can_be_read(world, call)
    unanswered.needs_the_link(world, call)


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
OPEN = r"of a row that `[^`]*` answered 502 for, without `\w+` and still with .*?"
LINKED = r"(?: of a row with `\w+`(?: and `\w+`)*)?"
FORMS = [
    (rf"{AGAINST}{E} sends one {CALL}(?: with .*)?, and answers 201(?: with .*)?", holding(calls.sends_the_row)),
    (rf"{AGAINST}{E} answers 502 where {CALL} answers 402, which is asked once.*", holding(calls.is_refused)),
    (rf"{AGAINST}{E} answers 201 where {CALL} answers 503 at first and then 200.*", holding(calls.tries_again)),
    (rf"{AGAINST}{E} answers 502 where {CALL} answers 503(?: to each of \d+ tries.*|; the row stays .*)?", holding(calls.gives_up)),
    (
        rf"{AGAINST}{CALL} carries `[\w-]+` as a bearer token(?: and .*)?; where it answers 307, {E} answers 502 and nothing "
        r"comes to the address in `Location`; where it answers 503 with `Retry-After: 3`, 502, and there is one try",
        holding(is_safe),
    ),
    (
        rf"{AGAINST}a try of {CALL} that is not answered within \d+ s is given up: where the second one is, {E} answers 201",
        holding(patience.does_not_wait),
    ),
    (rf"{AGAINST}while {CALL} is not answered, no transaction is open: `GET [^`]*` shows the row already", shows),
    (
        rf"{AGAINST}while {CALL} is not answered, no transaction is open: `PATCH [^`]*` of another row answers \d+",
        frees,
    ),
    (rf"{AGAINST}{E}{LINKED} sends one {CALL} and answers \d+.*", holding(calls.tells_first)),
    (
        rf"{AGAINST}{E}{LINKED}, with another `\w+`(?: or `\w+`)*, sends one {CALL} with .* and answers \d+; with what is "
        r"there, or is refused, it sends nothing(?:; no two have the same `[\w-]+`)?",
        holding(tells_of_changes),
    ),
    (
        rf"{AGAINST}{E}{LINKED} answers 502 where {CALL} answers 402 or 403,(?: \d+ without the error code `[\w.-]+`,)* or 503 to each "
        r"try, and the row stays as it is",
        holding(calls.changes_nothing, told.keeps_the_old),
    ),
    (rf"{AGAINST}{E} of a row with `\w+`, but without `(?P<name>\w+)`, answers 502 and sends nothing", needs_all),
    (rf"{AGAINST}{E} of a row without `\w+`, made while `\w+` was not set, answers \d+ and sends nothing", leaves_strangers),
    (
        rf"{AGAINST}a try of {CALL}, the answer to which is cut off, or comes a byte each second, is given up: where the "
        rf"second one is answered, {E} answers 201",
        holding(tries_again),
    ),
    (
        rf"{AGAINST}{E} answers 502 where {CALL} answers 503 at first and then 402, since the first try may have taken "
        r"effect(?:; the row stays with .*)?",
        holding(unanswered.counts_no_refusal_after_a_fault),
    ),
    (
        rf"{AGAINST}{E} answers 201 where {CALL} answers `\w+` beside values that cannot be read, and the row keeps its own "
        r"instead of those; where it answers no `\w+` or no JSON, 502, and the row stays without",
        holding(reads),
    ),
    (
        rf"{AGAINST}if the client of {E} is gone before {CALL} is answered, the row gets its `\w+` all the same",
        holding(unanswered.goes_on_without_the_client),
    ),
    (rf"{AGAINST}{OPEN}, {E} first sends {CALL} once more, with the same `[\w-]+` and fields: .*", settles),
    (rf"{AGAINST}{OPEN}, made more than 23 hours ago, {E} answers 409 and sends nothing", refuses_the_old),
    (rf"{AGAINST}{OPEN}, {E} first sends {CALL} once more: where .*, it answers 502 and the row stays", deletes),
    (
        rf"{AGAINST}{E} of a row that is known there as `\.+`, which would lead to another path, answers 502 and sends nothing",
        about(unanswered.names_no_other_path),
    ),
    (
        rf"{AGAINST}of two {E} of one row, with different `\w+`(?: or `\w+`)*, the second of which is answered before {CALL} "
        r"of the first is, both answer \d+, the row keeps what the second has sent, and the last call sends that",
        about(meanwhile.keeps_the_later, meanwhile.stores_beside_events),
    ),
    (
        rf"{AGAINST}if another row takes the unique values that {E} sends before {CALL} is answered, it answers 409, the row "
        r"stays as it is, and the call is made once more with the values of before",
        about(meanwhile.takes_back_what_conflicts),
    ),
    (
        rf"{AGAINST}what an event says that reaches the row before {CALL} is answered, or refused, is newer: {E} leaves it, "
        r"and adds from the answer what the row lacks alone",
        about(meanwhile.keeps_what_events_say),
    ),
    (
        rf"{AGAINST}if an event sets what {E} sets before {CALL} is answered, that answers \d+ with the row",
        about(meanwhile.takes_events_before_answers),
    ),
    (
        r"With `(?P<variable>\w+)` as (?P<values>`[^`]+`(?:(?:, | or )`[^`]+`)+), or with a blank in `(?P<secret>\w+)`, "
        r"and all else right, the server refuses to start and names the variable, whatever `APP_ENV` is; with "
        r"`APP_ENV=production` without `\w+` too",
        refuses_settings,
    ),
    (rf"The service makes the link, and no client: {E} answers 400 to a body with `\w+`", takes_no_link),
    (
        r"An event about no `\w+` that there is, whose `[\w.]+` is the `\w+` of an? [\w ]+ without one, gets 200, gives it "
        r"that and is applied; of one with another it gets 503 and changes nothing",
        links,
    ),
]
