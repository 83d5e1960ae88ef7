"""Spasm, twitch, features of both, something else, or unclear; and the findings that say so."""

from typing import NamedTuple

from skill.assessment.literals import Alternatives, Reading, alternatives, drivers, met
from skill.findings import Answer, Findings, Movement
from skill.knowledge.conditions import facts_of
from skill.knowledge.features import DECISIVE, FEATURES
from skill.knowledge.neighbours import NEIGHBOURS
from skill.knowledge.rows import Feature, Kind, Neighbour

_COMPILED: tuple[tuple[Feature, Alternatives], ...] = tuple(
    (row, alternatives(row.when)) for row in FEATURES
)
_NEIGHBOURS: tuple[tuple[Neighbour, Alternatives, tuple[str, ...]], ...] = tuple(
    (row, alternatives(row.when), tuple(facts_of(row.when))) for row in NEIGHBOURS
)


class Differential(NamedTuple):
    """The kind, the neighbour it is taken for (or None), the votes cast and their sum.

    `both_ways` says that strong votes, or the person's own words, name both kinds at once;
    `by_word` that the neighbour rests on nothing but the word the person used for it.
    """

    kind: Kind
    neighbour: Neighbour | None
    votes: tuple[Feature, ...]
    score: int
    facts: tuple[str, ...]
    both_ways: bool = False
    by_word: bool = False


def _votes(reading: Reading) -> tuple[tuple[Feature, Alternatives], ...]:
    return tuple((row, c) for row, c in _COMPILED if met(c, reading.sure))


def both_ways(weights: list[int], movements: tuple[Movement, ...]) -> bool:
    """Whether strong votes, or the person's own words, name both kinds at once."""
    both_words = Movement.CRAMP in movements and Movement.TWITCH in movements
    return both_words or (
        max(weights, default=0) >= DECISIVE and min(weights, default=0) <= -DECISIVE
    )


def kind_from_votes(weights: list[int], movements: tuple[Movement, ...]) -> Kind:
    """The kind that these weights and words name, neighbours aside."""
    highest, lowest, total = max(weights, default=0), min(weights, default=0), sum(weights)
    if both_ways(weights, movements):
        return Kind.BOTH
    if total >= DECISIVE or (lowest >= 0 and total >= DECISIVE - 1):
        return Kind.SPASM
    if total <= -DECISIVE or (highest <= 0 and total <= 1 - DECISIVE):
        return Kind.TWITCH
    return Kind.BOTH if highest >= 2 and lowest <= -2 else Kind.UNCLEAR


def differential(findings: Findings, reading: Reading) -> Differential:
    """What these findings sound like. Weakness is never a vote."""
    votes = _votes(reading)
    weights = [row.weight for row, _ in votes]
    score = sum(weights)
    named = None
    for row, compiled, _ in _NEIGHBOURS:
        if met(compiled, reading.sure):
            named = row
            if row.kind is Kind.OTHER:
                return Differential(
                    Kind.OTHER,
                    row,
                    tuple(vote for vote, _ in votes),
                    score,
                    drivers(compiled, reading.sure),
                )
            break
    kind = kind_from_votes(weights, findings.movements)
    if Movement.CRAMP not in findings.movements and Movement.TWITCH not in findings.movements:
        for row, _, facts in _NEIGHBOURS:
            if row.said_as in findings.movements and not any(
                getattr(findings, fact) is Answer.NO for fact in facts
            ):
                return Differential(
                    Kind.OTHER,
                    row,
                    tuple(vote for vote, _ in votes),
                    score,
                    ("movements",),
                    by_word=True,
                )
    towards = {Kind.SPASM: 1, Kind.TWITCH: -1}.get(kind, 0)
    reasons = dict.fromkeys(
        fact
        for row, compiled in sorted(votes, key=lambda vote: -abs(vote[0].weight))
        if row.weight * towards >= 0
        for fact in drivers(compiled, reading.sure)
    )
    return Differential(
        kind,
        named if named and named.kind is kind else None,
        tuple(vote for vote, _ in votes),
        score,
        tuple(reasons),
        both_ways(weights, findings.movements),
    )
