"""Questions people ask: what each answer begins with, at every care level, in every place.

Nobody who needs help now, or today, hears that it is mostly harmless.
"""

import re
from functools import cache
from typing import Any

import alexa_kit as kit
import pytest
import textstat

from skill.assessment.assess import study
from skill.assessment.interview import screens
from skill.conversation.heard import Act
from skill.conversation.topics import ANSWERS, Part, first_unheard, parts_for
from skill.findings import (
    ANSWER_FACTS,
    Answer,
    BodyPart,
    Course,
    Findings,
    Movement,
    Pain,
    Person,
)
from skill.knowledge.care_facts import REASSURING
from skill.knowledge.questions import QUESTION_BY_ID
from skill.knowledge.rows import CareLevel
from skill.knowledge.sources import SOURCE_BY_ID
from skill.speech import catalog
from skill.speech.question import row_id
from skill.speech.ssml import plain
from skill.speech.words import Words, seconds

CALMS = re.compile(
    r"harmless|nothing serious|rarely (a sign|anything)|\bis normal\b|needs? no tests|no danger"
    r"|\b(most|mostly|often|usually)\b[^.]{0,40}(?<!don't )"
    r"\b(pass|ease|stop|settle|fade|gone|left alone|go in|aren't needed)\b"
    r"|\bthen stop\b|\b(by itself|on their own) in\b|need only time|none went on|don't worry",
    re.IGNORECASE,
)
"""What is not said in one breath with "call now" or "be seen today"."""
HOW_IT_STANDS = (
    Act.SERIOUS,
    Act.HOW_LONG,
    Act.LIVING,
    Act.ALS,
    Act.WHEN_TO_SEE_DOCTOR,
    Act.CAUSES,
    Act.ELSE,
    Act.NUMBERS,
    Act.TREATMENT,
)
"""The questions about how it stands and what comes of it."""
CALF: dict[str, Any] = {
    "movements": (Movement.CRAMP,),
    "body_parts": (BodyPart.CALF,),
    "pain": Pain.SEVERE,
}
EYELID: dict[str, Any] = {
    "movements": (Movement.TWITCH,),
    "body_parts": (BodyPart.EYELID,),
    "pain": Pain.NONE,
}
HAND: dict[str, Any] = {"movements": (Movement.TWITCH,), "body_parts": (BodyPart.HAND,)}
BACK: dict[str, Any] = {"movements": (Movement.SPASM,), "body_parts": (BodyPart.LOW_BACK,)}
BOTH: dict[str, Any] = {
    "movements": (Movement.CRAMP, Movement.TWITCH),
    "body_parts": (BodyPart.CALF,),
}
SHAKE: dict[str, Any] = {"movements": (Movement.TREMOR,), "body_parts": (BodyPart.HAND,)}


def findings(*given: dict[str, Any], **facts: Any) -> Findings:
    """Findings of several pieces; a fact named alone is yes."""
    together: dict[str, Any] = {}
    for piece in given:
        together |= piece
    return Findings().with_facts(together | facts)


def cleared(told: Findings) -> Findings:
    """The same, with every question that screens for an emergency answered with a no."""
    while (ask := study(told).next_question(())) and screens(row_id(ask.id)):
        told = told.with_facts(dict.fromkeys(ask.facts, Answer.NO))
    return told


def answer(
    act: Act, told: Findings, locale: str = "en-GB", about: tuple[str, ...] = ()
) -> list[Part]:
    """The parts of an answer."""
    return parts_for(act, Words.about(locale, told), told, None, about)


@cache
def examples() -> dict[CareLevel, tuple[Findings, ...]]:
    """For every care level, findings that lead to it: one for each rule that is highest."""
    found: dict[CareLevel, dict[str, Findings]] = {level: {} for level in CareLevel}
    shapes: tuple[dict[str, Any], ...] = (
        CALF,
        EYELID,
        HAND,
        BACK,
        BOTH,
        SHAKE,
        {"person": Person.BABY},
        {},
    )
    for shape in shapes:
        found[CareLevel.SELF_CARE][str(shape)] = findings(shape)
        for fact in ANSWER_FACTS:
            told = findings(shape, {fact: Answer.YES})
            care = study(told).care
            name = care.rows[0].id if care.rows else f"{shape} {fact}"
            found[care.level].setdefault(f"{name} {shape.get('movements')}", told)
    return {level: tuple(told.values()) for level, told in found.items()}


