"""The next question: derived from the rows, never from a written tree.

A question is worth asking while an answer to it could still raise the care level, name the kind or
change the advice. Rows of a higher level come first; the order of the table breaks ties.
"""

from collections.abc import Iterable
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

from skill.assessment.care import COMPILED_FLAGS, Care, literals_for
from skill.assessment.differential import Differential
from skill.assessment.literals import (
    Alternatives,
    Reading,
    alternatives,
    literals_of,
    met,
    smallest,
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

    def makes_sense(self, could_be: int, sure: int) -> bool:
        """Whether it opens for what could be so, and nothing that is so speaks against it."""
        if self.opens is not None and not met(self.opens, could_be):
            return False
        return self.unless is None or not met(self.unless, sure)


def _together(several: Iterable[int]) -> int:
    return reduce(or_, several, 0)


def _compiled(row: Question) -> _Compiled:
    literals = tuple((fact, literals_of(fact)) for fact in row.facts)
    return _Compiled(
        row,
        alternatives(row.opens) if row.opens else None,
        alternatives(row.unless) if row.unless else None,
        literals,
        _together(bits for _, bits in literals),
    )


_QUESTIONS: tuple[_Compiled, ...] = tuple(_compiled(row) for row in QUESTIONS)
_BY_ID: dict[str, _Compiled] = {question.row.id: question for question in _QUESTIONS}
_OPENED_BY: dict[str, tuple[_Compiled, ...]] = {
    question.row.id: tuple(
        other
        for other in _QUESTIONS
        if other is not question and any(a & question.all for a in other.opens or ())
    )
    for question in _QUESTIONS
}


@cache
def screens(name: str) -> bool:
    """Whether a question screens for an emergency by itself.

    One sign of it, in whoever it opens for, is then an emergency that nothing else asks about.
    """
    question = _BY_ID[name]
    emergencies = [c for row, c in COMPILED_FLAGS if row.level is CareLevel.EMERGENCY]
    elsewhere = {f for other in QUESTIONS if other.opens is None for f in other.facts}
    own = {f for f in question.row.facts if not question.row.which or f not in elsewhere}
    for given in question.opens or (0,):
        for fact in own:
            sign = literals_of(fact)
            if any(a & sign and a & (given | sign) == a for c in emergencies for a in c):
                return True
    return False


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


def _waiting(asked: frozenset[str], reading: Reading) -> list[_Compiled]:
    """The questions not yet put that make sense now or could after other answers."""
    could_open = reading.possible | reading.open
    return [
        question
        for question in _QUESTIONS
        if question.row.id not in asked and question.makes_sense(could_open, reading.sure)
    ]


def _raising(care: Care, reading: Reading, askable: int) -> dict[CareLevel, int]:
    """For every higher care level, highest first, the literals that may help to reach it.

    Of two ways to meet a row only the one that needs less counts: what the other asks for besides
    would change nothing.
    """
    found: dict[CareLevel, int] = {}
    for row, compiled in COMPILED_FLAGS:
        level = row.level
        if level <= care.level:
            break
        if level not in found:
            held = literals_for(level, reading)
            beyond = ~(held | askable)
            found[level] = 0
        needed = [a & ~held for a in compiled if not a & beyond]
        if len(needed) > 1:
            found[level] |= _together(smallest(needed))
        elif needed:
            found[level] |= needed[0]
    return found


def _worth(own: int, raising: dict[CareLevel, int]) -> int:
    """The highest care level that an answer could raise this to; 0 where it could not."""
    for level, literals in raising.items():
        if own & literals:
            return level
    return 0


def _opens_danger(
    question: _Compiled, before: frozenset[str], reading: Reading, raising: dict[CareLevel, int]
) -> bool:
    """Whether an answer makes room for a question about an emergency that has none yet."""
    with_answer = reading.possible | question.all & reading.open
    for other in _OPENED_BY[question.row.id]:
        if (
            other.row.id not in before
            and not other.makes_sense(reading.possible, reading.sure)
            and other.makes_sense(with_answer, reading.sure)
            and _worth(other.all & reading.open, raising) == CareLevel.EMERGENCY
        ):
            return True
    return False


def _could_name(row: Question, kind: Differential) -> bool:
    """Whether the answer could change the kind."""
    if row.id in _RECOGNISING and (kind.neighbour is None or kind.by_word):
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
    group = _BY_ID.get(affirmed or "")
    if group is not None and group.row.which:
        facts = _unknown(findings, group, reading)
        if facts:
            return Ask(f"{affirmed}_which", facts)
    before = frozenset(asked)
    waiting = _waiting(before, reading)
    askable = _together(question.all for question in waiting) & reading.open
    raising = _raising(care, reading, askable)
    put = _together(question.all for question in _QUESTIONS if question.row.id in before)
    comfortable = len(asked) < COMFORTABLE_QUESTIONS
    unhurried = kind.kind is Kind.UNCLEAR or (comfortable and care.level < CareLevel.URGENT)
    best: tuple[int, Ask] | None = None
    for question in waiting:
        row = question.row
        if question.opens is not None and not met(question.opens, reading.possible):
            continue
        facts = _unknown(findings, question, reading)
        if not facts:
            continue
        level = _worth(question.all & reading.open, raising)
        if level < CareLevel.EMERGENCY and not question.all & ~put:
            continue  # all of it was part of a question before
        brief = row.elicits == "pain" or care.level < CareLevel.URGENT
        if brief and level < CareLevel.URGENT and _opens_danger(question, before, reading, raising):
            level = CareLevel.URGENT  # one step from danger: after what is danger itself
        worth = 2 * level
        if not worth and (unhurried or (comfortable and row.id in _RECOGNISING)):
            worth = int(_could_name(row, kind) or _could_aim(row, care, kind))
        if worth and (best is None or worth > best[0]):
            best = (worth, Ask(row.id, facts))
    return best[1] if best else None
