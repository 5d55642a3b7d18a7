from functools import lru_cache

from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    database_url: str = "sqlite:///notes.db"
    api_token: SecretStr = SecretStr("")
    # scaffold:anchor fields


@lru_cache
def get_settings() -> Settings:
    return Settings()
