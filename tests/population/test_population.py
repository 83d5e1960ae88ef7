"""The population: the same people from the same seed, mostly well, and figures that hold."""

from functools import cache
from typing import Any

from population.figures import as_markdown, main, measure
from population.interview import Patient, Style, exhaustive, interview
from population.people import adversaries, callers
from skill.findings import Answer, BodyPart, Findings, Movement, Pain
from skill.knowledge.rows import CareLevel


@cache
def figures() -> dict[str, Any]:
    """Measured once."""
    return measure(600)


def test_a_seed_gives_the_same_people() -> None:
    """And another seed others."""
    assert list(callers(7, 50)) == list(callers(7, 50))
    assert list(callers(7, 50)) != list(callers(8, 50))
    assert list(adversaries(7, 50)) == list(adversaries(7, 50))


def test_most_callers_are_well() -> None:
    """Few have a sign besides their complaint."""
    people = list(callers(9, 600))
    assert sum(caller.sign is None for caller in people) > 400
    assert {caller.level for caller in people} == {CareLevel.SELF_CARE, CareLevel.ROUTINE}


def test_what_a_person_says_first_is_true() -> None:
    """Nobody contradicts themselves, but for "spasm", which is said of both kinds."""
    for patient in (*adversaries(10, 300), *(caller.patient for caller in callers(10, 300))):
        for name, value in dict(patient.opening).items():
            if value not in (None, ()) and name != "movements":
                assert getattr(patient.truth, name) == value


def test_nobody_is_asked_more_than_nine_questions_and_most_are_asked_few() -> None:
    """The bars of the design are nine and, for the half, five: those are the ceilings."""
    assert figures()["questions_max"] <= 9
    assert figures()["questions_median"] <= 5


def test_the_benign_are_rarely_sent_to_care_the_same_day() -> None:
    """Over-triage is counted against the level of the complaint by itself."""
    over = figures()["benign_over_triaged"] / figures()["benign"]
    assert over < 0.35
    assert figures()["care"].get("emergency", 0) < 0.05 * figures()["callers"]


def test_figures_can_be_printed(capsys: Any) -> None:
    """As a table and as JSON."""
    assert "| questions median |" in as_markdown(figures())
    assert main(["--callers", "20", "--json"]) == 0
    assert '"questions_median"' in capsys.readouterr().out


def test_an_interview_is_like_one_aloud() -> None:
    """A bare yes is asked which one; a list of signs is not."""
    truth = Findings(
        body_parts=(BodyPart.CALF,),
        movements=(Movement.CRAMP,),
        pain=Pain.SEVERE,
        leg_swollen_red_or_warm=Answer.YES,
    )
    opening = Findings(body_parts=(BodyPart.CALF,), movements=(Movement.CRAMP,))
    named, bare = (interview(Patient(truth, opening, style)) for style in Style)
    assert named.care is bare.care is CareLevel.URGENT
    assert "leg_danger_which" in bare.asked
    assert "leg_danger_which" not in named.asked
    assert exhaustive(Patient(truth, opening)).care is CareLevel.URGENT
