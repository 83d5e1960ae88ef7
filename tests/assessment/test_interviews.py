"""The interview: it ends, it finds what is there, and stopping early loses nothing.

Who answers is somebody whose facts are fixed, as `population.interview` plays them. People are
walked through where they can be (every body part, kind and gate) and drawn from a seed elsewhere.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from population.interview import Patient, Style, exhaustive, interview, put
from population.people import add_way, adversaries, callers, ways
from skill.assessment.advice import applicable
from skill.assessment.assess import Case, study
from skill.assessment.implied import complete
from skill.assessment.interview import Ask
from skill.findings import (
    ANSWER_FACTS,
    Answer,
    BodyPart,
    EpisodeLength,
    Findings,
    Movement,
    Pain,
    Person,
)
from skill.knowledge.questions import MAX_QUESTIONS, QUESTION_BY_ID, QUESTIONS
from skill.knowledge.relief import RELIEF
from skill.knowledge.rows import CareLevel, Question

_HERE = Path(__file__).parent
GATES: list[dict[str, Any]] = tomllib.loads((_HERE / "gates.toml").read_text("utf-8"))["gate"]
SETTLED: dict[str, Any] = tomllib.loads((_HERE / "gaps.toml").read_text("utf-8"))
PAIN = {
    Movement.CRAMP: Pain.MODERATE,
    Movement.STIFFNESS: Pain.MILD,
    Movement.STITCH: Pain.MODERATE,
    Movement.SPASM: Pain.MODERATE,
}
FEW_PARTS = ["calf", "foot", "low_back", "neck", "hand", "eyelid", "jaw", "chest", "abdomen", "leg"]
"""For gates that hang on what came before: every body part that has questions of its own."""
LENGTH = {
    Movement.CRAMP: EpisodeLength.MINUTES,
    Movement.STIFFNESS: EpisodeLength.OVER_TEN_MINUTES,
    Movement.TWITCH: EpisodeLength.FLICKER,
    Movement.JERK: EpisodeLength.FLICKER,
}


def somebody(part: BodyPart, feel: Movement, style: Style, **facts: Any) -> Patient:
    """Somebody with this complaint, of which they say where it is and what it feels like."""
    given: dict[str, Any] = {
        "body_parts": (part,),
        "movements": (feel,),
        "pain": PAIN.get(feel, Pain.NONE),
        "episode_length": LENGTH.get(feel, EpisodeLength.MINUTES),
    }
    truth = Findings(**(given | facts))
    told = ("body_parts", "movements", "person", "age_band", "side")
    opening = Findings(**{k: v for k, v in dict(truth).items() if k in told and v})
    return Patient(complete(truth).findings, opening, style)


# ---------------------------------------------------------------- it ends


@pytest.mark.parametrize("feel", Movement)
def test_every_interview_ends_within_nine_questions(feel: Movement) -> None:
    """Whoever it is about, wherever it is, with nothing wrong and with everything unsure."""
    unsure = dict.fromkeys(ANSWER_FACTS, Answer.UNSURE)
    people = (None, Person.CHILD, Person.BABY)
    for part, who, style in product(BodyPart, people, Style):
        for facts in ({}, unsure):
            told = interview(somebody(part, feel, style, person=who, **facts))
            assert len(told.asked) <= MAX_QUESTIONS == 9, (part, who, told.asked)
            assert len(set(told.asked)) == len(told.asked), f"asked twice: {told.asked}"


def test_nothing_known_at_all_ends_too() -> None:
    """Somebody who answers "not sure" to everything, from the first question on."""
    told = interview(Patient(Findings(), Findings()))
    assert len(told.asked) <= MAX_QUESTIONS


def test_everybody_drawn_is_done_within_nine_questions() -> None:
    """People as they are, and people with several signs at once."""
    for person in (*adversaries(1, 1_500), *(caller.patient for caller in callers(1, 700))):
        told = interview(person)
        assert len(told.asked) <= MAX_QUESTIONS, person.truth.known()


# ---------------------------------------------------------------- it finds what is there


def gate_people(gate: dict[str, Any], **more: Any) -> Iterator[Patient]:
    """Everybody whom a gate is about."""
    feels = gate.get("feel", ["cramp", "twitch", "stiffness"])
    who = {"person": Person(gate["who"])} if "who" in gate else {}
    parts = FEW_PARTS if "given" in gate else list(BodyPart)
    for part, feel, style in product(gate.get("where", parts), feels, Style):
        yield somebody(
            BodyPart(part), Movement(feel), style, **who, **gate.get("given", {}), **more
        )


@cache
def failures(says: str) -> tuple[str, ...]:
    """Where the interview does not keep a gate: unasked, or there and not found."""
    gate = next(gate for gate in GATES if gate["says"] == says)
    level = CareLevel[gate["level"].upper()]
    wrong: dict[str, None] = {}
    for person in gate_people(gate):
        told = interview(person)
        if told.care < level:
            missing = [fact for fact in gate["asks"] if fact not in told.facts]
            if missing:
                wrong[f"{missing} not asked of {person.opening.known()}: {told.asked}"] = None
    answers = [Answer.YES, Answer.UNSURE] if level is CareLevel.EMERGENCY else [Answer.YES]
    for fact, answer in product(gate["asks"], answers):
        for person in gate_people(gate, **{fact: answer}):
            told = interview(person)
            if told.care < level:
                found = f"{fact}={answer} of {person.opening.known()} ends as {told.care.name}"
                wrong[f"{found}: {told.asked}"] = None
    return tuple(wrong)


@pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate["says"])
def test_what_the_evidence_wants_asked_is_asked_and_found(gate: dict[str, Any]) -> None:
    """For every body part that the gate names, in both ways of answering."""
    wrong = failures(gate["says"])
    assert not wrong, f"{len(wrong)} people, first: {wrong[0]}"


def test_every_emergency_stands_in_a_gate_or_is_said_not_to_be_asked() -> None:
    """An emergency row that no question screens for has a reason written down."""
    gated = {row for gate in GATES for row in gate["rows"] if gate["level"] == "emergency"}
    told_only = SETTLED["not_asked"]
    rows = {f"E{number}" for number in range(1, 28)}
    assert gated | set(told_only) == rows
    assert not gated & set(told_only)
    assert all(told_only.values())


# ---------------------------------------------------------------- stopping early


def test_stopping_early_gives_the_care_level_of_asking_everything() -> None:
    """The answer when the questions stop is the answer after every question that makes sense.

    The only ones who may lose by it are those whose nine questions are used up, and those of a gap
    that is written down; how many is counted, so that neither grows.
    """
    lost: dict[str, list[str]] = {}
    for person in adversaries(2, 3_000):
        told, everything = interview(person), exhaustive(person)
        if told.care >= everything.care:
            continue
        shown = f"{person.truth.known()} told {person.opening.known()}: {told.asked}"
        if len(told.asked) == MAX_QUESTIONS:
            reason = "cap"
        elif "pain" not in told.facts and told.case.findings.pain is None:
            reason = "pain"
        else:
            reason = "other"
        if everything.care is CareLevel.EMERGENCY:
            reason += "_emergency"
        lost.setdefault(reason, []).append(shown)
    most = SETTLED["stopping_early"]
    for reason, people in lost.items():
        allowed = most.get(reason, 0)
        assert len(people) <= allowed, f"{reason}: {len(people)}, first: {people[0]}"


# ---------------------------------------------------------------- order and correction


def test_the_order_of_what_is_said_never_matters() -> None:
    """The same facts, told in any order and in any number of sentences, give the same answer."""
    rng = Random(3)
    for person in adversaries(3, 600):
        facts = [(k, v) for k, v in dict(person.truth).items() if v not in (None, ())]
        expected = study(person.truth).assessment()
        for _ in range(3):
            rng.shuffle(facts)
            said = Findings()
            for name, value in facts:
                mixed = tuple(rng.sample(value, len(value))) if isinstance(value, tuple) else value
                said = said.with_facts({name: mixed})
            got = study(said).assessment()
            assert (got.kind, got.neighbour, got.care, got.red_flags) == (
                expected.kind,
                expected.neighbour,
                expected.care,
                expected.red_flags,
            ), person.truth.known()
            assert set(got.reasons) == set(expected.reasons)


def test_the_order_of_the_answers_never_matters() -> None:
    """Every question that makes sense, put in any order, ends in the same findings."""
    rng = Random(4)
    for person in adversaries(4, 300):
        questions = [row for row in QUESTIONS if _has_words_for(row, person)]
        ends = set()
        for _ in range(3):
            rng.shuffle(questions)
            said = person.opening
            for row in questions:
                said, _ = put(said, Ask(row.id, row.facts), person)
            ends.add(study(said).care.level)
        assert len(ends) == 1, person.truth.known()


def _has_words_for(row: Question, person: Patient) -> bool:
    return row.opens is None and not row.which


def test_an_assessment_after_a_correction_is_that_of_a_fresh_start() -> None:
    """Facts are replaced, never piled up: nothing of the old value is left."""
    rng = Random(5)
    people = list(adversaries(5, 600))
    for person in people:
        other = rng.choice(people).truth
        name = rng.choice([n for n, v in dict(other).items() if v not in (None, ())])
        corrected = person.truth.with_facts({name: getattr(other, name)})
        fresh = Findings.model_validate(dict(person.truth) | {name: getattr(other, name)})
        assert study(corrected).assessment() == study(fresh).assessment()


def test_a_corrected_place_is_asked_about_as_if_it_had_been_said_first() -> None:
    """A sign in the right place is found although the wrong one was talked about first."""
    signs: tuple[dict[str, Any], ...] = (
        {"saddle_numbness": Answer.YES},
        {"dark_urine": Answer.YES},
        {"fever": Answer.YES},
        {"jaw_locked": Answer.YES},
        {"leg_swollen_red_or_warm": Answer.YES},
        {"eye_red_or_swollen": Answer.YES},
    )
    lost = []
    mistakes = (BodyPart.CALF, BodyPart.LOW_BACK, BodyPart.EYELID, BodyPart.FINGER)
    for wrong, right in product(mistakes, BodyPart):
        if wrong is right:
            continue
        for feel, sign in product((Movement.CRAMP, Movement.TWITCH), signs):
            mistaken = somebody(wrong, feel, Style.NAMES, **sign)
            meant = somebody(right, feel, Style.NAMES, **sign)
            first = interview(mistaken)
            if first.care is CareLevel.EMERGENCY:
                continue
            said = first.said.with_facts({"body_parts": (right,)})
            after, fresh = interview(meant, said, first.asked), interview(meant)
            if fresh.care >= CareLevel.URGENT and after.care < fresh.care:
                lost.append(f"{wrong} corrected to {right}, {feel}, {sign}: {after.asked}")
    allowed = SETTLED["after_a_correction"]["lost"]
    assert len(lost) <= allowed, f"{len(lost)}, first: {lost[0]}"


# ---------------------------------------------------------------- every question earns its breath


def told_and_asked(row: Question) -> Iterator[Patient]:
    """People for whom a question makes sense, in whom one of its facts is so; all else is well."""
    openings = ways(row.opens) if row.opens is not None else ((),)
    rng = Random(row.id)
    for way, fact, _ in product(openings, row.facts, range(4)):
        told: dict[str, Any] = {}
        add_way(rng, told, way)
        if fact in ANSWER_FACTS:
            answers: list[Any] = [Answer.YES]
        elif fact in ("body_parts", "movements"):
            told.pop(fact, None) if row.id != "part" else None
            parts = (BodyPart.CALF, BodyPart.EYELID, BodyPart.LOW_BACK)
            answers = [(word,) for word in (parts if fact == "body_parts" else (Movement.CRAMP,))]
        else:
            answers = list({"pain": Pain, "episode_length": EpisodeLength}[fact])
        for answer, part, feel in product(
            answers,
            (None, BodyPart.CALF, BodyPart.LOW_BACK, BodyPart.HIP),
            (None, Movement.CRAMP, Movement.TWITCH),
        ):
            opening = dict(told)
            if part and fact != "body_parts":
                opening.setdefault("body_parts", (part,))
            if feel and fact != "movements":
                opening.setdefault("movements", (feel,))
            opening.pop(fact, None) if fact in ANSWER_FACTS else None
            truth = opening | {fact: answer}
            for vague in ({}, {"injury": Answer.UNSURE}):
                said = complete(Findings(**(vague | truth))).findings
                yield Patient(said, Findings(**opening))


@cache
def what_it_does(question: str) -> tuple[bool, bool]:
    """Whether some interview asks it, and whether some answer to it changes what is said."""
    row = QUESTION_BY_ID[question]
    asked = changes = False
    for person in told_and_asked(row):
        skipped = ((), ("context",), ("health",)) if question in ("exposure_danger",) else ((),)
        asked = asked or any(question in interview(person, None, s).asked for s in skipped)
        before = study(person.opening)
        well = Patient(person.opening, person.opening)
        for answering in (person, well):
            after = study(put(person.opening, Ask(row.id, row.facts), answering)[0])
            changes = changes or _said(before) != _said(after)
        if asked and changes:
            break
    return asked, changes


def _said(case: Case) -> tuple[Any, ...]:
    """What a person would hear: the kind, the care, the relief, or another question."""
    answer = case.assessment()
    relief = tuple(row.id for row in applicable(RELIEF, case.findings))
    return (answer.kind, answer.neighbour, answer.care, answer.red_flags, relief)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_question_is_asked_and_can_change_something(question: Question) -> None:
    """For somebody it is asked, and the answer changes the care, the kind or the relief."""
    asked, changes = what_it_does(question.id)
    assert asked, f"{question.id} is never asked"
    assert changes, f"no answer to {question.id} changes anything"


# ---------------------------------------------------------------- reasons


def test_no_reason_that_the_person_did_not_give() -> None:
    """Every reason is a fact that was said, and said to be so (or, in an emergency, unsure)."""
    for person in (*adversaries(6, 1_200), *(caller.patient for caller in callers(6, 400))):
        told = interview(person)
        answer = told.case.assessment()
        for name in answer.reasons:
            value = getattr(told.said, name)
            assert value not in (None, ()), f"{name} was never said: {told.said.known()}"
        for name in answer.care_reasons:
            value = getattr(told.said, name)
            assert value is not Answer.NO, f"{name} was said not to be so"
            unsure = value is Answer.UNSURE
            assert not unsure or answer.care is CareLevel.EMERGENCY, f"{name} is not sure"
