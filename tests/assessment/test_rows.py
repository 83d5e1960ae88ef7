"""The rows themselves: each can be reached, decides something, agrees with the others, is sourced.

By the proofs in `test_care_factors` a row that holds goes on holding as facts are added. It is
therefore enough to look at the smallest findings that meet it: one set of literals for each way
through its condition.
"""

import tomllib
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from worlds import SETS, Literal, findings, values_of

from skill.assessment.assess import study
from skill.findings import FACTS, Findings
from skill.knowledge.conditions import All, Condition, facts_of
from skill.knowledge.conditions import Any as AnyOf
from skill.knowledge.features import FEATURES
from skill.knowledge.implications import IMPLICATIONS
from skill.knowledge.neighbours import NEIGHBOURS
from skill.knowledge.questions import QUESTION_BY_ID, QUESTIONS
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.rows import CareLevel, Feature, Neighbour, RedFlag
from skill.knowledge.sources import SOURCE_BY_ID
from skill.speech import catalog

COVERED: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "covered.toml").read_text(encoding="utf-8")
)["covered"]
LOCALES = ("en-US", "en-GB")
CONDITIONS: list[Condition] = [
    *(row.when for row in RED_FLAGS),
    *(row.when for row in FEATURES),
    *(row.when for row in NEIGHBOURS),
    *(row.when for row in IMPLICATIONS),
]
Way = tuple[Literal, ...]


def ways(condition: Condition) -> list[Way]:
    """Every way through a condition: the literals that together meet it."""
    if isinstance(condition, AnyOf):
        return [way for part in condition.parts for way in ways(part)]
    if isinstance(condition, All):
        return [
            tuple(dict.fromkeys(literal for way in chosen for literal in way))
            for chosen in product(*(ways(part) for part in condition.parts))
        ]
    return [(condition,)]


def smallest_people(way: Way) -> Iterator[Findings]:
    """The smallest findings that meet these literals, one for each choice of values."""
    by_fact: dict[str, list[frozenset[Any]]] = {}
    for literal in way:
        by_fact.setdefault(literal.fact, []).append(values_of(literal))
    options: list[list[tuple[str, Any]]] = []
    for fact, sets in by_fact.items():
        if fact in SETS:
            words = {tuple(sorted(set(pick))): None for pick in product(*map(sorted, sets))}
            options.append([(fact, chosen) for chosen in words])
        else:
            options.append([(fact, value) for value in sorted(frozenset.intersection(*sets))])
    for chosen in product(*options):
        yield findings(dict(chosen))


def facts_in(way: Way) -> tuple[str, ...]:
    """The facts of a way, without repeats."""
    return tuple(dict.fromkeys(literal.fact for literal in way))


def covering(row: RedFlag, way: Way) -> set[str]:
    """The rows that always hold where this way does, at its level or above; empty if it decides."""
    others: set[str] = set()
    for said in smallest_people(way):
        held = {r.id for r in study(said).care.rows if r.id != row.id and r.level >= row.level}
        if not held:
            return set()
        others |= held
    return others


@pytest.mark.parametrize("row", RED_FLAGS, ids=lambda row: row.id)
def test_every_row_can_be_reached(row: RedFlag) -> None:
    """Every way through its condition is met by somebody, and the row then holds."""
    for way in ways(row.when):
        people = list(smallest_people(way))
        assert people, f"{row.id}: nobody can be {facts_in(way)} at once"
        for said in people:
            assert row in study(said).care.rows, f"{row.id} does not hold for {said.known()}"


@pytest.mark.parametrize("row", RED_FLAGS, ids=lambda row: row.id)
def test_every_way_to_meet_a_row_decides_something(row: RedFlag) -> None:
    """Or it is listed with the row that covers it and the reason for keeping it."""
    listed = {(c["row"], frozenset(c["facts"])): c["by"] for c in COVERED}
    for way in ways(row.when):
        key = (row.id, frozenset(facts_in(way)))
        others = covering(row, way)
        if key in listed:
            assert listed[key] in others, f"{row.id} {facts_in(way)} now decides: unlist it"
        else:
            smallest = next(smallest_people(way)).known()
            assert not others, f"{row.id} never decides for {smallest}: {sorted(others)} hold too"


def test_what_is_listed_as_covered_exists() -> None:
    """A way that is gone leaves the list."""
    real = {(row.id, frozenset(facts_in(way))) for row in RED_FLAGS for way in ways(row.when)}
    for entry in COVERED:
        assert (entry["row"], frozenset(entry["facts"])) in real, entry
        assert entry["why"]


