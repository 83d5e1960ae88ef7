"""Dialogs that are told apart: spoken once through the simulator, then sent again by anyone."""

import copy
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from simulator import InteractionModel, Speaker
from skill.alexa.entry import lambda_handler

Json = dict[str, Any]

_MODEL = Path(__file__).resolve().parent.parent / "interaction_models" / "en-US.json"
_PARTS = "calf foot thigh hand neck back eyelid jaw shoulder toe hamstring forearm".split()
_STARTS = ("my {} cramps at night", "my {} keeps twitching", "i had a painful cramp in my {}")
_ANSWERS = (
    "no nothing like that",
    "no",
    "not sure",
    "about two minutes",
    "yes",
    "for three weeks",
    "why do you ask",
    "how do i prevent it",
    "no",
    "could it be als",
    "repeat",
    "what did i tell you",
    "stop",
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn as it went over the wire."""

    request: Json
    response: Json


@cache
def model() -> InteractionModel:
    """The model that every dialog is heard through."""
    return InteractionModel.load(_MODEL)


def scripts(count: int) -> list[list[str]]:
    """What different people say; no two of the first few dozen start alike."""
    starts = [start.format(part) for start, part in product(_STARTS, _PARTS)]
    return [
        [starts[number % len(starts)], *_ANSWERS[number % 5 :], *_ANSWERS[: number % 5]]
        for number in range(count)
    ]


def recorded(count: int) -> list[list[Exchange]]:
    """Dialogs with the skill itself, each held from its beginning to its end with no other."""
    heard = model()
    return [_record(script, heard) for script in scripts(count)]


def _record(script: list[str], heard: InteractionModel) -> list[Exchange]:
    turns: list[Exchange] = []

    def listening(event: Json, context: Any) -> Json:
        asked = copy.deepcopy(event)
        response = lambda_handler(event, context)
        turns.append(Exchange(asked, copy.deepcopy(response)))
        return response

    speaker = Speaker(listening, heard)
    speaker.open()
    for line in script:
        if not speaker.session_open:
            break
        speaker.say(line)
    return turns
