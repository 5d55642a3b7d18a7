"""The two endpoints that a load balancer asks."""


def check(world):
    answer = world.client.send("GET", "/healthz", token=None)
    world.report.status("health", answer, 200)
    world.report.equal("health says", answer.json, {"status": "ok"})
    world.report.status("readiness", world.client.send("GET", "/readyz", token=None), 200)
