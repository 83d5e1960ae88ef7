"""The care level is total, never sinks as facts get worse, and takes unsure for an emergency.

Proved factor by factor over the whole space; see `worlds`. Then over whole records drawn at
random, to check that the factors are all there is.
"""

import math
from collections.abc import Iterator
from random import Random

import pytest
from worlds import (
    ANSWERS,
    RISING,
    SETS,
    Literal,
    Value,
    choices,
    factor,
    findings,
    kind_of,
    literals,
    reference,
    smallest,
    states,
    unsure_facts,
    values_of,
    worse,
)

from skill.assessment.assess import study
from skill.assessment.implied import complete
from skill.findings import ANSWER_FACTS, FACTS, Answer, BodyPart, Findings
from skill.knowledge.conditions import All, AtLeast, Condition, OneOf, Yes, one_of, yes
from skill.knowledge.conditions import Any as AnyOf
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.rows import CareLevel, Kind, RedFlag

LITERALS: tuple[Literal, ...] = tuple(
    dict.fromkeys(literal for row in RED_FLAGS for literal in literals(row.when))
)
TOGETHER: dict[Literal, tuple[Literal, ...]] = {
    one_of("body_parts", BodyPart.NECK): (yes("stiff_neck"),)
}
"""A stiff neck means the neck only while no other place is named: rows must read both."""
EMERGENCIES = tuple(row for row in RED_FLAGS if row.level is CareLevel.EMERGENCY)
WHOLE_ROW = 10_000
"""A row with no more states than this is walked through whole; of another, so many are drawn."""


def ident(literal: Literal) -> str:
    """A name for a literal in the list of tests."""
    values = sorted(values_of(literal))
    return f"{literal.fact}-{values[0]}" + (f"-and-{len(values) - 1}-more" * (len(values) > 1))


def truth(literal: Literal, state: dict[str, Value]) -> tuple[bool, bool]:
    """Whether the literal is so, and whether it may be so, once all implications are drawn."""
    known = complete(findings(state)).findings
    either = AnyOf((literal, *TOGETHER.get(literal, ())))
    return (
        reference(either, known, unsure_is_yes=False),
        reference(either, known, unsure_is_yes=True),
    )


def facts_of(known: tuple[Literal, ...]) -> tuple[str, ...]:
    """The facts of some literals, without repeats."""
    return tuple(dict.fromkeys(literal.fact for literal in known))


def parts_of(condition: Condition) -> Iterator[Condition]:
    """The condition and every part of it."""
    yield condition
    if isinstance(condition, All | AnyOf):
        for part in condition.parts:
            yield from parts_of(part)


def worsenings(state: dict[str, Value], known: tuple[Literal, ...]) -> Iterator[dict[str, Value]]:
    """Every state one step worse."""
    for fact, value in state.items():
        for other in worse(fact, value, choices(fact, known)):
            yield {**state, fact: other}


# ---------------------------------------------------------------- the shape of a condition


@pytest.mark.parametrize("row", RED_FLAGS, ids=lambda row: row.id)
def test_a_condition_holds_only_for_more_as_facts_get_worse(row: RedFlag) -> None:
    """All and any of literals, and no literal that is so for a no or only for a mild value."""
    for part in parts_of(row.when):
        assert isinstance(part, All | AnyOf | Yes | OneOf | AtLeast), row.id
        if isinstance(part, All | AnyOf):
            assert part.parts, f"{row.id} has an empty part, which holds for all or for none"
        elif part.fact in ANSWER_FACTS:
            assert values_of(part) == {Answer.YES}, f"{row.id} reads {part.fact} for a no"
        elif part.fact in RISING:
            ladder = list(kind_of(part.fact))
            start = min(ladder.index(value) for value in values_of(part))
            assert values_of(part) == set(ladder[start:]), f"{row.id} skips a worse {part.fact}"


@pytest.mark.parametrize("row", RED_FLAGS, ids=lambda row: row.id)
def test_literals_that_belong_together_stand_together(row: RedFlag) -> None:
    """Wherever one of `TOGETHER` is read, so are the others, as alternatives."""
    for part in parts_of(row.when):
        inside = part.parts if isinstance(part, All | AnyOf) else ()
        for literal, others in TOGETHER.items():
            if literal in inside:
                assert isinstance(part, AnyOf), f"{row.id} reads {ident(literal)} alone"
                assert set(others) <= set(inside), f"{row.id} reads {ident(literal)} alone"


# ---------------------------------------------------------------- factors, walked through whole


@pytest.mark.parametrize("literal", LITERALS, ids=ident)
def test_no_worse_fact_undoes_a_literal(literal: Literal) -> None:
    """Over every state of the facts that a literal depends on, implications included."""
    known = factor(literal)
    for state in states(known):
        before = truth(literal, state)
        for other in worsenings(state, known):
            after = truth(literal, other)
            lost = f"{ident(literal)} is lost between {_shown(state)} and {_shown(other)}"
            assert all(now >= then for now, then in zip(after, before, strict=True)), lost


