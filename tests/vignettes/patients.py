"""Patients with a story: they say what is wrong, and answer what they are asked, as people do.

A story holds what the person says first, what is so and how they put it, and the right level of
care with the row of the evidence behind it. It never holds the skill's words. The patient hears
the skill through the simulator's public `Speaker` and knows only which question waits.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from simulator import InteractionModel, Speaker, Turn
from skill.alexa.entry import lambda_handler

HERE = Path(__file__).parent
MODELS = HERE.parents[1] / "interaction_models"
LEVELS = ("self_care", "routine", "urgent", "emergency")
NOES = ("nope", "no, nothing like that", "no", "no i don't think so", "not really, no")
MOST_TURNS = 30
VALUES = frozenset({"pain", "episode_length", "movements", "body_parts"})


@dataclass(frozen=True, slots=True)
class Story:
    """One patient."""

    id: str
    says: str
    right: str
    so: dict[str, str]
    kind: tuple[str, ...] = ()
    locale: str = "en-US"


@dataclass(slots=True)
class Outcome:
    """What a patient was told."""

    story: Story
    care: str | None
    kind: str | None
    red_flags: tuple[str, ...]
    asked: tuple[str, ...]
    lines: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """exact, over, under, or none where no answer was reached."""
        if self.care is None:
            return "none"
        got, right = LEVELS.index(self.care), LEVELS.index(self.story.right)
        return "exact" if got == right else "over" if got > right else "under"

    @property
    def kind_is_right(self) -> bool | None:
        """Whether the kind is one that the story allows; None where it names none."""
        return None if not self.story.kind else self.kind in self.story.kind


def stories() -> list[Story]:
    """Every story, in the order of the files."""
    found = []
    for name in ("emergency", "urgent", "routine", "benign"):
        text = (HERE / "stories" / f"{name}.toml").read_text(encoding="utf-8")
        for entry in tomllib.loads(text)["story"]:
            entry["kind"] = tuple(entry.get("kind", ()))
            found.append(Story(**entry))
    return found


@cache
def _model(locale: str) -> InteractionModel:
    return InteractionModel.load(MODELS / f"{locale}.json")


def play(story: Story) -> Outcome:
    """The whole conversation of one patient."""
    speaker = Speaker(lambda_handler, _model(story.locale), story.locale)
    speaker.open()
    said = story.says
    lines: list[str] = []
    asked: list[str] = []
    last: dict[str, Any] = {}
    repeats = 0
    for _ in range(MOST_TURNS):
        turn = speaker.say(said)
        lines += [f"> {said}", f"< {turn.speech}"]
        last = turn.session_attributes or last
        waiting = _waiting(turn)
        if turn.ended or waiting is None:
            break
        question, facts = waiting
        repeats = repeats + 1 if asked and asked[-1] == question else 0
        asked.append(question)
        said = _answer(story, facts, repeats, len(asked))
    told = last.get("assessment") or {}
    return Outcome(
        story,
        told.get("care"),
        told.get("kind"),
        tuple(told.get("red_flags", ())),
        tuple(dict.fromkeys(asked)),
        lines,
    )


def _waiting(turn: Turn) -> tuple[str, list[str]] | None:
    asks = turn.session_attributes.get("asks")
    if not isinstance(asks, dict):
        return None
    return str(asks["question"]), [str(fact) for fact in asks["facts"]]


def _answer(story: Story, facts: list[str], repeats: int, turn: int) -> str:
    """What the person says to a question, and how they put it when they were not understood."""
    told = list(dict.fromkeys(story.so[fact] for fact in facts if fact in story.so))
    if told:
        ways: tuple[str, ...] = (" and ".join(told), told[0], "yes", "i'm not sure", "skip")
    elif VALUES.intersection(facts):
        ways = ("i'm not sure", "i don't know", "skip")
    else:
        ways = (NOES[turn % len(NOES)], "no", "skip")
    return ways[min(repeats, len(ways) - 1)]