@pytest.mark.parametrize("level", CareLevel)
def test_there_are_examples_of_every_level(level: CareLevel) -> None:
    """Of many rules each."""
    assert len(examples()[level]) > 20, level


# ------------------------------------------------------------------ care comes first


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("act", ANSWERS)
def test_in_an_emergency_every_question_has_one_answer(act: Act, locale: str) -> None:
    """The number of the place first, why, and nothing more."""
    number = Words(locale).say("region.region.emergency")
    for told in examples()[CareLevel.EMERGENCY]:
        (part,) = answer(act, told, locale)
        assert number in part.text.split(".")[0], part.text
        assert not CALMS.search(part.text), part.text


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("act", HOW_IT_STANDS)
def test_whoever_should_be_seen_today_hears_that_first(act: Act, locale: str) -> None:
    """Before anything about how long, how common, or how people live with it."""
    advice = Words(locale).say("region.region.advice")
    for told in examples()[CareLevel.URGENT]:
        first = answer(act, told, locale)[0]
        assert first.text.startswith(advice), f"{told.known()}: {first.text}"


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("act", ANSWERS)
def test_whoever_should_be_seen_today_is_not_calmed(act: Act, locale: str) -> None:
    """By no part of any answer."""
    for told in examples()[CareLevel.URGENT]:
        for part in answer(act, told, locale):
            assert not CALMS.search(part.text), f"{told.known()}: {part.text}"


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("act", [Act.SERIOUS, Act.WHEN_TO_SEE_DOCTOR])
def test_whoever_should_book_a_visit_hears_that_first(act: Act, locale: str) -> None:
    """Why it should be seen comes before what is true of most people."""
    doctor = Words(locale).say("region.region.doctor")
    grown = [told for told in examples()[CareLevel.ROUTINE] if told.person is not Person.BABY]
    for told in grown:
        first = answer(act, cleared(told), locale)[0]
        assert first.text.startswith(f"Book a visit with a {doctor}"), first.text


@pytest.mark.parametrize("kind", [CALF, HAND, BOTH])
@pytest.mark.parametrize("sign", ["wasting", "persistent_weakness", "trips_or_drops_things"])
@pytest.mark.parametrize(
    "act", [Act.SERIOUS, Act.ALS, Act.HOW_LONG, Act.TREATMENT, Act.DOCTOR_VISIT, Act.RELIEF]
)
def test_whoever_grows_weak_is_not_told_that_it_is_mostly_harmless(
    act: Act, sign: str, kind: dict[str, Any]
) -> None:
    """An honest answer, kindly: nobody can tell from here."""
    for answered in (Answer.YES, Answer.UNSURE):
        told = cleared(findings(kind, worried_about_als=Answer.YES, **{sign: answered}))
        for part in answer(act, told):
            assert not re.search(r"harmless|rarely|none went on", part.text), part.text


@pytest.mark.parametrize("act", [Act.SERIOUS, Act.HOW_LONG, Act.WHEN_TO_SEE_DOCTOR, Act.RELIEF])
@pytest.mark.parametrize("kind", [CALF, HAND, BOTH, {}])
def test_whoever_asks_about_a_baby_is_sent_to_have_it_seen(act: Act, kind: dict[str, Any]) -> None:
    """What is true of most grown people is not told of a baby."""
    parts = answer(act, cleared(findings(kind, person=Person.BABY)))
    assert "seen today" in " ".join(part.text for part in parts[:2])
    assert not any(re.search("harmless|Book a visit", part.text) for part in parts)


def test_is_it_serious_is_answered_with_the_danger_signs_until_they_are_ruled_out() -> None:
    """Somebody who comes back after an emergency starts from nothing: no comfort first."""
    for told in (Findings(), findings(CALF), findings(EYELID)):
        assert answer(Act.SERIOUS, told)[0].text.startswith("Call 999")
    asked = findings(CALF, dict.fromkeys(QUESTION_BY_ID["danger"].facts, Answer.NO))
    assert answer(Act.SERIOUS, asked)[0].text.startswith("See a GP")
    assert not any("harmless" in part.text for part in answer(Act.SERIOUS, asked))
    assert "harmless" in answer(Act.SERIOUS, cleared(asked))[0].text


