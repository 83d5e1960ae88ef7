"""A smart speaker on the desk, for any Alexa skill: typed words in, spoken words out.

    from simulator import InteractionModel, Speaker

    speaker = Speaker(lambda_handler, InteractionModel.load("en-US.json"))
    turn = speaker.open()
    turn = speaker.say("my calf seized up")
    print(turn.heard.intent, turn.speech)

It speaks to the skill only in Alexa's JSON and understands words only through the skill's own
interaction model. It uses no network and stores nothing.
"""

from simulator.conversation import (
    Conversation,
    ConversationError,
    load_conversation,
    parse_conversation,
)
from simulator.delegation import UnsupportedDirective
from simulator.heard import Heard, SlotValue
from simulator.model import InteractionModel, ModelError
from simulator.recording import Recorder
from simulator.replay import Difference, replay, update
from simulator.response import InvalidResponse
from simulator.speaker import NoSession, Skill, Speaker
from simulator.ssml import Spoken
from simulator.turn import Turn
from simulator.understanding import hear

__all__ = [
    "Conversation",
    "ConversationError",
    "Difference",
    "Heard",
    "InteractionModel",
    "InvalidResponse",
    "ModelError",
    "NoSession",
    "Recorder",
    "Skill",
    "SlotValue",
    "Speaker",
    "Spoken",
    "Turn",
    "UnsupportedDirective",
    "hear",
    "load_conversation",
    "parse_conversation",
    "replay",
    "update",
]