@pytest.mark.parametrize("row", EMERGENCIES, ids=lambda row: row.id)
def test_unsure_counts_as_yes_for_an_emergency(row: RedFlag) -> None:
    """Also where the unsure fact only implies the one that the row reads."""
    joint = tuple(dict.fromkeys(k for literal in literals(row.when) for k in factor(literal)))
    size = math.prod(len(choices(fact, joint)) for fact in facts_of(joint))
    weighing = {f for literal in literals(row.when) for f in unsure_facts(literal)}
    rng = Random(row.id)
    walk = states(joint) if size <= WHOLE_ROW else _drawn(rng, joint, WHOLE_ROW)
    for state in walk:
        for fact, value in state.items():
            if value is Answer.UNSURE and fact in weighing:
                yes = {**state, fact: Answer.YES}
                unsure, sure = (
                    reference(row.when, complete(findings(s)).findings, unsure_is_yes=True)
                    for s in (state, yes)
                )
                assert unsure == sure, f"{row.id}: {_shown(state)} is not read as {_shown(yes)}"


def _drawn(rng: Random, known: tuple[Literal, ...], number: int) -> Iterator[dict[str, Value]]:
    """So many states drawn from all."""
    every = {fact: choices(fact, known) for fact in facts_of(known)}
    for _ in range(number):
        yield {fact: rng.choice(values) for fact, values in every.items()}


def test_the_size_of_what_is_walked_through() -> None:
    """The figures that the closing note quotes: literals, states walked, size of the space."""
    walked = sum(math.prod(len(choices(f, k)) for f in facts_of(k)) for k in map(factor, LITERALS))
    space = math.prod(
        4 if f in ANSWER_FACTS else 2 ** len(SETS[f]) if f in SETS else 1 + len(kind_of(f))
        for f in FACTS
    )
    assert len(LITERALS) > 140
    assert walked > 8_000
    assert space > 10**100


# ---------------------------------------------------------------- whole records


def anyone(rng: Random, facts: tuple[str, ...], most: int) -> Findings:
    """A record with some facts of these, any values."""
    state: dict[str, Value] = {}
    for fact in rng.sample(facts, rng.randint(0, most)):
        if fact in ANSWER_FACTS:
            state[fact] = rng.choice(ANSWERS)
        elif fact in SETS:
            state[fact] = tuple(rng.sample(list(SETS[fact]), rng.randint(1, 2)))
        else:
            state[fact] = rng.choice(list(kind_of(fact)))
    return findings(state)


def close_together(rng: Random) -> Findings:
    """A record whose facts belong to the same few rows, so that rows hold and nearly hold."""
    rows = rng.sample(RED_FLAGS, rng.randint(1, 3))
    facts = dict.fromkeys(
        k.fact for row in rows for literal in literals(row.when) for k in factor(literal)
    )
    shape = ("body_parts", "movements", "person", "pain", "episode_length", "side", "frequency")
    pool = tuple(dict.fromkeys((*facts, *shape)))
    return anyone(rng, pool, len(pool))


@pytest.mark.parametrize("seed", range(4))
def test_every_record_has_one_care_level_and_one_kind(seed: int) -> None:
    """The care level is the highest row that holds, read the plain way; the kind is one of five."""
    rng = Random(seed)
    for number in range(1_500):
        said = close_together(rng) if number % 3 else anyone(rng, FACTS, 40)
        case = study(said)
        holding = {
            row.id: row.level
            for row in RED_FLAGS
            if reference(row.when, case.findings, unsure_is_yes=row.level is CareLevel.EMERGENCY)
        }
        answer = case.assessment()
        assert set(answer.red_flags) == set(holding), _shown(dict(said))
        assert answer.care == max(holding.values(), default=CareLevel.SELF_CARE)
        levels = [holding[row] for row in answer.red_flags]
        assert levels == sorted(levels, reverse=True), "the highest row comes first"
        assert isinstance(answer.kind, Kind)
        assert (answer.neighbour is not None) or answer.kind is not Kind.OTHER


@pytest.mark.parametrize("seed", range(4))
def test_no_worse_fact_lowers_the_care_level(seed: int) -> None:
    """Over whole records: one fact worse, or one learned where nothing was known."""
    rng = Random(100 + seed)
    for _ in range(1_500):
        said = close_together(rng)
        fact = rng.choice(FACTS)
        value = getattr(said, fact)
        among = _among(fact, value)
        steps = list(worse(fact, value, among))
        if not steps:
            continue
        other = rng.choice(steps)

        def sinks(state: Findings, fact: str = fact, other: Value = other) -> bool:
            worsened = findings({**dict(state), fact: other})
            return study(worsened).care.level < study(state).care.level

        assert not sinks(said), f"{fact}={other} lowers {_shown(dict(smallest(said, sinks)))}"


@pytest.mark.parametrize("seed", range(4))
def test_a_literal_depends_on_its_factor_alone(seed: int) -> None:
    """What lets the space be factored: all other facts may be anything."""
    rng = Random(200 + seed)
    for _ in range(1_500):
        said = close_together(rng)
        literal = rng.choice(LITERALS)
        facts = facts_of(factor(literal))
        alone = {fact: getattr(said, fact) for fact in facts}
        assert truth(literal, dict(said)) == truth(literal, alone), ident(literal)


def _among(fact: str, value: Value) -> tuple[Value, ...]:
    if fact in ANSWER_FACTS:
        return ANSWERS
    if fact in SETS:
        return tuple((*value, item) for item in SETS[fact] if item not in value)
    return (None, *kind_of(fact))


def _shown(state: dict[str, Value]) -> dict[str, str]:
    return {k: str(v) for k, v in state.items() if v not in (None, ())}