def test_the_comfort_of_relief_waits_until_danger_is_ruled_out() -> None:
    """That it often stops by itself is said to those who need no care, as far as can be told."""
    shoulder = findings({"movements": (Movement.TWITCH,), "body_parts": (BodyPart.SHOULDER,)})
    urgent = cleared(shoulder.with_facts({"new_medicine": Answer.YES}))
    routine = cleared(shoulder.with_facts({"more_than_one_place": Answer.YES}))
    assert study(urgent).care.level is CareLevel.URGENT
    assert study(routine).care.level is CareLevel.ROUTINE
    assert "by itself" in answer(Act.RELIEF, cleared(shoulder))[0].text
    for told in (shoulder, urgent, routine):
        assert not any("by itself" in part.text for part in answer(Act.RELIEF, told))


def test_the_visit_that_is_due_within_days_is_named_before_the_one_that_can_wait() -> None:
    """Six weeks of a twitch can wait longer than a muscle that gets thinner."""
    told = cleared(findings(HAND, going_on_for=Course.MONTHS, wasting=Answer.YES))
    assert "within days" in answer(Act.SERIOUS, told)[0].text


def test_the_list_of_rows_that_calm_is_complete() -> None:
    """Whatever calms is in it, so that none is said to those who should be seen today."""
    calming = set()
    for file in ("education", "causes", "relief", "prevention"):
        for entries in catalog.table("en-GB", file).values():
            for row, entry in entries.items():
                texts = [entry.get(key, "") for key in ("text", "more", "caution")]
                if any(CALMS.search(text) for text in texts):
                    calming.add(row)
    assert calming <= REASSURING, calming - REASSURING
    assert calming >= REASSURING, REASSURING - calming


# ------------------------------------------------------------------ what was asked, first


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("food", "food"),
        ("drink", "drink"),
        ("supplements", "pills"),
        ("sleep", "bed"),
        ("bedding", "covers"),
        ("shoes", "shoes"),
        ("caffeine", "coffee"),
        ("alcohol", "rink"),
        ("exercise", "warm up"),
        ("stress", "unwind"),
    ],
)
def test_a_question_about_one_habit_is_answered_about_that_habit(asked: str, words: str) -> None:
    """Whoever asks what to eat is not told about shoes."""
    for told in (Findings(), findings(CALF, at_night=Answer.YES)):
        parts = answer(Act.PREVENTION, told, about=(asked,))
        assert words in parts[0].text.lower(), parts[0].text
        assert len(parts) > 1
        names = [name for part in parts for name in part.ids]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("asked", "words"),
    [("food", "food"), ("sleep", "sleep"), ("caffeine", "coffee"), ("alcohol", "alcohol")],
)
def test_a_question_about_one_habit_fits_a_twitch(asked: str, words: str) -> None:
    """For a twitch, other things help."""
    parts = answer(Act.PREVENTION, findings(HAND), about=(asked,))
    assert words in parts[0].text.lower()
    assert "cramp" not in parts[0].text


def test_nobody_with_weak_kidneys_is_told_to_eat_bananas_or_drink_more() -> None:
    """What asks for care is said instead."""
    told = findings(CALF, kidney_disease=Answer.YES)
    food = answer(Act.PREVENTION, told, about=("food",))
    assert "care team" in food[0].text
    assert not any("fruit" in part.text for part in food)
    drink = answer(Act.PREVENTION, told, about=("drink",))
    assert "care team" in drink[0].text


def test_prevention_begins_with_the_causes_that_the_person_gave() -> None:
    """Not with what is true of every leg."""
    told = findings(CALF, long_posture=Answer.YES)
    first = answer(Act.PREVENTION, told)[0]
    assert "prevention.prevention.long_posture.text" in first.ids[:1]


def test_prevention_is_told_one_or_two_points_at_a_time() -> None:
    """Two short ones fit one breath; three are too many."""
    for told in (Findings(), *examples()[CareLevel.SELF_CARE]):
        for part in answer(Act.PREVENTION, told):
            assert 1 <= len(part.ids) <= 2


