"""The subscriptions of a generated service, written by hand: the same queries, and nothing that could be left out."""

import os
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, Any

import sqlalchemy as sa
import uvicorn
from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = sa.create_engine("sqlite:///" + os.environ["DATABASE"], connect_args={"timeout": 10})
token = "Bearer " + os.environ["API_TOKEN"]


@sa.event.listens_for(engine, "connect")
def prepare(connection: Any, _: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


class Base(DeclarativeBase):
    pass


class Subscription(Base):
    __tablename__ = "subscriptions"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[str]
    plan: Mapped[str]
    status: Mapped[str] = mapped_column(default="trialing")
    current_period_end: Mapped[datetime | None]
    canceled_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Create(BaseModel):
    customer_id: str
    plan: str


class Read(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    customer_id: str
    plan: str
    status: str
    current_period_end: datetime | None
    canceled_at: datetime | None
    created_at: datetime
    updated_at: datetime


class Page(BaseModel):
    data: list[Read]
    next_cursor: str | None = None


def authenticate(authorization: Annotated[str, Header()] = "") -> None:
    if authorization != token:
        raise HTTPException(401)


def open_session() -> Iterator[Session]:
    with Session(engine, expire_on_commit=False) as session:
        yield session


SessionDep = Annotated[Session, Depends(open_session)]
app = FastAPI()
guarded = [Depends(authenticate)]


@app.get("/healthz")
async def healthz() -> None:
    pass


@app.get("/api/v1/subscriptions", response_model=Page, dependencies=guarded)
def list_subscriptions(session: SessionDep) -> dict[str, Any]:
    newest = sa.select(Subscription).order_by(Subscription.created_at.desc(), Subscription.id.desc())
    return {"data": session.scalars(newest.limit(51)).all()[:50]}


@app.get("/api/v1/subscriptions/{item_id}", response_model=Read, dependencies=guarded)
def get_subscription(item_id: uuid.UUID, session: SessionDep) -> Subscription:
    item = session.get(Subscription, item_id)
    if item is None:
        raise HTTPException(404)
    return item


@app.post("/api/v1/subscriptions", response_model=Read, status_code=201, dependencies=guarded)
def create_subscription(body: Create, session: SessionDep) -> Subscription:
    now = datetime.now(UTC).replace(tzinfo=None)
    item = Subscription(**body.model_dump(), created_at=now, updated_at=now)
    session.add(item)
    session.commit()
    return item


uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), access_log=False, log_level="warning")
