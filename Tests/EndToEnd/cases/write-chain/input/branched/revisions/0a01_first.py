revision = "0a01"
down_revision = None
