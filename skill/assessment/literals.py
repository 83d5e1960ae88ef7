"""Conditions read against findings, fast.

Every smallest statement of a condition ("chest pain is yes", "body part is one of ...") is a
literal and gets one bit. A condition is compiled once to its alternatives: sets of literals, any
one of which makes it hold. Findings are read once into sets of literals; holding is then set
inclusion.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from itertools import product
from typing import NamedTuple

from skill.findings import VAGUE, Answer, Findings
from skill.knowledge.conditions import All, Any, AtLeast, Condition, OneOf, Yes

Literal = Yes | OneOf | AtLeast
Alternatives = tuple[int, ...]


class Reading(NamedTuple):
    """Findings as sets of literals: what is so, what may be so, what could still become so."""

    sure: int
    possible: int
    """As `sure`, with every unsure fact counted as yes."""
    open: int
    """Literals of facts that are unknown, or known only by a word that names no one thing."""


class _FactLiterals:
    """The literals that read one fact."""

    __slots__ = ("all", "by_value")

    def __init__(self) -> None:
        self.all = 0
        self.by_value: dict[StrEnum, int] = {}


_LITERALS: list[Literal] = []
_BITS: dict[Literal, int] = {}
_BY_FACT: dict[str, _FactLiterals] = {}


def _values(literal: Literal) -> Iterable[StrEnum]:
    if isinstance(literal, Yes):
        return (Answer.YES,)
    if isinstance(literal, OneOf):
        return literal.values
    ladder = list(type(literal.value))
    return ladder[ladder.index(literal.value) :]


def _bit(literal: Literal) -> int:
    known = _BITS.get(literal)
    if known is not None:
        return known
    bit = 1 << len(_LITERALS)
    _LITERALS.append(literal)
    _BITS[literal] = bit
    fact = _BY_FACT.setdefault(literal.fact, _FactLiterals())
    fact.all |= bit
    for value in _values(literal):
        fact.by_value[value] = fact.by_value.get(value, 0) | bit
    return bit


def _smallest(alternatives: Iterable[int]) -> Alternatives:
    kept: list[int] = []
    for candidate in sorted(set(alternatives), key=int.bit_count):
        if not any(smaller & candidate == smaller for smaller in kept):
            kept.append(candidate)
    return tuple(kept)


@cache
def alternatives(condition: Condition) -> Alternatives:
    """The smallest sets of literals, any one of which makes the condition hold."""
    if isinstance(condition, Any):
        return _smallest(a for part in condition.parts for a in alternatives(part))
    if isinstance(condition, All):
        merged = []
        for choice in product(*(alternatives(part) for part in condition.parts)):
            together = 0
            for literals in choice:
                together |= literals
            merged.append(together)
        return _smallest(merged)
    return (_bit(condition),)


def literals_of(fact: str) -> int:
    """Every literal that reads this fact."""
    known = _BY_FACT.get(fact)
    return known.all if known else 0


def facts_in(literals: int) -> tuple[str, ...]:
    """The names of the facts that these literals read, without repeats."""
    names: dict[str, None] = {}
    while literals:
        low = literals & -literals
        names[_LITERALS[low.bit_length() - 1].fact] = None
        literals ^= low
    return tuple(names)


def read(findings: Findings) -> Reading:
    """The findings as sets of literals. Every condition in use must have been compiled before."""
    sure = unsure = 0
    settled = 0
    facts = findings.__dict__
    for name, literals in _BY_FACT.items():
        value = facts[name]
        if value is None or value == ():
            continue
        if isinstance(value, tuple):
            finer = 0
            for item in value:
                sure |= literals.by_value.get(item, 0)
                for precise in VAGUE.get(item, ()):
                    finer |= literals.by_value.get(precise, 0)
            settled |= literals.all & ~finer
            continue
        settled |= literals.all
        sure |= literals.by_value.get(value, 0)
        if value is Answer.UNSURE:
            unsure |= literals.by_value.get(Answer.YES, 0)
    everything = (1 << len(_LITERALS)) - 1
    return Reading(sure, sure | unsure, everything & ~settled & ~sure)


def met(compiled: Alternatives, literals: int) -> bool:
    """Whether some alternative lies within these literals."""
    for a in compiled:  # noqa: SIM110 - a generator would take three times as long
        if a & literals == a:
            return True
    return False


def holds(condition: Condition, findings: Findings, *, unsure_is_yes: bool = False) -> bool:
    """Whether the condition holds; unknown never does, unsure only where it counts as yes."""
    compiled = alternatives(condition)
    reading = read(findings)
    return met(compiled, reading.possible if unsure_is_yes else reading.sure)


def drivers(compiled: Alternatives, literals: int) -> tuple[str, ...]:
    """The facts that make the condition hold, every satisfied alternative counted."""
    together = 0
    for a in compiled:
        if a & literals == a:
            together |= a
    return facts_in(together)
