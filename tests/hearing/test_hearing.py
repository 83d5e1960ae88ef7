"""How well people are understood, and that danger is never heard as anything else."""

from functools import lru_cache

import pytest
from gates import CARRIERS, SAME_ACT, chosen, dangers, samples
from scoring import (
    DESCRIBE,
    SETS,
    Score,
    heard_facts,
    is_emergency,
    model_for,
    recorded_failures,
    recorded_scores,
    score,
    sentences,
)

from simulator import hear
from skill.findings import Answer

LOCALES = ("en-GB", "en-US")


@lru_cache
def scored(name: str) -> Score:
    """A set, scored once."""
    return score(sentences(name))


@pytest.mark.parametrize("name", SETS)
def test_what_is_misheard_is_listed_and_nothing_else(name: str) -> None:
    """failures.toml holds today's failures; scoring.py --update writes it."""
    assert recorded_failures()[name] == scored(name).missed


@pytest.mark.parametrize("name", SETS)
def test_the_published_score_is_todays(name: str) -> None:
    """What the README publishes is what is so."""
    published = {**recorded_scores()[name]["now"]}
    published.pop("date")
    assert published == scored(name).as_data()


@pytest.mark.parametrize("name", [name for name in SETS if name != "tuned"])
def test_the_first_run_of_a_set_nobody_had_tuned_for_stays_on_record(name: str) -> None:
    """It is the honest number."""
    assert {"date", "intents", "facts", "emergencies", "negated"} == set(
        recorded_scores()[name]["first_run"]
    )


@pytest.mark.parametrize("name", SETS)
def test_every_volunteered_emergency_is_heard(name: str) -> None:
    """No failure may be listed here."""
    assert scored(name).emergencies_caught == scored(name).emergencies


@pytest.mark.parametrize("name", SETS)
def test_nine_of_ten_are_understood(name: str) -> None:
    """Ninety of a hundred to the right intent, nine of ten facts in them caught."""
    result = scored(name)
    assert result.intents >= 0.9 * result.sentences
    assert result.facts_caught >= 0.9 * result.facts
    assert result.negated_heard >= 0.9 * result.negated


def test_the_held_out_set_is_wide() -> None:
    """Danger, its absence, answers, questions and what is not for us, in both locales."""
    found = sentences("heldout")
    assert len(found) >= 250
    assert sum(sentence.dangerous for sentence in found) >= 70
    assert sum(any(f[0] in "!-" for f in sentence.facts) for sentence in found) >= 50
    assert sum(sentence.asked is not None for sentence in found) >= 40
    assert {sentence.locale for sentence in found} == set(LOCALES)
    assert len({sentence.text for sentence in found}) == len(found)


def test_no_set_repeats_another() -> None:
    """A sentence counts once."""
    every = [sentence.text for name in SETS for sentence in sentences(name)]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("locale", LOCALES)
