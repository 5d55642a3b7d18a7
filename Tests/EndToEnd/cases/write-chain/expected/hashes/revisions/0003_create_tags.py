revision: str = "0003"
down_revision: str | None = "0002"
