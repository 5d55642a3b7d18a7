revision: str = "1b03"
down_revision: Union[str, None] = "0a01"
