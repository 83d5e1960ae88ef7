"""The entry point that every host calls with Alexa's JSON: AWS Lambda, HTTPS, the simulator.

Nothing that a person said is ever logged, stored or put into an exception message.
"""

import copy
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model.intent_request import IntentRequest
from ask_sdk_model.launch_request import LaunchRequest
from ask_sdk_model.session_ended_request import SessionEndedRequest
from ask_sdk_runtime.exceptions import AskSdkException

from skill.alexa.envelope import attributes_of, envelope_from
from skill.alexa.intents import heard_from
from skill.alexa.responses import attributes_for, document, response_for
from skill.conversation.heard import Act, Heard
from skill.conversation.session import Session, restore
from skill.conversation.talk import respond
from skill.conversation.turn import Reply
from skill.speech.ssml import render
from skill.speech.words import Words

SKILL_ID = "MUSCLE_CHECK_SKILL_ID"
"""Environment variable with the one skill id to serve; without it, any is served."""
DEFAULT_LOCALE = "en-US"

Json = dict[str, Any]

_LOG = logging.getLogger("muscle_check")


def _locale(request: Any) -> str:
    locale = getattr(request, "locale", None)
    return locale if isinstance(locale, str) and locale else DEFAULT_LOCALE


def _turn(handler_input: HandlerInput) -> Json:
    request = handler_input.request_envelope.request
    if isinstance(request, LaunchRequest):
        heard = Heard(Act.LAUNCH)
    elif isinstance(request, IntentRequest) and request.intent is not None:
        heard = heard_from(request.intent)
    else:
        _keep(handler_input, _as_they_came(handler_input))
        return {}
    session: Session = restore(handler_input.context)
    reply: Reply = respond(session, heard, _locale(request))
    _keep(handler_input, attributes_for(reply.session))
    return response_for(reply, may_elicit=isinstance(request, IntentRequest))


def _failed(handler_input: HandlerInput, error: Exception) -> Json:
    """The reply when a turn breaks: say so, keep every fact, keep listening."""
    _LOG.error("a turn failed: %s", type(error).__name__)
    _keep(handler_input, _as_they_came(handler_input))
    request = handler_input.request_envelope.request
    if isinstance(request, SessionEndedRequest):
        return {}
    with suppress(Exception):
        # What broke the turn may lie in the session: only the facts are carried on.
        sound = Session(findings=restore(handler_input.context).findings, greeted=True)
        _keep(handler_input, attributes_for(sound))
    words = Words(_locale(request)).say("dialog.control.trouble")
    return response_for(Reply(Session(), words, words), may_elicit=False)


def _keep(handler_input: HandlerInput, attributes: Json) -> None:
    """Answer with these session attributes, where there is a session."""
    if handler_input.request_envelope.session is not None:
        handler_input.attributes_manager.session_attributes = attributes


def _as_they_came(handler_input: HandlerInput) -> Json:
    return copy.deepcopy(handler_input.context or {})


def _always(*_: object) -> bool:
    return True


def _skill() -> Callable[[Json], Json]:
    builder: Any = SkillBuilder()
    builder.skill_id = os.environ.get(SKILL_ID) or None
    builder.request_handler(_always)(_turn)
    builder.exception_handler(_always)(_failed)
    skill = builder.create()  # once: the SDK's own handler makes one for every request

    def serve(event: Json) -> Json:
        # The attributes go by way of the context, which the SDK hands on uncopied.
        return document(skill.invoke(envelope_from(event), attributes_of(event)))

    return serve


_SERVE = _skill()


def lambda_handler(event: Any, context: Any = None) -> Json:
    """The response to one Alexa request. Whatever arrives, a valid response goes out.

    Args:
        event: a request envelope, as parsed JSON.
        context: the Lambda context, unused.
    """
    del context
    try:
        if isinstance(event, dict):
            return _SERVE(event)
    except SerializationException:
        return _refusal(event, "dialog.control.trouble", ends=False)
    except AskSdkException:
        return _refusal(event, "dialog.control.unknown_skill", ends=True)
    except Exception as error:  # the SDK raises bare errors on malformed envelopes
        _LOG.error("a request could not be read: %s", type(error).__name__)
        return _refusal(event, "dialog.control.trouble", ends=False)
    return _refusal(event, "dialog.control.unknown_skill", ends=True)


def _refusal(event: Any, path: str, *, ends: bool) -> Json:
    """A spoken answer to a request that the SDK cannot read, its session attributes kept."""
    request = event.get("request") if isinstance(event, dict) else None
    kind = request.get("type") if isinstance(request, dict) else None
    if kind not in ("LaunchRequest", "IntentRequest"):
        return {"version": "1.0", "response": {}}
    locale = request.get("locale") if isinstance(request, dict) else None
    ssml = render(Words(locale if isinstance(locale, str) else DEFAULT_LOCALE).say(path))
    speech = {"type": "SSML", "ssml": ssml}
    body: Json = {"outputSpeech": speech, "shouldEndSession": ends}
    if not ends:
        body["reprompt"] = {"outputSpeech": speech}
    session = event.get("session")
    kept = session.get("attributes") if isinstance(session, dict) else None
    attributes = restore(kept).attributes() if isinstance(kept, dict) and not ends else {}
    return {"version": "1.0", "sessionAttributes": attributes, "response": body}
