"""Alexa's request JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from simulator.heard import SlotValue
from simulator.model import InteractionModel

_AUTHORITY = "amzn1.er-authority.echo-sdk"

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Device:
    """Who asks: ids that stay the same from session to session."""

    application_id: str
    locale: str
    screen: bool = False
    user_id: str = field(default_factory=lambda: f"amzn1.ask.account.{uuid4().hex.upper()}")
    device_id: str = field(default_factory=lambda: f"amzn1.ask.device.{uuid4().hex.upper()}")

    def context(self) -> Json:
        """The `context` of a request."""
        interfaces: Json = {}
        context: Json = {
            "System": {
                "application": {"applicationId": self.application_id},
                "user": {"userId": self.user_id},
                "device": {"deviceId": self.device_id, "supportedInterfaces": interfaces},
                "apiEndpoint": "https://api.amazonalexa.com",
                "apiAccessToken": "simulated",
            }
        }
        if self.screen:
            interfaces["Alexa.Presentation.APL"] = {"runtime": {"maxVersion": "2024.3"}}
            context["Viewport"] = {
                "shape": "RECTANGLE",
                "dpi": 160,
                "pixelWidth": 1280,
                "pixelHeight": 800,
                "currentPixelWidth": 1280,
                "currentPixelHeight": 800,
                "touch": ["SINGLE"],
            }
        return context


def request(kind: str, locale: str, now: datetime, **parts: Any) -> Json:
    """A `request` of any type, with its id and time."""
    return {
        "type": kind,
        "requestId": f"amzn1.echo-api.request.{uuid4()}",
        "timestamp": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "locale": locale,
        **parts,
    }


def session(device: Device, session_id: str, new: bool, attributes: Mapping[str, Any]) -> Json:
    """The `session` of a request."""
    return {
        "new": new,
        "sessionId": session_id,
        "application": {"applicationId": device.application_id},
        "attributes": dict(attributes),
        "user": {"userId": device.user_id},
    }


def new_session_id() -> str:
    """An id for a new session."""
    return f"amzn1.echo-api.session.{uuid4()}"


def intent(
    name: str,
    values: Mapping[str, Sequence[SlotValue]],
    model: InteractionModel,
    application_id: str,
) -> Json:
    """The `intent` of a request, with every slot of the model's intent."""
    slots: Json = {}
    for slot in model.intent(name).slots:
        slots[slot.name] = {"name": slot.name, "confirmationStatus": "NONE"}
        said = values.get(slot.name)
        if said:
            custom = slot.type in model.types
            simple = [_simple(v, slot.type if custom else None, application_id) for v in said]
            slots[slot.name] |= _filled(simple)
    intent: Json = {"name": name, "confirmationStatus": "NONE"}
    if slots:
        intent["slots"] = slots
    return intent


def _simple(value: SlotValue, kind: str | None, application_id: str) -> Json:
    simple: Json = {"type": "Simple", "value": value.spoken}
    if kind is not None:
        authority = f"{_AUTHORITY}.{application_id}.{kind}"
        resolution: Json = {"authority": authority, "status": {"code": "ER_SUCCESS_NO_MATCH"}}
        if value.matches:
            resolution["status"] = {"code": "ER_SUCCESS_MATCH"}
            resolution["values"] = [
                {"value": {"name": name} | ({"id": id_} if id_ else {})}
                for id_, name in value.matches
            ]
        simple["resolutions"] = {"resolutionsPerAuthority": [resolution]}
    return simple


def _filled(simple: Sequence[Json]) -> Json:
    if len(simple) > 1:
        # For a list Alexa leaves the slot's own value and resolutions out.
        return {"source": "USER", "slotValue": {"type": "List", "values": list(simple)}}
    filled: Json = {"value": simple[0]["value"], "source": "USER", "slotValue": simple[0]}
    if "resolutions" in simple[0]:
        filled["resolutions"] = simple[0]["resolutions"]
    return filled
