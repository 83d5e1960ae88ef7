"""The Flask application: one address for Alexa, one for health checks, refusals for the rest."""

import logging
from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import certifi
from flask import Flask, Response, current_app, jsonify, request
from werkzeug.exceptions import BadRequest, HTTPException, NotFound
from werkzeug.routing import RequestRedirect

from skill.web.certificates import Certificates
from skill.web.chain import Trust
from skill.web.fetch import Fetch, fetcher
from skill.web.hosted import Entry, HostedSkill
from skill.web.refusal import Reason, RefusedError
from skill.web.sdk import (
    VERIFY_SIGNATURE_APP_CONFIG,
    VERIFY_TIMESTAMP_APP_CONFIG,
    AbstractVerifier,
    SkillAdapter,
)
from skill.web.settings import Settings, SettingsError, from_environment
from skill.web.verifier import AmazonVerifier, utc_now

_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip")


def create_app(
    settings: Settings | None = None,
    *,
    entry: Entry | None = None,
    fetch: Fetch | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> Flask:
    """The application for a WSGI server.

    Args:
        settings: how it is set up; read from the environment when not given.
        entry: another skill's entry point.
        fetch: what downloads certificate chains, for tests.
        clock: the time of day, for tests.

    Raises:
        SettingsError: the settings would serve strangers.
    """
    settings = from_environment() if settings is None else settings
    settings.check()
    app = Flask("muscle_check", static_folder=None)
    app.config[VERIFY_SIGNATURE_APP_CONFIG] = False  # our verifier does both
    app.config[VERIFY_TIMESTAMP_APP_CONFIG] = False
    app.config["MAX_CONTENT_LENGTH"] = settings.largest_body
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.logger.addFilter(_only_the_reason)
    verifier = _amazon(settings, fetch, clock) if settings.verified else _OnlyLocal()
    adapter = SkillAdapter(
        skill=HostedSkill(entry or _own_entry()),
        skill_id=settings.skill_id,
        verifiers=[verifier],
        app=app,
    )
    adapter.register(app, "/", endpoint="alexa")
    app.add_url_rule("/health", "health", _health, methods=["GET"])
    app.before_request(_read_raw)
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(Exception, _broken)
    return app


def _own_entry() -> Entry:
    from skill.alexa.entry import lambda_handler

    return lambda_handler


def _amazon(
    settings: Settings, fetch: Fetch | None, clock: Callable[[], datetime]
) -> AbstractVerifier:
    roots = settings.authorities or certifi.where()
    try:
        trust = Trust(Path(roots).read_bytes())
        certificates = Certificates(trust, fetch or fetcher(roots))
    except (OSError, ValueError) as error:
        raise SettingsError(f"The certificate authorities cannot be used: {error}.") from error
    return AmazonVerifier(certificates, settings.skill_id, clock)


class _OnlyLocal(AbstractVerifier):
    """Stands in while verification is off: passes only who calls from this very machine."""

    def verify(
        self, headers: Any, serialized_request_env: str, deserialized_request_env: Any
    ) -> None:
        del serialized_request_env, deserialized_request_env
        if any(name in headers for name in _FORWARDED) or not _is_local(request.remote_addr):
            raise RefusedError(Reason.NOT_LOCAL)


def _is_local(address: str | None) -> bool:
    try:
        return ip_address(address or "").is_loopback
    except ValueError:
        return False


def _read_raw() -> None:
    """Keep the body as it was signed: Flask would parse away one that calls itself a form."""
    if isinstance(request.routing_exception, RequestRedirect):
        raise NotFound  # Flask would send "//" elsewhere
    if request.method == "POST":
        try:
            request.get_data(cache=True, parse_form_data=False).decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadRequest from error


def _health() -> Response:
    return jsonify(status="ok")


def _refused(error: HTTPException) -> tuple[Response, int, dict[str, str]]:
    code = error.code or 400
    if not 400 <= code < 500:
        error, code = BadRequest(), 400
    allowed = {"Allow": "GET" if request.path == "/health" else "POST"} if code == 405 else {}
    return jsonify(error=error.name), code, allowed


def _broken(error: Exception) -> tuple[Response, int]:
    """A check that broke has not been passed."""
    current_app.logger.error("request refused: %s: %s", Reason.UNEXPECTED, type(error).__name__)
    return jsonify(error="Bad Request"), 400


def _only_the_reason(record: logging.LogRecord) -> bool:
    """No traceback of a refusal in the log: each would be a page, and strangers can cause them."""
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        why = error.reason if isinstance(error, RefusedError) else type(error).__name__
        record.msg, record.args = "request refused: %s", (str(why),)
        record.exc_info = record.exc_text = record.stack_info = None
    return True
