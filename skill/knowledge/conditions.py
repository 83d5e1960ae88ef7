"""The shape of a condition.

A condition is made only of "this fact is yes", "is one of", "is at least", joined by all and any.
There is no "not": a condition can only come to hold for more people as facts get worse, which is
what keeps the care level monotone. How a condition is read against findings is `assessment`'s.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Yes:
    """The yes-or-no fact is yes."""

    fact: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """The fact is one of these values; for a fact that holds several, any of them is."""

    fact: str
    values: frozenset[StrEnum]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The ordered fact (pain, lengths) is this value or a later one of its enumeration."""

    fact: str
    value: StrEnum


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple["Condition", ...]


Condition = Yes | OneOf | AtLeast | All | Any


def yes(fact: str) -> Yes:
    """The yes-or-no fact is yes."""
    return Yes(fact)


def one_of(fact: str, *values: StrEnum) -> OneOf:
    """The fact is one of these values."""
    return OneOf(fact, frozenset(values))


def at_least(fact: str, value: StrEnum) -> AtLeast:
    """The ordered fact is this value or worse."""
    return AtLeast(fact, value)


def all_of(*parts: "Condition | str") -> All:
    """Every part holds; a bare name is a yes-or-no fact."""
    return All(tuple(_condition(part) for part in parts))


def any_of(*parts: "Condition | str") -> Any:
    """At least one part holds; a bare name is a yes-or-no fact."""
    return Any(tuple(_condition(part) for part in parts))


def _condition(part: "Condition | str") -> "Condition":
    return Yes(part) if isinstance(part, str) else part


def facts_of(condition: Condition) -> Iterator[str]:
    """The names of the facts that a condition reads, in order, with repeats."""
    if isinstance(condition, All | Any):
        for part in condition.parts:
            yield from facts_of(part)
    else:
        yield condition.fact
