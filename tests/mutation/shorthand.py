"""Findings written short: "calf + cramp + {statin,diuretic}" is two people."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import product
from typing import Any, get_args

from skill.findings import (
    ANSWER_FACTS,
    AgeBand,
    Answer,
    BodyPart,
    Findings,
    Movement,
    Person,
)

_SIGNS = {"?": Answer.UNSURE, "!": Answer.NO}
_BANDS = {"over_75": AgeBand.OVER_75}


def people(text: str) -> Iterator[tuple[str, Findings]]:
    """Everybody that a text stands for, each with the words that stand for them alone."""
    pieces = [re.split(r"\{([^}]*)\}", piece.strip()) for piece in text.split(" + ")]
    choices = []
    for piece in pieces:
        whole = [""]
        for index, part in enumerate(piece):
            options = part.split(",") if index % 2 else [part]
            whole = [before + option.strip() for before in whole for option in options]
        choices.append(whole)
    for words in product(*choices):
        yield " + ".join(words), somebody(words)


def somebody(words: tuple[str, ...]) -> Findings:
    """The findings that these words stand for."""
    facts: dict[str, Any] = {}
    for word in words:
        name, value = _meaning(word)
        if isinstance(value, BodyPart | Movement):
            facts[name] = (*facts.get(name, ()), value)
        else:
            facts[name] = value
    return Findings(**facts)


@cache
def _meaning(word: str) -> tuple[str, Any]:
    if "=" in word:
        name, _, value = word.partition("=")
        kind = next(k for k in get_args(Findings.model_fields[name].annotation) if k is not None)
        return name, kind(value)
    bare = word.lstrip("?!")
    if bare in ANSWER_FACTS:
        return bare, _SIGNS.get(word[0], Answer.YES)
    groups: tuple[tuple[str, type[StrEnum]], ...] = (
        ("body_parts", BodyPart),
        ("movements", Movement),
        ("person", Person),
        ("age_band", AgeBand),
    )
    for name, group in groups:
        if word in list(group):
            return name, group(word)
    if word in _BANDS:
        return "age_band", _BANDS[word]
    raise ValueError(f"{word!r} is no fact, place, movement or person")
