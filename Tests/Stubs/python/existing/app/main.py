from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app import notes

# fmt: off
# isort: off
# scaffold:anchor imports
# isort: on
# fmt: on

app = FastAPI(title="Notes")
app.include_router(notes.router)
# scaffold:anchor routers


@app.exception_handler(HTTPException)
def refuse(_: Request, error: HTTPException) -> JSONResponse:
    problem = {"type": "about:blank", "title": HTTPStatus(error.status_code).phrase, "status": error.status_code}
    return JSONResponse(problem, error.status_code, error.headers, "application/problem+json")


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {"status": "ok"}
