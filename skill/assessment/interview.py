"""The next question: derived from the rows, never from a written tree.

A question is worth asking while an answer to it could still raise the care level, name the kind or
change the advice. Rows of a higher level come first; the order of the table breaks ties.
"""

from typing import NamedTuple

from skill.assessment.care import COMPILED_FLAGS, Care
from skill.assessment.differential import Differential
from skill.assessment.literals import (
    Alternatives,
    Reading,
    alternatives,
    literals_of,
    met,
)
from skill.findings import VAGUE, Findings
from skill.knowledge.conditions import facts_of
from skill.knowledge.features import DECISIVE, FEATURES
from skill.knowledge.neighbours import NEIGHBOURS
from skill.knowledge.questions import COMFORTABLE_QUESTIONS, MAX_QUESTIONS, QUESTIONS
from skill.knowledge.rows import CareLevel, Kind, Question

_VOTING = frozenset(fact for row in FEATURES for fact in facts_of(row.when))
_RECOGNISING = frozenset(row.question for row in NEIGHBOURS)


class Ask(NamedTuple):
    """One question to put: its id and the facts it still leaves open."""

    id: str
    facts: tuple[str, ...]


class _Compiled(NamedTuple):
    row: Question
    opens: Alternatives | None
    unless: Alternatives | None
    literals: tuple[tuple[str, int], ...]
    all: int


def _compiled(row: Question) -> _Compiled:
    literals = tuple((fact, literals_of(fact)) for fact in row.facts)
    together = 0
    for _, bits in literals:
        together |= bits
    return _Compiled(
        row,
        alternatives(row.opens) if row.opens else None,
        alternatives(row.unless) if row.unless else None,
        literals,
        together,
    )


_QUESTIONS: tuple[_Compiled, ...] = tuple(_compiled(row) for row in QUESTIONS)


def _is_vague(value: object) -> bool:
    """Whether a fact of several words holds none that names one thing."""
    return isinstance(value, tuple) and all(item in VAGUE for item in value)


def _unknown(findings: Findings, question: _Compiled, reading: Reading) -> tuple[str, ...]:
    """The facts of a question that are still unknown, or known only vaguely."""
    facts = findings.__dict__
    return tuple(
        fact
        for fact, literals in question.literals
        if literals & reading.open or facts[fact] is None or _is_vague(facts[fact])
    )


def _askable(asked: frozenset[str], reading: Reading) -> int:
    """Every literal that some question, now or after other answers, could still settle."""
    could_open = reading.possible | reading.open
    together = 0
    for question in _QUESTIONS:
        if question.row.id in asked:
            continue
        if question.opens is not None and not met(question.opens, could_open):
            continue
        if question.unless is not None and met(question.unless, reading.sure):
            continue
        together |= question.all
    return together & reading.open


def _worth(own: int, care: Care, reading: Reading, askable: int) -> int:
    """The highest care level that an answer could raise this to; 0 where it could not."""
    possible, sure = reading.possible | askable, reading.sure | askable
    for row, compiled in COMPILED_FLAGS:
        if row.level <= care.level:
            break
        reachable = possible if row.level is CareLevel.EMERGENCY else sure
        for a in compiled:
            if a & own and a & reachable == a:
                return row.level
    return 0


def _could_name(row: Question, kind: Differential) -> bool:
    """Whether the answer could change the kind."""
    if row.id in _RECOGNISING and kind.neighbour is None:
        return True
    settled = kind.kind is Kind.OTHER or kind.both_ways or abs(kind.score) >= DECISIVE
    return not settled and bool(_VOTING.intersection(row.facts)) and len(row.facts) == 1


def _could_aim(row: Question, care: Care, kind: Differential) -> bool:
    """Whether the answer could change the relief: a cramp in a part that is only vaguely known."""
    cramps = kind.kind in (Kind.SPASM, Kind.BOTH)
    return cramps and row.facts == ("body_parts",) and care.level < CareLevel.URGENT


def next_question(
    findings: Findings,
    reading: Reading,
    care: Care,
    kind: Differential,
    asked: tuple[str, ...],
    affirmed: str | None = None,
) -> Ask | None:
    """The question to ask now, or None when nothing more could change what is said.

    Args:
        findings: everything known, implications included.
        reading: those findings as literals.
        care: the care level so far.
        kind: the differential so far.
        asked: ids of the questions already put, in order.
        affirmed: id of a group question that was just answered with a bare yes.
    """
    if care.level is CareLevel.EMERGENCY or len(asked) >= MAX_QUESTIONS:
        return None
    before = frozenset(asked)
    askable = _askable(before, reading)
    unhurried = kind.kind is Kind.UNCLEAR or (
        len(asked) < COMFORTABLE_QUESTIONS and care.level < CareLevel.URGENT
    )
    best: tuple[int, Ask] | None = None
    for question in _QUESTIONS:
        row = question.row
        if row.id == affirmed and row.which:
            facts = _unknown(findings, question, reading)
            if facts:
                return Ask(f"{row.id}_which", facts)
        if row.id in before:
            continue
        facts = _unknown(findings, question, reading)
        if not facts:
            continue
        if question.opens is not None and not met(question.opens, reading.possible):
            continue
        if question.unless is not None and met(question.unless, reading.sure):
            continue
        worth = 2 * _worth(question.all & reading.open, care, reading, askable)
        if not worth and unhurried and (_could_name(row, kind) or _could_aim(row, care, kind)):
            worth = 1
        if worth and (best is None or worth > best[0]):
            best = (worth, Ask(row.id, facts))
    return best[1] if best else None
