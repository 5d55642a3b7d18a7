from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app import notes
from app.core.config import get_settings
from app.main import app
from app.models import Base


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/notes.db")
    get_settings.cache_clear()
    notes.engine.cache_clear()
    Base.metadata.create_all(notes.engine())
    with TestClient(app) as client:
        yield client
    get_settings.cache_clear()
