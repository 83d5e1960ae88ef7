"""Who calls: people drawn from a seed.

`callers` draws the people of `complaints.toml`, mostly well. `adversaries` draws people from the
rows themselves: every sign may go with every place, and several at once. The first shows what the
skill does for most; the second looks for whoever it fails.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from population.interview import Patient, Style
from skill.assessment.implied import complete
from skill.findings import (
    ANSWER_FACTS,
    Answer,
    BodyPart,
    EpisodeLength,
    Findings,
    Movement,
    Pain,
    Person,
)
from skill.knowledge.conditions import All, AtLeast, Condition, OneOf, Yes
from skill.knowledge.conditions import Any as AnyOf
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.rows import CareLevel, RedFlag

_DATA = Path(__file__).parent / "complaints.toml"
_TOLD_FIRST = ("body_parts", "movements", "person", "age_band", "side")
Way = tuple[Yes | OneOf | AtLeast, ...]


@dataclass(frozen=True, slots=True)
class Caller:
    """A patient with the complaint they come with and the care that it calls for by itself."""

    patient: Patient
    complaint: str
    level: CareLevel
    sign: str | None
    """The row that they also meet, or None: then nothing but the complaint is wrong."""


def callers(seed: int, number: int) -> Iterator[Caller]:
    """People as they are, mostly well."""
    rng = Random(seed)  # noqa: S311 - people, not secrets
    complaints = _data()["complaint"]
    weights = [complaint["weight"] for complaint in complaints]
    for complaint in rng.choices(complaints, weights, k=number):
        yield _caller(rng, complaint)


def adversaries(seed: int, number: int) -> Iterator[Patient]:
    """People with up to three ways to meet a row, anywhere in the body."""
    rng = Random(seed)  # noqa: S311 - people, not secrets
    for _ in range(number):
        facts: dict[str, Any] = {}
        for _ in range(rng.choice((0, 0, 1, 1, 1, 2, 3))):
            add_way(rng, facts, rng.choice(_ways(None))[1])
        facts.setdefault("body_parts", (rng.choice(list(BodyPart)),))
        facts.setdefault("movements", (rng.choice(_precise_movements()),))
        facts.setdefault("pain", rng.choice(list(Pain)))
        facts.setdefault("episode_length", rng.choice(list(EpisodeLength)))
        for name in ANSWER_FACTS:
            if facts.get(name) is Answer.YES and rng.random() < 0.1:
                facts[name] = Answer.UNSURE
        tells = {"pain": 0.3} if rng.random() < 0.3 else {}
        yield _patient(rng, facts, tells, rng.choice(list(Style)))


def _caller(rng: Random, complaint: dict[str, Any]) -> Caller:
    data = _data()
    chances = data["chances"]
    facts: dict[str, Any] = {
        "body_parts": (BodyPart(_weighted(rng, complaint["parts"])),),
        "pain": Pain(_weighted(rng, complaint["pain"])),
        "episode_length": EpisodeLength(_weighted(rng, complaint["lasts"])),
    }
    said = _weighted(rng, complaint["movements"]).split("+")
    facts["movements"] = tuple(Movement(word) for word in said)
    if "who" in complaint:
        facts["person"] = Person(complaint["who"])
    likely = data["rates"] | complaint["so"]
    if complaint.get("who") == "child":
        likely = complaint["so"]
    facts |= {name: Answer.YES for name, rate in likely.items() if rng.random() < rate}
    sign = None
    for level in (CareLevel.EMERGENCY, CareLevel.URGENT, CareLevel.ROUTINE):
        if rng.random() < chances[level.name.lower()]:
            row, way = rng.choice([pair for pair in _ways(level) if _fits(pair[1], facts)])
            add_way(rng, facts, way)
            sign = row.id
            break
    for name in ANSWER_FACTS:
        if facts.get(name) is Answer.YES and rng.random() < chances["unsure"]:
            facts[name] = Answer.UNSURE
    style = Style.BARE if rng.random() < chances["bare_yes"] else Style.NAMES
    patient = _patient(rng, facts, complaint["tells"], style)
    level = CareLevel[complaint["level"].upper()]
    return Caller(patient, complaint["id"], level, sign)


def _patient(rng: Random, facts: dict[str, Any], tells: dict[str, float], style: Style) -> Patient:
    said = Findings(**facts)
    first = {name: getattr(said, name) for name in _TOLD_FIRST}
    first |= {name: getattr(said, name) for name, rate in tells.items() if rng.random() < rate}
    precise = tuple(word for word in said.movements if word is not Movement.SPASM)
    if not precise:
        precise = (Movement.TWITCH if said.pain is Pain.NONE else Movement.CRAMP,)
    truth = complete(said.with_facts({"movements": precise})).findings
    return Patient(
        truth, Findings(**{k: v for k, v in first.items() if v not in (None, ())}), style
    )


# ---------------------------------------------------------------- rows as facts


def ways(condition: Condition) -> tuple[Way, ...]:
    """Every set of literals that together meet a condition."""
    if isinstance(condition, AnyOf):
        return tuple(way for part in condition.parts for way in ways(part))
    if isinstance(condition, All):
        chosen = product(*(ways(part) for part in condition.parts))
        return tuple(tuple(dict.fromkeys(lit for way in c for lit in way)) for c in chosen)
    return ((condition,),)


@cache
def _ways(level: CareLevel | None) -> tuple[tuple[RedFlag, Way], ...]:
    rows = [row for row in RED_FLAGS if level is None or row.level is level]
    return tuple((row, way) for row in rows for way in ways(row.when))


def _fits(way: Way, facts: dict[str, Any]) -> bool:
    """Whether the person may have this besides the complaint: same place, same kind, same age."""
    for literal in way:
        if literal.fact in ("person", "age_band"):
            return False
        if literal.fact in ("body_parts", "movements"):
            values = literal.values if isinstance(literal, OneOf) else frozenset()
            if not values.intersection(facts[literal.fact]):
                return False
    return True


def add_way(rng: Random, facts: dict[str, Any], way: Way) -> None:
    """Make these literals so."""
    for literal in way:
        if isinstance(literal, Yes):
            facts[literal.fact] = Answer.YES
        elif isinstance(literal, AtLeast):
            facts[literal.fact] = literal.value
        elif literal.fact in ("body_parts", "movements"):
            words = facts.get(literal.fact, ())
            if not literal.values.intersection(words):
                facts[literal.fact] = (*words, rng.choice(sorted(literal.values)))
        else:
            facts[literal.fact] = rng.choice(sorted(literal.values))


def _precise_movements() -> list[Movement]:
    return [word for word in Movement if word is not Movement.SPASM]


def _weighted(rng: Random, weights: dict[str, float]) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_DATA.read_text(encoding="utf-8"))
