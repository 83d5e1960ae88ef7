"""Replies to Alexa responses, within the platform's limits."""

import json
from typing import Any

from ask_sdk_model.response_envelope import ResponseEnvelope

from skill.alexa.intents import DESCRIBE
from skill.conversation.session import Session
from skill.conversation.turn import Reply
from skill.speech.ssml import render

MOST_ATTRIBUTE_BYTES = 14_000
Json = dict[str, Any]


def response_for(reply: Reply, *, may_elicit: bool) -> Json:
    """The response that speaks a reply. Only an intent's turn may elicit a slot."""
    response: Json = {"outputSpeech": _speech(render(reply.speech, slowly=reply.slowly))}
    if reply.card:
        title, content = reply.card
        response["card"] = {"type": "Simple", "title": title, "content": content}
    if reply.reprompt:
        response["reprompt"] = {"outputSpeech": _speech(render(reply.reprompt))}
    if reply.elicits and may_elicit:
        response["directives"] = [_elicit(reply.elicits)]
    return response | {"shouldEndSession": reply.ends}


def _speech(ssml: str) -> Json:
    return {"type": "SSML", "ssml": ssml}


def _elicit(slot: str) -> Json:
    empty = {"name": slot, "confirmationStatus": "NONE"}
    intent = {"name": DESCRIBE, "slots": {slot: empty}, "confirmationStatus": "NONE"}
    return {"type": "Dialog.ElicitSlot", "updatedIntent": intent, "slotToElicit": slot}


def attributes_for(session: Session) -> Json:
    """The session as attributes; the oldest steps to go back to are dropped if it grows large."""
    attributes = session.attributes()
    while len(json.dumps(attributes)) > MOST_ATTRIBUTE_BYTES and attributes["undo"]:
        attributes["undo"] = attributes["undo"][1:]
    return attributes


def document(answer: ResponseEnvelope) -> Json:
    """A whole answer as JSON. Its parts are JSON already, which the SDK would walk through."""
    attributes = answer.session_attributes
    return {
        "version": answer.version,
        **({"sessionAttributes": attributes} if attributes is not None else {}),
        "userAgent": answer.user_agent,
        "response": answer.response,
    }
