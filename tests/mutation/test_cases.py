"""What each rule is for, case by case, and whether the cases would notice a rule gone wrong.

The cases are data. Each mutant is one small thing wrong with one rule; it is killed when some case
then fails. Survivors are data too, each with the reason why it does no harm.
"""

import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from mutants import Mutant, of_conditions, of_levels, of_values, of_weights
from shorthand import people

from skill.assessment import differential as differential_room
from skill.assessment import implied
from skill.assessment.assess import study
from skill.assessment.care import literals_for
from skill.assessment.literals import alternatives, met, read
from skill.findings import Findings
from skill.knowledge.conditions import facts_of
from skill.knowledge.features import DECISIVE, FEATURES
from skill.knowledge.implications import IMPLICATIONS
from skill.knowledge.neighbours import NEIGHBOURS
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.rows import CareLevel, RedFlag

HERE = Path(__file__).parent
CASES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "cases.toml").read_text("utf-8"))
VOTES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "votes.toml").read_text("utf-8"))
SURVIVORS: dict[str, str] = tomllib.loads((HERE / "survivors.toml").read_text("utf-8"))["survivors"]
LEAST_KILLED = 0.97

Cases = list[tuple[str, Findings, bool]]


@cache
def cases_of(row: str) -> Cases:
    """Everybody of a row, and whether it holds for them."""
    entry = CASES[row]
    return [
        (name, said, expected)
        for key, expected in (("fires", True), ("quiet", False))
        for text in entry[key]
        for name, said in people(text)
    ]


def fails(row: RedFlag | None, name: str) -> str | None:
    """The first case that a row gets wrong, or None."""
    if row is None:
        return "dropped"
    if row.level is not CareLevel[CASES[name]["level"].upper()]:
        return f"level {row.level.name}"
    compiled = alternatives(row.when)
    for words, said, expected in cases_of(name):
        reading = read(implied.complete(said).findings)
        if met(compiled, literals_for(row.level, reading)) is not expected:
            return words
    return None


# ---------------------------------------------------------------- the cases themselves


@pytest.mark.parametrize("row", RED_FLAGS, ids=lambda row: row.id)
def test_a_row_holds_for_its_cases_and_not_for_near_misses(row: RedFlag) -> None:
    """And whoever it holds for is given at least its level."""
    assert fails(row, row.id) is None
    for words, said, expected in cases_of(row.id):
        care = study(said).care
        assert (row.id in {r.id for r in care.rows}) is expected, words
        assert not expected or care.level >= row.level, words


def test_every_row_has_cases_and_every_case_a_row() -> None:
    """A new row needs cases."""
    assert set(CASES) == {row.id for row in RED_FLAGS}
    assert all(entry["fires"] and entry["quiet"] for entry in CASES.values())


def vote_failures() -> Iterator[str]:
    """Every vote, kind and neighbour that is not as it is written."""
    for table, got in (
        ("sums", lambda case: case.differential.score),
        ("kinds", lambda case: str(case.differential.kind)),
        ("neighbours", _neighbour),
    ):
        for words, expected in VOTES[table].items():
            for name, said in people(words):
                found = got(study(said))
                if found != expected:
                    yield f"{table}: {name} is {found}, not {expected}"

    for words, expected in VOTES["implied"].items():
        for name, said in people(words):
            known = implied.complete(said).findings
            for pair in expected.split():
                fact, _, value = pair.partition("=")
                found = getattr(known, fact)
                shown = found[0] if isinstance(found, tuple) and found else found
                if str(shown) != value:
                    yield f"implied: {name} has {fact} {shown}, not {value}"


def _neighbour(case: Any) -> str:
    return case.differential.neighbour.id if case.differential.neighbour else ""


def test_votes_kinds_and_neighbours_are_as_written() -> None:
    """The sums of section 1a, what they name, and the neighbours of section 1b."""
    assert list(vote_failures()) == []


# ---------------------------------------------------------------- mutants


def red_flag_mutants() -> Iterator[tuple[str, bool]]:
    """Each mutant of a red flag, and whether it was killed."""
    for mutant in (*of_conditions(RED_FLAGS, "red flag"), *of_levels(RED_FLAGS)):
        yield mutant.name, fails(mutant.row, RED_FLAGS[mutant.index].id) is not None


def table_mutants(
    mutants: Iterator[Mutant],
    room: Any,
    attribute: str,
    compiled: Callable[[Any], Any],
    killed: Callable[[], bool],
) -> Iterator[tuple[str, bool]]:
    """Each mutant of a compiled table, put in its place, and whether it was killed."""
    table = getattr(room, attribute)
    for mutant in mutants:
        kept = list(table)
        kept[mutant.index : mutant.index + 1] = [] if mutant.row is None else [compiled(mutant.row)]
        setattr(room, attribute, tuple(kept))
        try:
            yield mutant.name, killed()
        finally:
            setattr(room, attribute, table)


def _any_case_fails() -> bool:
    votes = any(True for _ in vote_failures())
    return votes or any(fails(row, row.id) is not None for row in RED_FLAGS)


def _any_vote_fails() -> bool:
    return any(True for _ in vote_failures())


def every_mutant() -> Iterator[tuple[str, bool]]:
    """Every mutant of every rule, and whether some case noticed it."""
    yield from red_flag_mutants()
    yield from decisive_mutants()
    yield from table_mutants(
        (*of_conditions(FEATURES, "feature"), *of_weights(FEATURES)),  # type: ignore[arg-type]
        differential_room,
        "_COMPILED",
        lambda row: (row, alternatives(row.when)),
        _any_vote_fails,
    )
    yield from table_mutants(
        of_conditions(NEIGHBOURS, "neighbour"),
        differential_room,
        "_NEIGHBOURS",
        lambda row: (row, alternatives(row.when), tuple(facts_of(row.when))),
        _any_vote_fails,
    )
    yield from table_mutants(
        (*of_conditions(IMPLICATIONS, "implication"), *of_values(IMPLICATIONS)),  # type: ignore[arg-type]
        implied,
        "_COMPILED",
        lambda row: (row, alternatives(row.when)),
        _any_case_fails,
    )


def decisive_mutants() -> Iterator[tuple[str, bool]]:
    """The sum that names a kind, one more and one less."""
    for value in (DECISIVE - 1, DECISIVE + 1):
        setattr(differential_room, "DECISIVE", value)  # noqa: B010 - put back below
        try:
            yield f"decisive: {value}", _any_vote_fails()
        finally:
            setattr(differential_room, "DECISIVE", DECISIVE)  # noqa: B010


def test_every_mutant_is_killed_or_said_to_be_harmless() -> None:
    """`python tests/mutation/score.py` prints the score."""
    results = dict(every_mutant())
    survived = {name for name, killed in results.items() if not killed}
    unexplained = sorted(survived - set(SURVIVORS))
    gone = sorted(set(SURVIVORS) - survived)
    score = f"{len(results) - len(survived)} of {len(results)} mutants killed"
    assert not unexplained, f"{score}; survived: {unexplained}"
    assert not gone, f"killed, or no more a mutant: {gone}"
    assert 1 - len(survived) / len(results) >= LEAST_KILLED, score
    assert all(SURVIVORS.values())
