"""Alexa's JSON to the SDK's models: only what this skill reads, every part checked.

The SDK's own reader walks through every field by reflection and copies the session; that took
longer than all the rest of a turn.
"""

import json
from collections.abc import Iterator
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.application import Application
from ask_sdk_model.context import Context
from ask_sdk_model.intent import Intent
from ask_sdk_model.intent_request import IntentRequest
from ask_sdk_model.interfaces.system.system_state import SystemState
from ask_sdk_model.launch_request import LaunchRequest
from ask_sdk_model.list_slot_value import ListSlotValue
from ask_sdk_model.request import Request
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.session import Session
from ask_sdk_model.session_ended_request import SessionEndedRequest
from ask_sdk_model.simple_slot_value import SimpleSlotValue
from ask_sdk_model.slot import Slot
from ask_sdk_model.slot_value import SlotValue
from ask_sdk_model.slu.entityresolution.resolution import Resolution
from ask_sdk_model.slu.entityresolution.resolutions import Resolutions
from ask_sdk_model.slu.entityresolution.status import Status
from ask_sdk_model.slu.entityresolution.status_code import StatusCode
from ask_sdk_model.slu.entityresolution.value import Value
from ask_sdk_model.slu.entityresolution.value_wrapper import ValueWrapper

Json = dict[str, Any]

_SERIALIZER = DefaultSerializer()
_CODES = {code.value: code for code in StatusCode}


def envelope_from(event: Json) -> RequestEnvelope:
    """The request, without its session attributes; see `attributes_of`.

    Raises:
        SerializationException: it is no request that the SDK knows.
    """
    return RequestEnvelope(
        session=None if event.get("session") is None else Session(),
        context=Context(system=SystemState(application=Application(_application(event)))),
        request=_request(_object(event, "request")),
    )


def attributes_of(event: Json) -> Json | None:
    """The session attributes as they came; None where there is no session.

    Raises:
        SerializationException: the session is not one.
    """
    if event.get("session") is None:
        return None
    return _object(_object(event, "session"), "attributes")


def _application(event: Json) -> str | None:
    node: Any = event
    for step in ("context", "System", "application", "applicationId"):
        node = _part(node, step)
    return _text(node)


def _request(request: Json) -> Request:
    kind, locale = _text(request.get("type")), _text(request.get("locale"))
    if kind == "IntentRequest":
        intent = None if request.get("intent") is None else _intent(_object(request, "intent"))
        return IntentRequest(locale=locale, intent=intent)
    if kind == "LaunchRequest":
        return LaunchRequest(locale=locale)
    if kind == "SessionEndedRequest":
        return SessionEndedRequest(locale=locale)
    # Of any other, no more is asked than that the SDK knows its kind.
    known: Request = _SERIALIZER.deserialize(json.dumps({"type": kind}), Request)
    return known


def _intent(intent: Json) -> Intent:
    slots = _object(intent, "slots").items()
    said = {name: _slot(slot) for name, slot in slots if _is_filled(slot)}
    return Intent(name=_text(intent.get("name")), slots=said)


def _is_filled(slot: Any) -> bool:
    return isinstance(slot, dict) and ("value" in slot or "slotValue" in slot)


def _slot(slot: Json) -> Slot:
    value = _part(slot, "slotValue")
    several: list[SlotValue] = [
        SimpleSlotValue(resolutions=_resolutions(one)) for one in _objects(value, "values")
    ]
    return Slot(
        value=_text(slot.get("value")),
        resolutions=_resolutions(slot) or _resolutions(value),
        slot_value=ListSlotValue(several) if several else None,
    )


def _resolutions(holder: Any) -> Resolutions | None:
    found = _part(holder, "resolutions")
    if found is None:
        return None
    return Resolutions([_resolution(one) for one in _objects(found, "resolutionsPerAuthority")])


def _resolution(resolution: Json) -> Resolution:
    code = _text(_part(resolution.get("status"), "code"))
    values = [_part(one, "value") for one in _objects(resolution, "values")]
    return Resolution(
        status=Status(code=_CODES.get(code) if code else None),
        values=[ValueWrapper(Value(id=_text(_part(value, "id")))) for value in values],
    )


def _object(holder: Json, name: str) -> Json:
    """The object of that name, empty where there is none."""
    found = holder.get(name)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise SerializationException(f"{name} is no object")
    return found


def _part(holder: Any, name: str) -> Any:
    return holder.get(name) if isinstance(holder, dict) else None


def _objects(holder: Any, name: str) -> Iterator[Json]:
    found = _part(holder, name)
    return (one for one in found if isinstance(one, dict)) if isinstance(found, list) else iter(())


def _text(found: Any) -> str | None:
    return found if isinstance(found, str) else None
