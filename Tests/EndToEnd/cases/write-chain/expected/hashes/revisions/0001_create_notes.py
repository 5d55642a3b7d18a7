revision: str = "0001"
down_revision: str | None = "2c01"
