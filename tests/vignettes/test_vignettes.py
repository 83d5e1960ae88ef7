"""Patients with a story are told the right thing, and nobody in danger is sent home."""

import pytest
from patients import LEVELS, Outcome, stories
from report import KEPT, misses, outcomes, report, wrong

STORY = [pytest.param(index, id=story.id) for index, story in enumerate(stories())]


@pytest.fixture(params=STORY)
def outcome(request: pytest.FixtureRequest) -> Outcome:
    """One story, played."""
    played: Outcome = outcomes()[request.param]
    return played


def test_a_patient_is_told_the_right_level_of_care(outcome: Outcome) -> None:
    """Exactly right, or a miss that is written down with its reason."""
    told = "\n".join(outcome.lines)
    right = outcome.verdict == "exact" and outcome.kind_is_right is not False
    if outcome.story.id in misses():
        assert not right, f"{outcome.story.id} comes right now: take it out of misses.toml"
    else:
        assert right, (
            f"right {outcome.story.right} {outcome.story.kind}, answered {outcome.care} "
            f"{outcome.kind} {outcome.red_flags}\n{told}"
        )


def test_nobody_is_told_less_than_is_right() -> None:
    """No miss that is written down may be one below the right level."""
    assert [o.story.id for o in outcomes() if o.verdict in ("under", "none")] == []


def test_there_are_enough_stories_and_half_are_benign() -> None:
    """At least sixty; every level; one for each emergency."""
    told = outcomes()
    rights = [o.story.right for o in told]
    assert len(told) >= 60
    assert set(rights) == set(LEVELS)
    assert 2 * rights.count("self_care") >= len(told)
    emergencies = {o.story.id[:3] for o in told if o.story.right == "emergency"}
    assert emergencies == {f"E{number:02}" for number in range(1, 28)}
    assert len({o.story.id for o in told}) == len(told)


def test_misses_name_stories_and_reasons() -> None:
    """Nothing is written down about a story that is gone."""
    assert set(misses()) <= {o.story.id for o in wrong()} | {o.story.id for o in outcomes()}
    assert all(misses().values())


def test_the_report_is_what_the_stories_say_now() -> None:
    """`python tests/vignettes/report.py --write` renews it."""
    assert KEPT.read_text(encoding="utf-8") == report()
