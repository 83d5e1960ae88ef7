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
Value = StrEnum | tuple[StrEnum, ...] | None


class Reading(NamedTuple):
    """Findings as sets of literals: what is so, what may be so, what could still become so."""

    sure: int
    possible: int
    """As `sure`, with every unsure fact counted as yes."""
    open: int
    """Literals of facts that are unknown, or known only by a word that names no one thing."""


class _FactLiterals:
    """The literals that read one fact."""

    __slots__ = ("all", "by_value", "maybe_by_value")

    def __init__(self) -> None:
        self.all = 0
        self.by_value: dict[StrEnum, int] = {}
        self.maybe_by_value: dict[StrEnum, int] = {}

    def add(self, bit: int, values: Iterable[StrEnum]) -> None:
        """Take in a literal that holds for these values."""
        self.all |= bit
        for value in values:
            self.by_value[value] = self.by_value.get(value, 0) | bit
            if value is Answer.YES:
                unsure = Answer.UNSURE
                self.maybe_by_value[unsure] = self.maybe_by_value.get(unsure, 0) | bit

    def read(self, value: Value) -> tuple[int, int, int]:
        """What is sure, possible and open of them, given what is known of the fact."""
        if not value:
            return 0, 0, self.all
        if isinstance(value, tuple):
            return self._read_words(value)
        sure = self.by_value.get(value, 0)
        return sure, sure | self.maybe_by_value.get(value, 0), 0

    def _read_words(self, words: tuple[StrEnum, ...]) -> tuple[int, int, int]:
        sure = finer = 0
        for word in words:
            sure |= self.by_value.get(word, 0)
            for precise in VAGUE.get(word, ()):
                finer |= self.by_value.get(precise, 0)
        return sure, sure, finer & ~sure


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
    _BY_FACT.setdefault(literal.fact, _FactLiterals()).add(bit, _values(literal))
    return bit


def smallest(alternatives: Iterable[int]) -> Alternatives:
    """These sets of literals less those that hold another of them."""
    kept: list[int] = []
    for candidate in sorted(set(alternatives), key=int.bit_count):
        if not any(smaller & candidate == smaller for smaller in kept):
            kept.append(candidate)
    return tuple(kept)


@cache
def alternatives(condition: Condition) -> Alternatives:
    """The smallest sets of literals, any one of which makes the condition hold."""
    if isinstance(condition, Any):
        return smallest(a for part in condition.parts for a in alternatives(part))
    if isinstance(condition, All):
        merged = []
        for choice in product(*(alternatives(part) for part in condition.parts)):
            together = 0
            for literals in choice:
                together |= literals
            merged.append(together)
        return smallest(merged)
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
    sure = possible = known = still_open = 0
    for name, value in findings.said():
        literals = _BY_FACT.get(name)
        if literals is None:
            continue
        so, maybe, unsettled = literals.read(value)
        sure |= so
        possible |= maybe
        still_open |= unsettled
        known |= literals.all
    everything = (1 << len(_LITERALS)) - 1
    return Reading(sure, possible, everything & ~known | still_open)


def read_again(before: Reading, name: str, value: Value) -> Reading:
    """The reading after one fact has changed to this value."""
    literals = _BY_FACT.get(name)
    if literals is None:
        return before
    others = ~literals.all
    so, maybe, unsettled = literals.read(value)
    return Reading(
        before.sure & others | so,
        before.possible & others | maybe,
        before.open & others | unsettled,
    )


def mentioned(compiled: Alternatives) -> int:
    """Every literal of a condition: where none of them is so, it cannot hold."""
    together = 0
    for a in compiled:
        together |= a
    return together


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
