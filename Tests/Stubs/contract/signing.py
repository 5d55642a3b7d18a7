"""How a provider signs what it delivers, read from its blueprint."""

import base64
import hashlib
import hmac
import math
import time
from dataclasses import dataclass

# Secrets, of which the part behind `_` is Base64 as well: one that the service does not have, and its earlier one.
ANOTHER = "whsec_another+"
PREVIOUS = "whsec_previous"


class Event(bytes):
    """A body, and what says in headers which event it is."""

    id = "evt_none"
    type = "some.type"

    def named(self, id, type):
        self.id, self.type = id, type
        return self

    def changed(self, body):
        return Event(body).named(self.id, self.type)


@dataclass(frozen=True)
class Signing:
    """The `webhook` of an integration's blueprint, whose scalars are texts."""

    spec: dict

    @property
    def header(self):
        return self.spec["signature"]["header"]

    @property
    def prefix(self):
        return self.spec["signature"].get("prefix", "")

    @property
    def separator(self):
        return self.spec["signature"].get("separator")

    @property
    def time(self):
        return self.spec.get("time")

    @property
    def parted(self):
        """What the time begins with if it stands beside the signature."""
        return (self.time or {}).get("prefix", "")

    @property
    def tolerance(self):
        return int(self.time["tolerance"])

    @property
    def secrets(self):
        """The variables with secrets, of which the first is demanded."""
        return [self.spec[key] for key in ("secret", "previous") if key in self.spec]

    def place(self, key):
        """The header, and the place in the body, of an event's id or type."""
        place = self.spec.get(key, key)
        return (place["header"], None) if isinstance(place, dict) else (None, place)

    def code(self, event, moment, secret):
        key = self.spec.get("key", {})
        secret = secret.removeprefix(key.get("prefix", ""))
        secret = base64.b64decode(secret) if key.get("encoding") == "base64" else secret.encode()
        before = self.spec["signed"].removesuffix("{body}").replace("{time}", str(moment)).replace("{id}", str(event.id))
        digest = hmac.new(secret, before.encode() + event, getattr(hashlib, self.spec.get("digest", "sha256")))
        if self.spec["signature"].get("encoding", "hex") == "hex":
            return digest.hexdigest()
        return base64.b64encode(digest.digest()).decode()

    def zeros(self, code):
        """A code of the same form that signs nothing."""
        return "".join("=" if one == "=" else "A" if self.spec["signature"].get("encoding") == "base64" else "0" for one in code)

    def headers(self, event, parts, stamp):
        """The headers with parts of a signature, behind a time if that is one of them; None leaves the time out."""
        stamps = [] if stamp is None else [stamp]
        parts = [*(self.parted + str(one) for one in stamps if self.parted), *parts]
        headers = {self.header: (self.separator or "").join(parts)}
        if self.time and not self.parted:
            headers |= {self.time["header"]: str(one) for one in stamps}
        for key, value in (("id", event.id), ("type", event.type)):
            header, _ = self.place(key)
            if header:
                headers[header] = value
        return headers

    def signed(self, event, secret, moment=None):
        moment = int(time.time()) if moment is None else moment
        return self.headers(event, [self.prefix + self.code(event, moment, secret)], moment)

    def taken(self, event, secret):
        """Headers of good deliveries, by what is particular to them."""
        early, late = math.floor(time.time()), math.ceil(time.time())
        good = self.prefix + self.code(event, early, secret)
        other = self.prefix + self.code(event, early, ANOTHER)
        zeros = self.prefix + self.zeros(self.code(event, early, secret))
        yield "one signature", self.headers(event, [good], early)
        if len(self.secrets) > 1:
            yield "a signature by the secret before", self.signed(event, PREVIOUS)
        if self.separator:
            yield "several signatures, the last good", self.headers(event, [zeros, other, good], early)
            yield "several signatures, the first good", self.headers(event, [good, zeros], early)
            yield "a signature of another scheme beside ours", self.headers(event, [good, "v0" + zeros], early)
        if self.time:
            for name, moment in (("old", late - self.tolerance + 1), ("far ahead", early + self.tolerance - 1)):
                yield f"a signature nearly too {name}", self.signed(event, secret, moment)

    def refused(self, event, secret):
        """Headers of bad deliveries, by what is wrong with them."""
        now = int(time.time())
        code = self.code(event, now, secret)
        yield "another secret", self.headers(event, [self.prefix + self.code(event, now, ANOTHER)], now)
        yield "zeros", self.headers(event, [self.prefix + self.zeros(code)], now)
        yield "half a signature", self.headers(event, [self.prefix + code[:32]], now)
        yield "an empty signature", self.headers(event, [self.prefix], now)
        yield "no signature", self.headers(event, [], now)
        for name, text in {"an empty header": "", "garbage": "garbage", "commas": ",,,="}.items():
            yield name, self.headers(event, [], now) | {self.header: text}
        if self.prefix:
            yield "a signature of another scheme alone", self.headers(event, ["v0" + code], now)
        if not self.separator:
            yield "two signatures", self.headers(event, [self.prefix + code + "," + self.prefix + code], now)
        if "{id}" in self.spec["signed"]:
            header, _ = self.place("id")
            yield "another id", self.signed(event, secret, now) | {header: "evt_another"}
        if self.time:
            yield from self.at_other_times(event, secret)
            yield from self.at_strange_times(event, secret)

    def at_other_times(self, event, secret, beyond=1):
        early, late = math.floor(time.time()), math.ceil(time.time())
        yield "a signature too old", self.signed(event, secret, early - self.tolerance - beyond)
        yield "a signature too far ahead", self.signed(event, secret, late + self.tolerance + beyond)

    def at_strange_times(self, event, secret):
        """Each is signed as it is written."""
        now = int(time.time())
        good = self.prefix + self.code(event, now, secret)
        yield "no time", self.headers(event, [good], None)
        yield "another time", self.headers(event, [good], now - 1)
        blank = [f" {now}"] if self.parted else []  # Blanks around the value of a header are no part of it.
        written = [f"+{now}", f"-{now}", f"{now:_}", f"{now:#x}", f"{now}.0", "now", 10**30, -(10**18), *blank]
        for stamp in written:
            yield f"a time written as {stamp!r}", self.signed(event, secret, stamp)
        if self.parted:
            time_part, half = f"{self.parted}{now}", self.parted.rstrip("=")
            yield "the time twice", self.headers(event, [time_part, good], now)
            yield "two times", self.headers(event, [f"{self.parted}1", good], now)
            yield "a blank before the time's =", self.headers(event, [f"{half} ={now}", good], None)
            yield "an empty time beside the time", self.headers(event, [self.parted, good], now)
