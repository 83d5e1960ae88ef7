"""Requests of the usual shape, made just now."""

from datetime import UTC, datetime
from typing import Any


def stamp(when: datetime | None = None) -> str:
    """A time as Alexa writes it; now, if none is given."""
    return (when or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%SZ")


def envelope(skill_id: str, kind: str = "LaunchRequest", **request: Any) -> dict[str, Any]:
    """A request envelope.

    Args:
        skill_id: whom it is for.
        kind: the type of the request.
        request: what else the request says.
    """
    application = {"applicationId": skill_id}
    user = {"userId": "amzn1.ask.account.1"}
    return {
        "version": "1.0",
        "session": {
            "new": True,
            "sessionId": "amzn1.echo-api.session.1",
            "application": application,
            "attributes": {},
            "user": user,
        },
        "context": {
            "System": {
                "application": application,
                "user": user,
                "device": {"deviceId": "amzn1.ask.device.1", "supportedInterfaces": {}},
                "apiEndpoint": "https://api.amazonalexa.com",
                "apiAccessToken": "token",
            }
        },
        "request": {
            "type": kind,
            "requestId": "amzn1.echo-api.request.1",
            "timestamp": stamp(),
            "locale": "en-US",
            **request,
        },
    }
