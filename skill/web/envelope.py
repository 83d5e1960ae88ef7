"""A request as it came: parsed once, read as untrusted, refused when it is not a request."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NoReturn

from skill.web.refusal import Reason, RefusedError

TOLERANCE = 150.0
EVENT_TOLERANCE = 3600.0
_EVENT = "AlexaSkillEvent."
_MILLISECONDS_FROM = 10**11


def _no_such_number(_: str) -> NoReturn:
    raise ValueError("JSON has no such number")


def parse(body: str) -> dict[str, Any]:
    """The request in a body.

    Raises:
        RefusedError: it is not JSON, or not a request envelope.
    """
    try:
        event = json.loads(body, parse_constant=_no_such_number)
    except (ValueError, RecursionError) as error:
        raise RefusedError(Reason.BODY) from error
    if not isinstance(event, dict) or not isinstance(event.get("request"), dict):
        raise RefusedError(Reason.BODY)
    return event


def check_application(event: dict[str, Any], skill_id: str) -> None:
    """Refuse a request that names another skill anywhere, or none."""
    named = list(_applications(event))
    if not named or any(name != skill_id for name in named):
        raise RefusedError(Reason.APPLICATION)


def _applications(event: dict[str, Any]) -> Iterator[Any]:
    for path in (("context", "System"), ("session",)):
        node: Any = event
        for step in path:
            node = node.get(step) if isinstance(node, dict) else None
        if node is not None:
            application = node.get("application") if isinstance(node, dict) else None
            yield application.get("applicationId") if isinstance(application, dict) else None


def check_time(event: dict[str, Any], now: datetime) -> None:
    """Refuse a request that was not made just now, in either direction."""
    request = event["request"]
    made = _time(request.get("timestamp"))
    kind = request.get("type")
    is_event = isinstance(kind, str) and kind.startswith(_EVENT)
    tolerance = EVENT_TOLERANCE if is_event else TOLERANCE
    if made is None or abs((now - made).total_seconds()) > tolerance:
        raise RefusedError(Reason.TIMESTAMP)


def _time(stamp: Any) -> datetime | None:
    """A time with its zone. Some requests count seconds or milliseconds since 1970 instead."""
    try:
        if isinstance(stamp, str):
            made = datetime.fromisoformat(stamp)
            return made if made.tzinfo is not None else None
        if isinstance(stamp, int) and not isinstance(stamp, bool):
            scale = 1000 if abs(stamp) >= _MILLISECONDS_FROM else 1
            return datetime.fromtimestamp(stamp / scale, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None
