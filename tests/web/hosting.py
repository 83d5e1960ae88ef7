"""A host and an Amazon for the tests: requests that are signed, and what may come back."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any
from xml.etree import ElementTree

from flask import Flask
from werkzeug.test import TestResponse

from skill.web.app import create_app
from skill.web.settings import Settings
from tools.authority import ADDRESS, Amazon
from tools.envelope import envelope as made

SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
Json = dict[str, Any]


@cache
def amazon() -> Amazon:
    """One authority for all tests of a process: making keys is slow."""
    return Amazon.new()


@cache
def authorities() -> str:
    """The path of its root, written once; a root is no secret and nobody's data."""
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".pem", delete=False) as file:
        file.write(amazon().roots)
    return file.name


def settings(**changes: Any) -> Settings:
    """What the host of the tests is set up with."""
    return Settings(**({"skill_id": SKILL_ID, "authorities": authorities()} | changes))


def host(
    fetch: Callable[[str], bytes] | None = None,
    entry: Callable[[Any, Any], Json] | None = None,
    clock: Callable[[], datetime] | None = None,
    **changes: Any,
) -> Flask:
    """A host that trusts the test authority and finds its chain at one address."""
    chain = amazon().chain
    known = fetch or {ADDRESS: chain}.__getitem__
    extra: Json = {} if clock is None else {"clock": clock}
    return create_app(settings(**changes), entry=entry, fetch=known, **extra)


def envelope(kind: str = "LaunchRequest", **request: Any) -> Json:
    """A request to the skill of the tests."""
    return made(SKILL_ID, kind, **request)


def post(app: Flask, body: bytes | Json, headers: Json | None = None, **more: Any) -> TestResponse:
    """Send a body, signed unless other headers are given."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode("utf-8")
    given = amazon().headers(raw) if headers is None else headers
    return app.test_client().post("/", data=raw, headers=given, **more)


def is_refused(answer: TestResponse, code: int = 400) -> bool:
    """Whether an answer is a plain refusal that tells a stranger nothing."""
    body = answer.get_json(silent=True)
    return answer.status_code == code and isinstance(body, dict) and list(body) == ["error"]


def assert_valid(response: Any) -> None:
    """What every response to Alexa has to be, whatever was asked."""
    assert isinstance(response, dict)
    assert response["version"] == "1.0"
    body = response["response"]
    assert isinstance(body, dict)
    assert len(json.dumps(response)) < 24_000
    assert isinstance(response.get("sessionAttributes", {}), dict)
    assert body.get("shouldEndSession") in (None, True, False)
    for holder in (body, body.get("reprompt", {})):
        speech = holder.get("outputSpeech")
        if speech is not None:
            assert speech["type"] == "SSML"
            assert ElementTree.fromstring(speech["ssml"]).tag == "speak"  # noqa: S314
            assert len(speech["ssml"]) <= 8_000
    card = body.get("card")
    if card is not None:
        assert "<" not in json.dumps(card)