def test_a_habit_named_as_a_remedy_is_answered_as_a_habit() -> None:
    """However the models hear "what about my diet"."""
    assert "food" in answer(Act.REMEDY, Findings(), about=("food",))[0].text


def test_advice_for_the_pregnant_is_not_cited_to_everyone() -> None:
    """The sources said aloud, two at most, fit whoever asks."""
    for told in (findings(CALF), findings(BACK), findings(HAND), Findings()):
        for act in (Act.PREVENTION, Act.RELIEF, Act.GUIDE):
            for part in answer(act, cleared(told)):
                assert not [s for s in part.sources[:2] if "pregnan" in s], part


def test_a_remedy_that_nobody_knows_is_not_taken_for_quinine() -> None:
    """An unknown one is said to be unknown."""
    (part,) = answer(Act.REMEDY, Findings())
    assert "quinine" not in part.text.lower()
    assert "don't know" in part.text


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        (findings(HAND), "twitch", "cramp"),
        (findings(CALF), "cramp", "twitch"),
        (findings(SHAKE), "movement", "cramp"),
    ],
)
@pytest.mark.parametrize("act", [Act.LIVING, Act.TREATMENT, Act.SERIOUS, Act.HOW_LONG, Act.CAUSES])
def test_somebody_who_twitches_is_not_told_of_cramps(
    act: Act, told: Findings, right: str, wrong: str
) -> None:
    """The first answer fits what it sounds like."""
    first = answer(act, cleared(told))[0].text
    if right != "movement":
        assert wrong not in first.lower(), first
    elif act is not Act.CAUSES:
        assert "cramp" not in first.lower(), first


def test_living_with_it_has_several_things_to_say() -> None:
    """Asked twice, it goes on; and it names the line to call."""
    for told in (Findings(), findings(CALF), findings(HAND), findings(SHAKE)):
        for locale, line in (("en-GB", "116 123"), ("en-US", "988")):
            parts = answer(Act.LIVING, told, locale)
            assert len({part.text for part in parts}) == len(parts) >= 3
            assert any(line in part.text for part in parts)


def test_what_was_told_before_is_not_told_again_while_there_is_news() -> None:
    """The first part with something new; from the start when all has been told."""
    parts = answer(Act.LIVING, findings(HAND))
    assert first_unheard(parts, ()) == 0
    assert first_unheard(parts, parts[0].ids) == 1
    everything = tuple(name for part in parts for name in part.ids)
    assert first_unheard(parts, everything) == 0


# ------------------------------------------------------------------ every answer, every place


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("act", ANSWERS)
def test_every_question_is_answered_with_no_interview(act: Act, locale: str) -> None:
    """In the words of the place."""
    parts = answer(act, Findings(), locale)
    assert parts
    for part in parts:
        wrong = {
            "en-GB": r"\b(911|988|pee|acetaminophen|mom|butt|A L S|FDA)\b",
            "en-US": r"\b(999|111|GP|wee|paracetamol|mum|bum|M N D|NHS)\b",
        }[locale]
        assert not re.search(wrong, part.text), part.text


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("act", ANSWERS)
def test_every_part_is_a_breath_or_two_and_has_its_sources(act: Act, locale: str) -> None:
    """Short enough to leave room for a question after it, and easy."""
    for level in CareLevel:
        for told in examples()[level]:
            parts = answer(act, told, locale)
            assert len({part.text for part in parts}) == len(parts), parts
            for part in parts:
                said = plain(part.text)
                assert seconds(said) < (40 if act is Act.GUIDE else 22), said
                assert set(part.sources) <= set(SOURCE_BY_ID)
                assert said == " ".join(said.split())


@pytest.mark.parametrize("locale", kit.LOCALES)
def test_the_answers_read_at_grade_six(locale: str) -> None:
    """All that is said of a calf that cramps and a hand that twitches."""
    said = {
        plain(part.text)
        for act in ANSWERS
        for told in (cleared(findings(CALF)), cleared(findings(HAND)), cleared(findings(SHAKE)))
        for part in answer(act, told, locale)
    }
    assert textstat.flesch_kincaid_grade(" ".join(sorted(said))) <= 6
