"""Every phrase of the model, as someone might say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from scoring import is_emergency, model_for

from simulator.model import SlotType
from skill.findings import ANSWER_FACTS, Answer, Findings

CARRIERS = ("i have a cramp in my calf and {}", "my wife told me {} since this morning", "help {}")
"""Sentences in which a phrase of danger must be heard, whatever stands around it."""

SAME_ACT = {
    "DescribeIntent": ("AMAZON.YesIntent", "AMAZON.NoIntent"),
    "DoneIntent": ("AMAZON.StopIntent", "AMAZON.CancelIntent"),
    "GoBackIntent": ("AMAZON.CancelIntent", "AMAZON.StopIntent"),
}
"""Intents whose phrases may also be Alexa's own, for the same act."""

_SLOT = re.compile(r"{(\w+)}")
_BUILT_IN = {"AMAZON.NUMBER": "forty", "AMAZON.DURATION": "three weeks"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sample with its slots filled, and the intent that it belongs to."""

    text: str
    intent: str


def chosen(text: str, share: int) -> bool:
    """True for one text in `share`, the same ones on every run."""
    return crc32(text.encode()) % share == 0


def samples(locale: str) -> Iterator[Spoken]:
    """Every sample of a locale, its slots filled with values drawn by its own text."""
    model = model_for(locale)
    for intent in model.intents.values():
        for sample in intent.samples:
            kinds = {slot.name: slot.type for slot in intent.slots}
            filled = _SLOT.sub(
                lambda slot: _value(model.types, kinds[slot[1]], sample),  # noqa: B023
                sample,
            )
            yield Spoken(filled, intent.name)


def _value(types: dict[str, SlotType], kind: str, sample: str) -> str:
    if kind in _BUILT_IN:
        return _BUILT_IN[kind]
    values = [value for value in types[kind].values if value.id != "me"]
    return values[crc32(sample.encode()) % len(values)].name.value


def dangers(locale: str) -> Iterator[tuple[str, str]]:
    """(fact, phrase) for every phrase of every fact that is an emergency on its own."""
    for value in model_for(locale).types["Finding"].values:
        fact = value.id or ""
        if fact in ANSWER_FACTS and is_emergency(Findings().with_facts({fact: Answer.YES})):
            for phrase in (value.name.value, *value.name.synonyms):
                yield fact, phrase
