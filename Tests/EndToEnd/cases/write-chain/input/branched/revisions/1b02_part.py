revision: str = "1b02"
down_revision: Union[str, None] = "0a01"
