from functools import lru_cache

from fastapi import APIRouter
from sqlalchemy import Engine, create_engine, select
from sqlalchemy.orm import Session

from app.core.config import get_settings
from app.models import Note

router = APIRouter(prefix="/notes")


@lru_cache
def engine() -> Engine:
    return create_engine(get_settings().database_url)


@router.get("")
def all_notes() -> list[str]:
    with Session(engine()) as session:
        return list(session.scalars(select(Note.text)))