def test_no_row_duplicates_another_and_none_disagree() -> None:
    """The same signs stand in one row, so that they have one care level."""
    seen: dict[frozenset[Literal], RedFlag] = {}
    for row in RED_FLAGS:
        for way in ways(row.when):
            other = seen.setdefault(frozenset(way), row)
            same = other.level is row.level
            trouble = "duplicates" if same else "disagrees with"
            assert other is row, f"{row.id} {trouble} {other.id} about {facts_in(way)}"
    assert len({row.id for row in RED_FLAGS}) == len(RED_FLAGS)


@pytest.mark.parametrize("row", RED_FLAGS, ids=lambda row: row.id)
def test_no_way_to_meet_a_row_repeats_another(row: RedFlag) -> None:
    """A way that holds only where a shorter one of the same row does is idle."""
    every = [frozenset(way) for way in ways(row.when)]
    for way in every:
        for other in every:
            assert way is other or not other <= way, f"{row.id}: {sorted(map(str, way))} is idle"


def test_rows_stand_most_urgent_first() -> None:
    """The first row that holds is the one whose reason is spoken."""
    levels = [row.level for row in RED_FLAGS]
    assert levels == sorted(levels, reverse=True)
    prefix = {CareLevel.EMERGENCY: "E", CareLevel.URGENT: "U", CareLevel.ROUTINE: "R"}
    assert all(row.id.startswith(prefix[row.level]) for row in RED_FLAGS)


@pytest.mark.parametrize(("prefix", "last"), [("E", 27), ("U", 18), ("R", 15)])
def test_every_row_of_the_evidence_is_there(prefix: str, last: int) -> None:
    """E1 to E27, U1 to U18, R1 to R15, and no others."""
    there = {row.id for row in RED_FLAGS if row.id.startswith(prefix)}
    assert there == {f"{prefix}{number}" for number in range(1, last + 1)}


# ---------------------------------------------------------------- sources and words


def _sourced() -> Iterable[RedFlag | Feature | Neighbour]:
    return (*RED_FLAGS, *FEATURES, *NEIGHBOURS)


@pytest.mark.parametrize("row", _sourced(), ids=lambda row: row.id)
def test_every_row_has_a_source_with_publisher_title_and_address(
    row: RedFlag | Feature | Neighbour,
) -> None:
    """A source that cannot be looked up is no source."""
    assert row.sources
    for name in row.sources:
        source = SOURCE_BY_ID[name]
        assert source.publisher
        assert source.title
        assert source.address.startswith("https://"), name
    assert len(set(row.sources)) == len(row.sources)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("row", RED_FLAGS, ids=lambda row: row.id)
def test_every_red_flag_has_a_reason_to_speak(row: RedFlag, locale: str) -> None:
    """One sentence of why."""
    assert catalog.text(locale, f"results.red_flag.{row.id}").endswith((".", "?"))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_question_has_its_words(question: Any, locale: str) -> None:
    """The question, a reprompt, why it is asked, and which one where a yes leaves that open."""
    table = catalog.table(locale, "questions")[question.id]
    needed = {"reprompt", "why"} | ({"which"} if question.which else set())
    needed |= {"leg", "arm", "back"} if question.id == "part" else {"text"}
    assert needed <= table.keys(), sorted(needed - table.keys())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_neighbour_that_is_something_else_can_be_named(locale: str) -> None:
    """What it sounds like, in words."""
    for row in NEIGHBOURS:
        if row.kind == "other":
            assert catalog.text(locale, f"results.neighbour.{row.id}")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_fact_that_can_be_a_reason_can_be_said_back(locale: str) -> None:
    """Also the facts that only an implication reads, because a reason is what was said."""
    facts = {fact for when in CONDITIONS for fact in facts_of(when)}
    table = catalog.table(locale, "facts")
    for fact in facts:
        assert fact in table or fact in table["answers"], fact


def test_every_condition_reads_facts_that_exist() -> None:
    """A misspelt fact would make a rule that never holds."""
    for when in CONDITIONS:
        assert set(facts_of(when)) <= set(FACTS)
    for question in QUESTIONS:
        assert set(question.facts) <= set(FACTS)
        for condition in (question.opens, question.unless):
            assert condition is None or set(facts_of(condition)) <= set(FACTS)


def test_every_neighbour_is_recognised_by_a_question_that_asks_for_it() -> None:
    """The question named in the row asks for a fact that the row reads."""
    for row in NEIGHBOURS:
        if row.question is not None:
            asked = QUESTION_BY_ID[row.question].facts
            assert set(asked) & set(facts_of(row.when)), row.id
