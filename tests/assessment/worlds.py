"""The space of findings, factored so that it can be walked through whole.

A red flag is made of literals ("pain is at least mild", "body part is one of ...") joined by all
and any. Whether a literal is so depends on very few facts: the one it reads, and those that the
implications can turn into it. That small set is the literal's factor. Each factor is walked
through whole, and what holds for every factor holds for every row and for the care level, because
all, any and the highest of the rows keep the order of what they join. `test_care_factors.py`
checks that last step too, against an evaluator of its own.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cache
from itertools import combinations, product
from typing import Any, get_args

from skill.findings import ANSWER_FACTS, FACTS, Answer, BodyPart, Findings, Movement
from skill.knowledge.conditions import All, AtLeast, Condition, OneOf, Yes
from skill.knowledge.conditions import Any as AnyOf
from skill.knowledge.implications import IMPLICATIONS

Literal = Yes | OneOf | AtLeast
Value = Any

ANSWERS: tuple[Answer | None, ...] = (Answer.NO, None, Answer.UNSURE, Answer.YES)
"""A yes-or-no fact from best to worst; not knowing is never better than a no."""

SETS: dict[str, type[StrEnum]] = {"movements": Movement, "body_parts": BodyPart}
RISING = frozenset({"pain", "episode_length", "going_on_for", "frequency"})
"""The facts whose values are listed from mild to bad."""


def literals(condition: Condition) -> Iterator[Literal]:
    """The literals of a condition, with repeats."""
    if isinstance(condition, All | AnyOf):
        for part in condition.parts:
            yield from literals(part)
    else:
        yield condition


def values_of(literal: Literal) -> frozenset[StrEnum]:
    """The values of its fact for which the literal is so."""
    if isinstance(literal, Yes):
        return frozenset({Answer.YES})
    if isinstance(literal, OneOf):
        return literal.values
    ladder = list(type(literal.value))
    return frozenset(ladder[ladder.index(literal.value) :])


@cache
def kind_of(fact: str) -> type[StrEnum]:
    """The enumeration that a single-valued fact takes its value from."""
    annotation = Findings.model_fields[fact].annotation
    kind: type[StrEnum] = next(p for p in get_args(annotation) if p is not type(None))
    return kind


def feeding(literal: Literal) -> Iterator[Condition]:
    """The conditions of the implications that bear on a literal."""
    for row in IMPLICATIONS:
        if row.fact != literal.fact:
            continue
        if isinstance(row.value, tuple) and not values_of(literal).intersection(row.value):
            continue
        yield row.when


@cache
def factor(literal: Literal) -> tuple[Literal, ...]:
    """The literal and every literal it depends on through implications."""
    found = {literal: None}
    waiting = [literal]
    while waiting:
        for condition in feeding(waiting.pop()):
            for other in literals(condition):
                if other not in found:
                    found[other] = None
                    waiting.append(other)
    return tuple(found)


@cache
def unsure_facts(literal: Literal) -> frozenset[str]:
    """The facts whose "not sure" must weigh like a yes: read, or implying what is read.

    Not those that only say how a muscle looks or feels: an unsure look names no kind of movement.
    """
    found = {literal.fact}
    for row in IMPLICATIONS:
        if row.fact == literal.fact and not isinstance(row.value, tuple):
            for other in literals(row.when):
                found |= unsure_facts(other)
    return frozenset(found)


def choices(fact: str, known: Iterable[Literal]) -> tuple[Value, ...]:
    """Every value of a fact that these literals can tell apart, unknown included."""
    if fact in ANSWER_FACTS:
        return ANSWERS
    if fact not in SETS:
        return (None, *kind_of(fact))
    reading = [values_of(literal) for literal in known if literal.fact == fact]
    like = {tuple(value in values for values in reading): value for value in reversed(SETS[fact])}
    single = sorted(like.values())
    return tuple(subset for size in range(len(single) + 1) for subset in combinations(single, size))


def states(known: tuple[Literal, ...]) -> Iterator[dict[str, Value]]:
    """Every assignment of values to the facts of these literals."""
    facts = tuple(dict.fromkeys(literal.fact for literal in known))
    for chosen in product(*(choices(fact, known) for fact in facts)):
        yield dict(zip(facts, chosen, strict=True))


def worse(fact: str, value: Value, among: tuple[Value, ...]) -> Iterator[Value]:
    """The values one step worse: nearer to yes, further up the ladder, or with one more word.

    Learning anything where nothing was known counts as worse, but for the mildest of a ladder.
    """
    if fact in ANSWER_FACTS:
        place = ANSWERS.index(value)
        yield from ANSWERS[place + 1 : place + 2]
    elif fact in SETS:
        for other in among:
            if len(other) == len(value) + 1 and set(value) < set(other):
                yield other
    elif value is None:
        # The mildest value is no news for the worse: "just once" may well contradict a yes.
        yield from among[2:] if fact in RISING else among[1:]
    elif fact in RISING:
        ladder = list(kind_of(fact))
        place = ladder.index(value)
        yield from ladder[place + 1 : place + 2]


def findings(state: dict[str, Value]) -> Findings:
    """The record with these facts, made without checks: every value is one of ours."""
    return _EMPTY.model_copy(update={k: v for k, v in state.items() if v not in (None, ())})


_EMPTY = Findings()


def reference(condition: Condition, said: Findings, *, unsure_is_yes: bool) -> bool:
    """Whether a condition holds, read the plain way: a second reading of the same rows."""
    if isinstance(condition, All):
        return all(reference(part, said, unsure_is_yes=unsure_is_yes) for part in condition.parts)
    if isinstance(condition, AnyOf):
        return any(reference(part, said, unsure_is_yes=unsure_is_yes) for part in condition.parts)
    value = getattr(said, condition.fact)
    held = set(value) if isinstance(value, tuple) else {value}
    if unsure_is_yes and Answer.UNSURE in held:
        held.add(Answer.YES)
    return bool(held & values_of(condition))


def smallest(said: Findings, fails: Callable[[Findings], bool]) -> Findings:
    """The fewest facts of these findings that still fail: what a failure message shows."""
    facts = {k: v for k, v in dict(said).items() if v not in (None, ())}
    shrunk = True
    while shrunk:
        shrunk = False
        for name in [n for n in FACTS if n in facts]:
            rest = {k: v for k, v in facts.items() if k != name}
            if fails(findings(rest)):
                facts, shrunk = rest, True
                break
    return findings(facts)
