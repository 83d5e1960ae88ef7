"""The page's addresses."""

from pathlib import Path
from typing import Any

from flask import Flask, Response, render_template
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.exceptions import HTTPException

from simulator import ConversationError, NoSession
from simulator.conversation import conversation_files
from simulator.web.acts import Act, perform
from simulator.web.answers import answer
from simulator.web.bench import Bench
from simulator.web.guard import BadRequest, body, protect
from simulator.web.openings import openings
from simulator.web.recordings import ask_dialog_file, opened, talk_file, title_of
from simulator.web.turns import Said

_MOST_TURNS = 500


class _Asked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Recording(_Asked):
    turns: tuple[Said, ...] = Field(max_length=_MOST_TURNS)
    locale: str = Field(max_length=20)
    title: str = Field(default="", max_length=200)


class _File(_Asked):
    text: str
    name: str = Field(default="conversation", max_length=300)


def create_app(bench: Bench) -> Flask:
    """The page for one skill."""
    app = Flask(__name__)
    protect(app)
    _refusals(app)
    _talking(app, bench)
    _recording(app, bench)
    return app


def _talking(app: Flask, bench: Bench) -> None:
    @app.get("/")
    def page() -> str:
        name = bench.model(bench.locale).invocation_name
        return render_template("page.html", name=name.title(), invocation=name)

    @app.get("/api/skill")
    def skill() -> Response:
        return answer(
            {
                "skill": bench.name,
                "locales": {
                    locale: {"invocation": model.invocation_name, "openings": openings(model)}
                    for locale, model in bench.models.items()
                },
                "explains": bench.explain is not None,
            }
        )

    @app.post("/api/turn")
    def turn() -> Response:
        act = Act.model_validate(body())
        with bench.lock:
            steps = perform(bench, act)
        return answer({"steps": [step.as_json() for step in steps]})


def _recording(app: Flask, bench: Bench) -> None:
    @app.post("/api/talk-file")
    def talk() -> Response:
        asked = _Recording.model_validate(body())
        text, left_out = talk_file(asked.turns, asked.locale, asked.title)
        return answer({"text": text, "left_out": left_out})

    @app.post("/api/ask-dialog-file")
    def ask_dialog() -> Response:
        asked = _Recording.model_validate(body())
        model = bench.model(asked.locale)
        text, left_out = ask_dialog_file(asked.turns, asked.locale, model)
        return answer({"text": text, "left_out": left_out})

    @app.post("/api/conversation")
    def conversation() -> Response:
        asked = _File.model_validate(body())
        return answer(opened(bench, asked.text, asked.name))

    @app.get("/api/conversations")
    def conversations() -> Response:
        files = [{"name": name, "title": title_of(path)} for name, path in _files(bench).items()]
        return answer({"files": files})

    @app.post("/api/conversations/run")
    def run() -> Response:
        name = body().get("name")
        path = _files(bench).get(name) if isinstance(name, str) else None
        if path is None:
            raise BadRequest("There is no such conversation file.")
        try:
            return answer(opened(bench, path.read_text(encoding="utf-8"), str(name)))
        except OSError as error:
            return answer({"name": name, "broken": error.strerror or "The file is gone."})
        except ValueError as error:
            # Not UTF-8, not a conversation, or of a locale that this skill does not have.
            return answer({"name": name, "broken": str(error)})


def _files(bench: Bench) -> dict[str, Path]:
    """The conversation files by the names that the page knows them by."""
    return {path.as_posix(): path for path in conversation_files(bench.conversations)}


def _refusals(app: Flask) -> None:
    """Whatever arrives, a short JSON answer goes out, and no log repeats what was said."""

    @app.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        return answer({"error": error.name}, error.code or 500)

    @app.errorhandler(ValidationError)
    def misshapen(error: ValidationError) -> Response:
        first: Any = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        return answer({"error": f"{where}: {first['msg']}"}, 400)

    @app.errorhandler(NoSession)
    def closed(_: NoSession) -> Response:
        return answer({"error": "The skill is not open."}, 409)

    @app.errorhandler(ConversationError)
    @app.errorhandler(BadRequest)
    @app.errorhandler(ValueError)
    def unusable(error: Exception) -> Response:
        return answer({"error": str(error)}, 400)

    @app.errorhandler(RecursionError)
    def deep(_: RecursionError) -> Response:
        return answer({"error": "The request is nested too deeply."}, 400)

    @app.errorhandler(Exception)
    def broken(error: Exception) -> Response:
        return answer({"error": f"The server failed with {type(error).__name__}."}, 500)
