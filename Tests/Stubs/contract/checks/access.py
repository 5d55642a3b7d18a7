"""Authentication: without our token nothing can be seen or changed."""

import base64

from ..subject import template
from .identities import UNKNOWN


def credentials(token):
    """Authorization headers that open nothing."""
    basic = base64.b64encode(f":{token}".encode()).decode()
    return {
        "none": None,
        "empty": "",
        "scheme alone": "Bearer",
        "empty token": "Bearer ",
        "wrong token": "Bearer wrong",
        "token and more": f"Bearer {token}x",
        "part of the token": f"Bearer {token[:-1]}",
        "capitals": f"Bearer {token.swapcase()}",
        "token twice": f"Bearer {token} {token}",
        "no scheme": token,
        "other scheme": f"Token {token}",
        "Basic": f"Basic {basic}",
    }


def check(world):
    for endpoint in world.subject.endpoints:
        if endpoint["auth"] == "required":
            for name, value in credentials(world.client.token).items():
                refuses(world, endpoint, name, value)
    for resource in world.subject.resources:
        lower = world.client.send(
            "GET", resource.collection, token=None, headers={"Authorization": f"bearer {world.client.token}"}
        )
        world.report.status(f"{resource.name}: the scheme in lower case", lower, 200)


def refuses(world, endpoint, name, value):
    resource = next(one for one in world.subject.resources if one.owns(endpoint["path"]))
    item = world.create(resource)
    headers = {} if value is None else {"Authorization": value}
    label = f"{endpoint['method']} {endpoint['path']} with credentials: {name}"
    body = {"POST": world.body(resource), "PATCH": world.body(resource, "update")}.get(endpoint["method"])
    newest = world.newest(resource)
    for id in (item["id"], UNKNOWN, "1"):
        target = template(endpoint["path"]).replace("{}", id)
        answer = world.client.send(endpoint["method"], target, body, token=None, headers=headers)
        world.report.status(label, answer, 401)
        challenge = answer.headers.get("WWW-Authenticate", "")
        world.report.expect(f"{label}: it says how", challenge.split(" ")[0] == "Bearer", repr(challenge))
    if body is not None:
        target = template(endpoint["path"]).replace("{}", item["id"])
        answer = world.client.send(endpoint["method"], target, b"{", token=None, headers=headers)
        world.report.status(f"{label}: before the body is read", answer, 401)
    world.report.equal(f"{label}: nothing changed", world.get(resource, item), item)
    world.report.equal(f"{label}: nothing came", world.newest(resource), newest)
