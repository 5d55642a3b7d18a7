from fastapi.testclient import TestClient


def test_there_are_no_notes_at_first(client: TestClient) -> None:
    assert client.get("/notes").json() == []


def test_an_unknown_path_is_answered_as_before(client: TestClient) -> None:
    answer = client.get("/nowhere")
    assert (answer.status_code, answer.json()) == (
        404,
        {"type": "about:blank", "title": "Not Found", "status": 404},
    )
