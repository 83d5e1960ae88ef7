"""Replies to Alexa responses, within the platform's limits."""

import json
from typing import Any

from ask_sdk_model.dialog.elicit_slot_directive import ElicitSlotDirective
from ask_sdk_model.directive import Directive
from ask_sdk_model.intent import Intent
from ask_sdk_model.intent_confirmation_status import IntentConfirmationStatus
from ask_sdk_model.response import Response
from ask_sdk_model.slot import Slot
from ask_sdk_model.slot_confirmation_status import SlotConfirmationStatus
from ask_sdk_model.ui.reprompt import Reprompt
from ask_sdk_model.ui.simple_card import SimpleCard
from ask_sdk_model.ui.ssml_output_speech import SsmlOutputSpeech

from skill.alexa.intents import DESCRIBE
from skill.conversation.session import Session
from skill.conversation.talk import Reply
from skill.speech.ssml import render

MOST_ATTRIBUTE_BYTES = 14_000


def response_for(reply: Reply, *, may_elicit: bool) -> Response:
    """The response that speaks a reply. Only an intent's turn may elicit a slot."""
    directives: list[Directive] = []
    if reply.elicits and may_elicit:
        directives.append(_elicit(reply.elicits))
    return Response(
        output_speech=SsmlOutputSpeech(ssml=render(reply.speech, slowly=reply.slowly)),
        reprompt=Reprompt(output_speech=SsmlOutputSpeech(ssml=render(reply.reprompt)))
        if reply.reprompt
        else None,
        card=SimpleCard(title=reply.card[0], content=reply.card[1]) if reply.card else None,
        directives=directives or None,
        should_end_session=reply.ends,
    )


def _elicit(slot: str) -> ElicitSlotDirective:
    empty = Slot(name=slot, confirmation_status=SlotConfirmationStatus.NONE)
    intent = Intent(
        name=DESCRIBE,
        confirmation_status=IntentConfirmationStatus.NONE,
        slots={slot: empty},
    )
    return ElicitSlotDirective(slot_to_elicit=slot, updated_intent=intent)


def attributes_for(session: Session) -> dict[str, Any]:
    """The session as attributes; the oldest steps to go back to are dropped if it grows large."""
    attributes = session.attributes()
    while len(json.dumps(attributes)) > MOST_ATTRIBUTE_BYTES and attributes["undo"]:
        attributes["undo"] = attributes["undo"][1:]
    return attributes
