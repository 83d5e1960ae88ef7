"""The advice: every row has a source and words, the words keep the rules, and every gate holds."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import textstat

from skill import findings as people
from skill.assessment.literals import holds
from skill.findings import FACTS, AgeBand, BodyPart, Findings, Movement, Person
from skill.knowledge.article import ARTICLE, COMPARISONS, DIFFERENCES
from skill.knowledge.care_facts import CARE_FACTS
from skill.knowledge.causes import CAUSES
from skill.knowledge.conditions import facts_of
from skill.knowledge.not_advised import NEUTRAL, NOT_ADVISED, REMEDIES
from skill.knowledge.prevention import PREVENTION
from skill.knowledge.relief import (
    RELIEF,
    RELIEF_COMFORT,
    RELIEF_CRAMP,
    RELIEF_OTHER,
    RELIEF_TWITCH,
)
from skill.knowledge.rows import Advice
from skill.knowledge.sources import SOURCE_BY_ID, SOURCES

CATALOG = Path(people.__file__).parent / "speech" / "catalog"
FILES = ("relief", "causes", "prevention", "education", "sources")
PLACEHOLDERS = {
    "you": "you",
    "your": "your",
    "them": "you",
    "are": "are",
    "do": "do",
    "have": "have",
    "was": "were",
    "You": "You",
    "Your": "Your",
    "Are": "Are",
    "Do": "Do",
    "Have": "Have",
    "doctor": "doctor",
    "emergency": "nine one one",
    "crisis": "Call or text nine eight eight at any time to talk to someone.",
    "er": "the emergency room",
    "advice": "call a nurse line or urgent care",
    "pharmacist": "pharmacist",
    "mom": "mom",
    "bottom": "butt",
    "pee": "pee",
    "part": "calf",
    "als": "A L S",
}
ROWS: dict[str, tuple[Advice, ...]] = {
    "relief": RELIEF,
    "cause": CAUSES,
    "prevention": PREVENTION,
    "remedy": REMEDIES,
    "education": (*CARE_FACTS, *ARTICLE),
}
Words = dict[str, dict[str, dict[str, Any]]]


def load(language: str) -> Words:
    """The words of one catalog folder: room to row to entry."""
    words: Words = {}
    for name in FILES:
        path = CATALOG / language / f"{name}.toml"
        if path.exists():
            for room, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
                words.setdefault(room, {}).update(entries)
    return words


ENGLISH = load("en")


def texts(entry: dict[str, Any]) -> Iterator[str]:
    """Everything that is spoken of an entry."""
    for value in entry.values():
        if isinstance(value, str):
            yield value
        else:
            yield from (step["say"] for step in value)


def spoken(words: Words) -> list[tuple[str, str]]:
    """Every spoken text with the name of its entry."""
    return [
        (f"{room}.{row}", text)
        for room, entries in words.items()
        for row, entry in entries.items()
        for text in texts(entry)
    ]


def rendered(text: str) -> str:
    """The text as it is said to the person themselves."""
    return text.format(**PLACEHOLDERS)


def advised(rows: tuple[Advice, ...], **facts: Any) -> list[str]:
    """The ids of the rows that apply, as the skill would choose them."""
    person = Findings().with_facts(facts)
    return [
        row.id
        for row in rows
        if (row.when is None or holds(row.when, person))
        and (row.unless is None or not holds(row.unless, person, unsure_is_yes=True))
    ]


# ---------------------------------------------------------------- rows, sources and words


def test_source_ids_are_unique() -> None:
    assert len(SOURCE_BY_ID) == len(SOURCES)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_names_its_publisher_and_its_own_address(source: Any) -> None:
    assert source.publisher
    assert source.title
    assert source.address.startswith("https://") or source.id == "judgement"


@pytest.mark.parametrize("room", ROWS)
def test_row_ids_are_unique(room: str) -> None:
    ids = [row.id for row in ROWS[room]]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("room", ROWS)
def test_every_row_has_sources_that_exist(room: str) -> None:
    for row in ROWS[room]:
        assert row.sources, row.id
        assert set(row.sources) <= set(SOURCE_BY_ID), row.id


@pytest.mark.parametrize("room", ROWS)
def test_every_condition_reads_facts_that_exist(room: str) -> None:
    for row in ROWS[room]:
        for condition in (row.when, row.unless):
            if condition is not None:
                assert set(facts_of(condition)) <= set(FACTS), row.id


@pytest.mark.parametrize("room", ROWS)
def test_every_row_has_words_and_every_entry_a_row(room: str) -> None:
    assert set(ENGLISH[room]) == {row.id for row in ROWS[room]}


def test_every_source_can_be_said_aloud() -> None:
    assert set(ENGLISH["source"]) == set(SOURCE_BY_ID)
    assert all(set(entry) == {"publisher", "title"} for entry in ENGLISH["source"].values())


@pytest.mark.parametrize("region", ["en-US", "en-GB"])
def test_a_region_only_overrides_what_the_language_has(region: str) -> None:
    for room, entries in load(region).items():
        for row, entry in entries.items():
            assert set(entry) <= set(ENGLISH[room][row]), f"{room}.{row}"


def test_a_remedy_with_a_contraindication_has_a_caution_to_say() -> None:
    for row in REMEDIES:
        assert ("caution" in ENGLISH["remedy"][row.id]) == (row.unless is not None), row.id


def test_the_remedies_people_ask_about_are_all_there() -> None:
    assert {row.id for row in NOT_ADVISED} == {
        "quinine",
        "tonic_water",
        "magnesium",
        "salt_tablets",
        "potassium",
        "paper_bag",
        "pickle_juice",
        "electrical_stimulation",
        "iv_vitamins",
        "soap",
        "magnets",
        "muscle_relaxants",
        "forcing_a_joint",
    }
    assert {row.id for row in NEUTRAL} == {
        "bananas",
        "painkillers",
        "water",
        "sports_drinks",
        "heat",
        "ice",
        "massage",
    }


def test_the_eight_differences_and_every_pair_are_told() -> None:
    assert len(DIFFERENCES) == 8
    kinds = ("spasm", "cramp", "twitch", "tic", "tremor", "jerk", "dystonia")
    pairs = [f"{a}_{b}" for i, a in enumerate(kinds) for b in kinds[i + 1 :]]
    assert [row.id for row in COMPARISONS] == pairs


# ---------------------------------------------------------------- words keep the rules

ALL_WORDS = [pair for language in ("en", "en-US", "en-GB") for pair in spoken(load(language))]
FORBIDDEN = re.compile(
    r"\byou have\b|\byou've\b|diagnos|\bcur(e|es|ed|ing)\b|\bwill\b"
    r"|https?:|www\.|[0-9;:()\[\]*#<>&]|\bmilligram|\bmg\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("name", "text"), ALL_WORDS)
def test_words_are_fit_to_be_spoken(name: str, text: str) -> None:
    said = rendered(text)
    assert not FORBIDDEN.search(said), said
    assert said == said.strip()
    assert "  " not in said


@pytest.mark.parametrize(("name", "text"), ALL_WORDS)
def test_words_are_short_enough(name: str, text: str) -> None:
    assert len(rendered(text).split()) <= 60, name


def test_relief_inside_a_result_is_one_breath() -> None:
    for row, entry in ENGLISH["relief"].items():
        assert len(rendered(entry["short"]).split()) <= 22, row
        assert set(entry) <= {"short", "text", "comfort", "steps"}, row


def test_a_guided_stretch_pauses_and_ends() -> None:
    for row, entry in ENGLISH["relief"].items():
        for step in entry.get("steps", []):
            assert set(step) == {"say", "hold"}, row
            assert 0 <= step["hold"] <= 30, row
        if "steps" in entry:
            assert entry["steps"][-1]["hold"] == 0, row


@pytest.mark.parametrize("room", ROWS)
def test_reading_grade_is_six_or_lower(room: str) -> None:
    whole = " ".join(rendered(text) for _, text in spoken({room: ENGLISH[room]}))
    assert textstat.flesch_kincaid_grade(whole) <= 6.0


@pytest.mark.parametrize(
    ("name", "text"),
    [pair for pair in ALL_WORDS if not pair[0].startswith("source.")],
)
def test_no_single_text_is_hard_to_follow(name: str, text: str) -> None:
    assert textstat.flesch_kincaid_grade(rendered(text)) < 8.0, rendered(text)


# ---------------------------------------------------------------- everyone gets something


@pytest.mark.parametrize("part", BodyPart)
def test_every_body_part_has_relief_for_a_cramp(part: BodyPart) -> None:
    named = [
        row
        for row in RELIEF_CRAMP
        if row.when is not None and holds(row.when, Findings(body_parts=(part,)))
    ]
    assert named, part
    assert advised(RELIEF_CRAMP, body_parts=(part,))[0] == named[0].id


@pytest.mark.parametrize("part", BodyPart)
def test_every_body_part_has_relief_for_a_twitch(part: BodyPart) -> None:
    assert advised(RELIEF_TWITCH, body_parts=(part,))


@pytest.mark.parametrize("part", BodyPart)
@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize(
    "danger", ["possible_clot", "injury", "osteoporosis", "chest_pain", "saddle_numbness"]
)
def test_where_a_stretch_is_closed_something_safe_is_left(
    part: BodyPart, answer: str, danger: str
) -> None:
    rows = advised(RELIEF_CRAMP, body_parts=(part,), **{danger: answer})
    assert "rest_until_seen" in rows
    assert not set(rows) & STRETCHES


# ---------------------------------------------------------------- contraindications

STRETCHES = {
    "calf_seated",
    "calf_standing",
    "shin",
    "foot",
    "toe",
    "thigh_standing",
    "thigh_lying",
    "hamstring",
    "inner_thigh",
    "glute_lying",
    "glute_seated",
    "leg",
    "low_back",
    "low_back_side",
    "upper_back",
    "neck",
    "shoulder",
    "upper_arm",
    "hand",
    "jaw",
    "abdomen",
    "pelvic_floor",
    "general_cramp",
}
STANDING = {"calf_standing", "thigh_standing", "abdomen"}
ON_THE_BACK = {"glute_lying", "low_back"}
EVERY_PART = tuple(BodyPart)


def every_row(**facts: Any) -> set[str]:
    """All relief that anyone with these facts could be told, wherever it is."""
    return {row for part in EVERY_PART for row in advised(RELIEF, body_parts=(part,), **facts)}


def test_the_table_of_stretches_is_complete() -> None:
    """A row with a guided stretch is in the table, so that no new one escapes the gates."""
    guided = {row for row, entry in ENGLISH["relief"].items() if "steps" in entry}
    breathing = {"twitch_breathe", "panic_hands", "eyelid_cramp"}
    assert guided - breathing <= STRETCHES
    assert {row.id for row in RELIEF} >= STRETCHES


@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("a leg that is hot, red or swollen is not rubbed or stretched", "leg_swollen_red_or_warm"),
        ("a leg that hurts all the time is not rubbed or stretched", "constant_leg_pain"),
        ("a possible clot is not rubbed or stretched", "possible_clot"),
        ("an injury is not rubbed or stretched", "injury"),
        ("a hurt neck, head or back is not rubbed or stretched", "head_neck_back_injury"),
        ("a pop or a bruise is not rubbed or stretched", "pop_or_cannot_push_off"),
        ("a leg that takes no weight is not rubbed or stretched", "cannot_bear_weight"),
        ("a cast or recent surgery is not rubbed or stretched", "recent_surgery_or_cast"),
        ("brittle bones are not rubbed or stretched", "osteoporosis"),
        ("nobody with chest pain exercises", "chest_pain"),
        ("nobody with one-sided weakness exercises", "one_sided_weakness"),
        ("nobody with a locked jaw exercises", "jaw_locked"),
        ("nobody with saddle numbness exercises", "saddle_numbness"),
        ("nobody with a limb that keeps getting worse exercises", "constant_worsening_pain"),
        ("nobody with a cold, pale limb exercises", "limb_cold_or_pale"),
        ("nobody with dark urine exercises", "dark_urine"),
    ],
)
def test_no_stretch_and_no_rub(sentence: str, fact: str, answer: str) -> None:
    rows = every_row(**{fact: answer})
    assert not rows & (STRETCHES | {"rub", "rub_gently"}), sentence
    assert "rest_until_seen" in rows, sentence


@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("numb skin gets no heat and no ice", "numbness"),
        ("diabetes gets no heat and no ice", "diabetes"),
        ("nerve disease gets no heat and no ice", "nerve_disease"),
        ("a leg that cramps on walking gets no heat and no ice", "comes_on_walking"),
        ("a hurt spine gets no heat and no ice", "head_neck_back_injury"),
    ],
)
def test_no_heat_and_no_ice(sentence: str, fact: str, answer: str) -> None:
    rows = every_row(**{fact: answer})
    assert not rows & {"heat", "ice"}, sentence
    assert "no_heat_or_ice" in rows, sentence


def test_a_hot_swollen_leg_gets_no_heat_and_no_ice() -> None:
    assert not every_row(leg_swollen_red_or_warm="yes") & {"heat", "ice"}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("someone unsteady stays seated", {"unsteady": "unsure"}),
        ("someone pregnant stays seated", {"pregnant": "yes"}),
        ("at night they stay seated", {"at_night": "yes"}),
        ("someone woken by it stays seated", {"keeps_waking": "yes"}),
        ("someone frail stays seated", {"frail_or_falls": "yes"}),
        ("someone over seventy-five stays seated", {"age_band": AgeBand.OVER_75}),
        ("someone with numb legs stays seated", {"numbness": "yes"}),
    ],
)
def test_seated_or_lying_only(sentence: str, facts: dict[str, Any]) -> None:
    rows = every_row(**facts)
    assert not rows & STANDING, sentence
    assert {"calf_seated", "thigh_lying", "abdomen_rest"} <= rows, sentence


def test_a_steady_person_by_day_may_stand() -> None:
    assert every_row() >= STANDING


def test_in_pregnancy_nobody_is_laid_flat_on_the_back() -> None:
    rows = every_row(pregnant="yes")
    assert not rows & ON_THE_BACK
    assert {"low_back_side", "glute_seated"} <= rows


@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("no painkiller unasked with a blood thinner", "blood_thinner"),
        ("no painkiller unasked with an ulcer", "stomach_ulcer"),
        ("no painkiller unasked with kidney disease", "kidney_disease"),
        ("no painkiller unasked on dialysis", "dialysis"),
        ("no painkiller unasked with a weak heart", "heart_disease"),
        ("no painkiller unasked in pregnancy", "pregnant"),
    ],
)
def test_painkillers_are_asked_about_first(sentence: str, fact: str, answer: str) -> None:
    rows = every_row(**{fact: answer})
    assert "painkillers" not in rows, sentence
    assert "painkillers_ask_first" in rows, sentence
    assert "painkillers" not in advised(REMEDIES, **{fact: answer}), sentence


@pytest.mark.parametrize("answer", ["yes", "unsure"])
@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("no extra fluid with a weak heart", "heart_disease"),
        ("no extra fluid with kidney disease", "kidney_disease"),
        ("no extra fluid on dialysis", "dialysis"),
        ("no extra salt on a low-salt diet", "low_salt_diet"),
    ],
)
def test_no_extra_fluid_or_salt(sentence: str, fact: str, answer: str) -> None:
    dry = {"dehydrated": "yes", "overheated": "yes", "after_exercise": "yes"}
    comfort = advised(RELIEF_COMFORT, **dry, **{fact: answer})
    assert "fluids" not in comfort, sentence
    assert "fluids_ask_first" in comfort, sentence
    ahead = advised(PREVENTION, **dry, **{fact: answer})
    assert not set(ahead) & {"heat", "dehydration"}, sentence
    drinks = {"water", "sports_drinks", "pickle_juice"}
    assert not set(advised(REMEDIES, **{fact: answer})) & drinks, sentence


def test_a_blood_thinner_means_a_gentle_rub_only() -> None:
    rows = every_row(blood_thinner="unsure")
    assert "rub_gently" in rows
    assert "rub" not in rows
    assert "massage" not in advised(REMEDIES, blood_thinner="yes")


def test_a_baby_is_held_and_seen_not_stretched() -> None:
    for facts in ({"person": Person.BABY}, {"age_band": AgeBand.BABY}):
        rows = every_row(**facts)
        assert "baby" in rows
        assert not rows & (STRETCHES | {"rub", "heat", "ice", "painkillers", "fluids"})


def test_clawed_hands_are_breathed_through_only_when_nothing_else_is_wrong() -> None:
    panic = {"fast_breathing": "yes", "both_hands_or_feet_curl": "yes"}
    assert "panic_hands" in advised(RELIEF_OTHER, **panic)
    for danger in ("trouble_breathing", "seizure", "racing_heart", "chest_pain"):
        assert "panic_hands" not in advised(RELIEF_OTHER, **panic, **{danger: "unsure"})


def test_a_stiff_neck_with_fever_is_not_turned() -> None:
    rows = advised(RELIEF_CRAMP, body_parts=(BodyPart.NECK,), fever="yes")
    assert "neck" not in rows
    assert "neck_rest" in rows


def test_a_sore_red_eye_is_left_alone() -> None:
    rows = advised(RELIEF_TWITCH, body_parts=(BodyPart.EYELID,), eye_red_or_swollen="yes")
    assert rows[0] == "twitch_eyelid_leave"


def test_a_bad_belly_ache_gets_no_stretch_and_no_heat() -> None:
    rows = advised(RELIEF, body_parts=(BodyPart.ABDOMEN,), severe_belly_pain="yes")
    assert not {"abdomen", "heat", "rub"} & set(rows)
    assert "abdomen_rest" in rows


def test_bedtime_stretches_against_a_wall_are_for_the_steady() -> None:
    calf = {"body_parts": (BodyPart.CALF,), "at_night": "yes"}
    assert "night_calf" in advised(PREVENTION, **calf)
    for facts in ({"unsteady": "yes"}, {"pregnant": "yes"}, {"age_band": AgeBand.OVER_75}):
        assert "night_calf" not in advised(PREVENTION, **calf, **facts)
        assert "night_seated" in advised(PREVENTION, **calf, **facts)
    assert "night_seated" not in advised(PREVENTION, **calf, possible_clot="yes")


def test_hiccups_have_relief() -> None:
    assert "hiccups" in advised(RELIEF_OTHER, movements=(Movement.HICCUPS,))