def test_no_intent_steals_the_phrase_of_another(locale: str) -> None:
    """Each sample, its slots filled, is heard as the intent that it belongs to."""
    model = model_for(locale)
    stolen = [
        f"{spoken.text!r} of {spoken.intent} is heard as {heard.intent}"
        for spoken in samples(locale)
        if chosen(spoken.text, 8)
        for heard in [hear(spoken.text, model)]
        if heard.intent != spoken.intent and heard.intent not in SAME_ACT.get(spoken.intent, ())
    ]
    assert not stolen, "\n".join(stolen)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_phrase_of_danger_is_heard_as_nothing_else(locale: str) -> None:
    """Alone and inside carrier sentences: a description, with the sign there and not denied."""
    model = model_for(locale)
    missed = []
    for fact, phrase in dangers(locale):
        for carrier in ("{}", *CARRIERS):
            text = carrier.format(phrase)
            if not chosen(text, 90):
                continue
            heard = hear(text, model)
            findings, _ = heard_facts(heard, model)
            if heard.intent != DESCRIBE or getattr(findings, fact) != Answer.YES:
                missed.append(f"{text!r}: {fact} not heard; {heard.intent} {heard.meanings()}")
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_fact_of_danger_is_heard_by_its_first_phrase(locale: str) -> None:
    """The name of each, in the sentence that people begin with."""
    model = model_for(locale)
    first: dict[str, str] = {}
    for fact, phrase in dangers(locale):
        first.setdefault(fact, phrase)
    assert len(first) >= 25
    for phrase in first.values():
        findings, _ = heard_facts(hear(f"i think there is {phrase}", model), model)
        assert is_emergency(findings), phrase


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("i'm fit and healthy", "seizure"),
        ("what's the temperature outside", "fever"),
        ("a glass of red wine and a warm bath", "leg_swollen_red_or_warm"),
        ("i get sleep paralysis", "weakness_spreading"),
        ("my left side twitches", "one_sided_weakness"),
        ("both my legs cramp", "both_legs_weak"),
        ("my foot keeps falling asleep", "drowsy"),
        ("my heart isn't racing", "racing_heart"),
        ("she has a cramp in one leg and she's limping", "floppy_or_hard_to_wake"),
        ("my leg is numb", "both_legs_weak"),
        ("i hurt myself at the gym", "suicidal_thoughts"),
        ("i hurt my back lifting a box", "head_neck_back_injury"),
        ("i can't feel any lump", "one_sided_weakness"),
        ("my muscles keep tightening up", "locking_all_over"),
        ("the cramp started in my calf and it's moving up into my thigh", "weakness_spreading"),
        ("i was out of breath after my run and then it cramped", "trouble_breathing"),
        ("i had a fit of coughing", "seizure"),
        ("i got bitten by a mosquito", "bite_or_sting"),
        ("i'm confused by the question", "confusion"),
        ("my calf keeps seizing", "seizure"),
        ("i can't go on like this with these cramps", "suicidal_thoughts"),
        ("my hands get cold in winter", "limb_cold_or_pale"),
    ],
)
def test_a_word_of_danger_in_another_sense_is_none(text: str, fact: str) -> None:
    """False alarms found by talking to it."""
    model = model_for("en-US")
    findings, _ = heard_facts(hear(text, model), model)
    assert getattr(findings, fact) != Answer.YES


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("i had chest pain yesterday", ["chest_pain"]),
        ("my calf cramps and i had chest pain yesterday", ["chest_pain"]),
        ("my face drooped last week", ["face_droop"]),
        ("i passed out two days ago", ["blackout"]),
        ("last week my dad's face drooped for five minutes", ["face_droop"]),
        ("i had a fit in the shower three days ago", ["seizure"]),
        ("i had chest pain and slurred speech last week", ["chest_pain", "slurred_speech"]),
        ("i used to get chest pain", ["chest_pain"]),
        ("i had a seizure as a child", ["seizure"]),
        ("i had chest pain yesterday and now my calf is cramping", ["chest_pain"]),
        ("i passed out just now", []),
        ("i passed out an hour ago", []),
        ("i passed out this morning", []),
        ("he had a seizure tonight", []),
        ("i've had chest pain since yesterday", []),
        ("i've had chest pain for two days", []),
        ("i had chest pain yesterday and it's still there", []),
        ("i had a seizure", []),
        ("my calf cramped yesterday and my face is drooping", []),
        ("my chest pain started yesterday", []),
        ("no chest pain yesterday", []),
    ],
)
def test_only_clear_words_put_a_danger_in_the_past(text: str, past: list[str]) -> None:
    """A day or more ago; everything else is now."""
    heard = hear(text, model_for("en-US"))
    assert [value.id for value in heard.slots.get("past_finding", ())] == past
    if not past and not text.startswith("no "):
        assert heard.slots["finding"]


@pytest.mark.parametrize(
    ("text", "fact", "slot"),
    [
        ("my breathing's fine", "trouble_breathing", "normal_finding"),
        ("i can swallow just fine", "cannot_swallow", "normal_finding"),
        ("my wee is a normal colour", "dark_urine", "normal_finding"),
        ("my breathing isn't normal", "trouble_breathing", "finding"),
        ("my breathing is not fine", "trouble_breathing", "finding"),
        ("i can't swallow", "cannot_swallow", "finding"),
        ("i can barely swallow", "cannot_swallow", "finding"),
        ("i can't hardly breathe", "trouble_breathing", "finding"),
        ("i can hardly breathe", "trouble_breathing", "finding"),
        ("my speech is not clear", "slurred_speech", "finding"),
        ("my pee doesn't look normal", "dark_urine", "finding"),
        ("i can't open my mouth properly", "jaw_locked", "finding"),
    ],
)
def test_what_is_fine_is_never_mixed_up_with_what_is_not(text: str, fact: str, slot: str) -> None:
    """One small word apart."""
    heard = hear(text, model_for("en-US"))
    assert [value.id for value in heard.slots[slot]] == [fact]
