"""Alexa's JSON in, Alexa's JSON out."""

import os
import subprocess
import sys
from typing import Any

import alexa_kit as kit
import pytest

from skill.alexa import entry
from skill.alexa.durations import facts_for_course, facts_for_each, seconds
from skill.alexa.entry import SKILL_ID, lambda_handler
from skill.findings import Course, EpisodeLength
from skill.knowledge.questions import QUESTIONS


def _described(*slots: kit.Json) -> kit.Json:
    talk = kit.Talk()
    talk.describe(*slots)
    return talk.findings


# ------------------------------------------------------------------ slots to findings


@pytest.mark.parametrize(
    ("slots", "facts"),
    [
        ((kit.slot("movement", "cramp"),), {"movements": ["cramp"]}),
        ((kit.slot("movement", "cramp", "twitch"),), {"movements": ["cramp", "twitch"]}),
        ((kit.slot("body_part", "calf", "foot"),), {"body_parts": ["calf", "foot"]}),
        ((kit.slot("side", "left"),), {"side": "left"}),
        ((kit.slot("pain", "severe"),), {"pain": "severe"}),
        ((kit.slot("finding", "statin", "at_night"),), {"statin": "yes", "at_night": "yes"}),
        ((kit.slot("absent_finding", "chest_pain"),), {"chest_pain": "no"}),
        ((kit.slot("unsure_finding", "statin"),), {"statin": "unsure"}),
        ((kit.slot("lasts_words", "under_2_seconds"),), {"episode_length": "under_2_seconds"}),
        ((kit.slot("since_words", "months"),), {"going_on_for": "months"}),
        ((kit.slot("how_often", "most_days"),), {"frequency": "most_days"}),
        ((kit.plain("lasts", "PT30S"),), {"episode_length": "up_to_10_minutes"}),
        ((kit.plain("since", "P3W"),), {"going_on_for": "over_2_weeks"}),
        ((kit.slot("person", "mother"),), {"person": "adult", "relation": "mother"}),
        ((kit.slot("person", "son"),), {"person": "child", "relation": "son"}),
        ((kit.slot("person", "baby"),), {"person": "baby", "relation": "baby"}),
        ((kit.slot("person", "me"),), {"person": "me"}),
        (
            (kit.slot("person", "son"), kit.plain("age", "34")),
            {"person": "adult", "relation": "son", "age_band": "18_to_59"},
        ),
        ((kit.plain("age", "1"),), {"age_band": "under_2", "person": "baby"}),
        ((kit.plain("age", "12"),), {"age_band": "2_to_12", "person": "child"}),
        ((kit.plain("age", "17"),), {"age_band": "13_to_17"}),
        ((kit.plain("age", "60"),), {"age_band": "60_to_74"}),
        ((kit.plain("age", "75"),), {"age_band": "75_or_over"}),
    ],
)
def test_slots_become_findings(slots: tuple[kit.Json, ...], facts: kit.Json) -> None:
    """One or several, by id."""
    assert _described(*slots) == facts


@pytest.mark.parametrize(
    "slot",
    [
        kit.unmatched("movement", "thingummy"),
        kit.unmatched("finding", "chest pain"),
        kit.slot("movement", "no_such_movement"),
        kit.slot("finding", "no_such_fact"),
        kit.slot("finding", "body_parts"),
        kit.slot("side", "up"),
        kit.slot("pain", ""),
        {"name": "movement", "confirmationStatus": "NONE"},
        {"name": "movement", "value": "", "confirmationStatus": "NONE"},
        {"name": "movement", "value": "cramp", "confirmationStatus": "NONE"},
        kit.plain("age", "?"),
        kit.plain("age", "200"),
        kit.plain("age", "-3"),
        kit.plain("age", "²"),
        kit.plain("lasts", "a while"),
        kit.plain("lasts", "P"),
        kit.plain("since", ""),
        kit.slot("no_such_slot", "cramp"),
    ],
    ids=lambda slot: f"{slot['name']}={slot.get('value')}",
)
def test_what_is_none_of_ours_is_left_out(slot: kit.Json) -> None:
    """And what else was said still counts."""
    found = _described(slot, kit.slot("body_part", "calf"))
    assert found == {"body_parts": ["calf"]}


def test_the_first_of_several_meanings_counts() -> None:
    """Alexa lists what a word can mean, best first."""
    slot = kit.slot("body_part", "calf")
    values = slot["resolutions"]["resolutionsPerAuthority"][0]["values"]
    values.append({"value": {"name": "shin", "id": "shin"}})
    assert _described(slot) == {"body_parts": ["calf"]}


def test_a_second_authority_is_read_when_the_first_knows_nothing() -> None:
    """Static and dynamic entities arrive side by side."""
    slot = kit.slot("body_part", "calf")
    per = slot["resolutions"]["resolutionsPerAuthority"]
    per.insert(0, {"authority": "other", "status": {"code": "ER_SUCCESS_NO_MATCH"}})
    assert _described(slot) == {"body_parts": ["calf"]}


@pytest.mark.parametrize(
    ("iso", "length"),
    [
        ("PT1S", 1),
        ("PT0.5S", 0.5),
        ("PT1M30S", 90),
        ("PT2H", 7200),
        ("P1D", 86_400),
        ("P2W", 1_209_600),
        ("P1M", 2_592_000),
        ("P1Y2M", 31_536_000 + 2 * 2_592_000),
        ("P1DT12H", 129_600),
        ("pt10m", 600),
        ("", None),
        ("P", None),
        ("PT", None),
        ("10M", None),
        ("PT10", None),
        ("P-1D", None),
        ("PXD", None),
        ("ten minutes", None),
        ("P1D ago", None),
        ("2026-11-02", None),
    ],
)
def test_iso_durations(iso: str, length: float | None) -> None:
    """All of it or nothing."""
    assert seconds(iso) == length


@pytest.mark.parametrize(
    ("iso", "length"),
    [
        ("PT1S", EpisodeLength.FLICKER),
        ("PT2S", EpisodeLength.FLICKER),
        ("PT3S", EpisodeLength.SECONDS),
        ("PT10S", EpisodeLength.SECONDS),
        ("PT11S", EpisodeLength.MINUTES),
        ("PT9M", EpisodeLength.MINUTES),
        # "Over ten minutes" arrives as ten minutes.
        ("PT10M", EpisodeLength.OVER_TEN_MINUTES),
        ("PT11M", EpisodeLength.OVER_TEN_MINUTES),
        ("PT1H", EpisodeLength.OVER_TEN_MINUTES),
        ("PT61M", EpisodeLength.OVER_AN_HOUR),
        ("PT23H", EpisodeLength.OVER_AN_HOUR),
    ],
)
def test_how_long_each_one_lasts(iso: str, length: EpisodeLength) -> None:
    """The lengths that the rules tell apart, with their limits."""
    assert facts_for_each(iso) == {"episode_length": length}


@pytest.mark.parametrize(
    ("iso", "course"),
    [
        ("P1D", Course.TODAY),
        ("P2D", Course.DAYS),
        ("P6D", Course.DAYS),
        ("P1W", Course.ONE_TO_TWO_WEEKS),
        ("P2W", Course.ONE_TO_TWO_WEEKS),
        ("P15D", Course.OVER_TWO_WEEKS),
        ("P3W", Course.OVER_TWO_WEEKS),
        ("P1M", Course.MONTHS),
        ("P8W", Course.MONTHS),
        ("P11M", Course.MONTHS),
        ("P1Y", Course.YEARS),
        ("P10Y", Course.YEARS),
    ],
)
def test_how_long_it_has_gone_on(iso: str, course: Course) -> None:
    """More than two weeks is the limit that matters."""
    assert facts_for_course(iso) == {"going_on_for": course}
    assert facts_for_each(iso).get("going_on_for") == course


# ------------------------------------------------------------------ yes, no and commands


def _asked(locale: str = "en-US") -> kit.Talk:
    talk = kit.Talk(locale)
    talk.describe(kit.slot("movement", "twitch"), kit.slot("body_part", "shoulder"))
    assert talk.asks == "danger"
    return talk


@pytest.mark.parametrize(
    "say",
    [
        lambda talk: talk.intent("AMAZON.NoIntent"),
        lambda talk: talk.describe(kit.slot("answer", "no")),
        lambda talk: talk.describe(kit.slot("answer", "no", value="no nothing like that")),
    ],
    ids=["intent", "slot", "words"],
)
def test_no_is_no_however_it_arrives(say: Any) -> None:
    """As a built-in intent or as the value of the slot that was asked for."""
    talk = _asked()
    say(talk)
    assert talk.findings["chest_pain"] == "no"
    assert talk.asks not in (None, "danger")


@pytest.mark.parametrize(
    "say",
    [
        lambda talk: talk.intent("AMAZON.YesIntent"),
        lambda talk: talk.describe(kit.slot("answer", "yes")),
        lambda talk: talk.describe(kit.slot("answer", "unsure")),
        lambda talk: talk.describe(kit.slot("answer", "somewhat")),
    ],
    ids=["intent", "slot", "unsure", "somewhat"],
)
def test_yes_or_unsure_to_the_safety_check_is_an_emergency(say: Any) -> None:
    """Not sure counts as yes."""
    talk = _asked("en-GB")
    say(talk)
    assert talk.ended
    assert "999" in talk.speech
    assert talk.assessment
    assert talk.assessment["care"] == "emergency"


@pytest.mark.parametrize("word", ["stop", "Stop", " cancel ", "exit", "quit", "never mind"])
@pytest.mark.parametrize("slot", ["answer", "movement", "body_part", "finding"])
def test_stop_inside_a_slot_stops(word: str, slot: str) -> None:
    """A skill failed certification on this."""
    talk = _asked()
    talk.describe(kit.unmatched(slot, word))
    assert talk.ended
    assert not talk.speech.endswith("?")


@pytest.mark.parametrize(
    ("word", "waiting"),
    [("help", "danger"), ("repeat", "danger"), ("start over", "describe"), ("go back", "describe")],
)
def test_other_commands_inside_a_slot(word: str, waiting: str) -> None:
    """They do what they say, too."""
    talk = _asked()
    talk.describe(kit.unmatched("answer", word))
    assert not talk.ended
    assert talk.asks == waiting


def test_skip_inside_a_slot() -> None:
    """The safety check that is skipped leaves a warning."""
    talk = _asked()
    talk.describe(kit.unmatched("answer", "skip"))
    assert talk.asks not in (None, "danger")
    assert "911" in talk.speech


# ------------------------------------------------------------------ responses


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda row: str(row.id))
def test_elicitation(question: Any, locale: str) -> None:
    """Every question asks for a slot that the model lists for code-driven dialogs."""
    talk = kit.Talk(locale)
    known = {"movements": ["cramp"], "body_parts": ["leg"]}
    asks = {"question": question.id, "facts": list(question.facts)}
    talk.attributes = {"asks": asks, "asked": [question.id], "greeted": True, "findings": known}
    talk.intent("AMAZON.HelpIntent")
    (directive,) = talk.response["response"]["directives"]
    assert directive["type"] == "Dialog.ElicitSlot"
    assert directive["slotToElicit"] == question.elicits
    updated = directive["updatedIntent"]
    listed = {
        item["name"]: item for item in kit.document(locale)["interactionModel"]["dialog"]["intents"]
    }
    assert updated["name"] in listed
    slots = {item["name"]: item for item in listed[updated["name"]]["slots"]}
    assert directive["slotToElicit"] in slots
    assert slots[directive["slotToElicit"]]["elicitationRequired"] is False
    assert directive["slotToElicit"] in updated["slots"]
    assert not updated["slots"][directive["slotToElicit"]].get("value")
    assert talk.response["response"]["shouldEndSession"] is False


def test_a_launch_asks_for_no_slot() -> None:
    """There is no intent yet that a slot could belong to."""
    talk = kit.Talk()
    talk.launch()
    assert "directives" not in talk.response["response"]


def test_launch_says_the_notice_once() -> None:
    """In one breath: what it is not, and what to do in an emergency."""
    for locale, number in (("en-US", "911"), ("en-GB", "999")):
        talk = kit.Talk(locale)
        talk.launch()
        assert "not medical advice" in talk.speech
        assert number in talk.speech
        talk.launch()
        assert "not medical advice" not in talk.speech
        talk.describe(kit.slot("movement", "twitch"), kit.slot("body_part", "shoulder"))
        for _ in range(9):
            assert "not medical advice" not in talk.speech
            if talk.assessment:
                break
            talk.describe(kit.slot("answer", "no"))
        assert talk.assessment


def test_a_one_shot_says_the_notice_once_as_well() -> None:
    """By the time of the answer at the latest, and not in every turn."""
    talk = kit.Talk()
    talk.describe(kit.slot("movement", "twitch"), kit.slot("body_part", "shoulder"))
    said = [talk.speech]
    while not talk.assessment:
        talk.describe(kit.slot("answer", "no"))
        said.append(talk.speech)
    assert sum("not medical advice" in speech for speech in said) == 1


@pytest.mark.parametrize("reason", ["USER_INITIATED", "ERROR", "EXCEEDED_MAX_REPROMPTS"])
def test_the_end_of_a_session_gets_no_speech(reason: str) -> None:
    """It must be valid JSON and nothing more."""
    asked = kit.request("SessionEndedRequest", reason=reason)
    response = lambda_handler(kit.envelope(asked, {"findings": {"pain": "mild"}}))
    assert not kit.problems(response, spoken=False)
    for part in ("outputSpeech", "reprompt", "directives", "card"):
        assert part not in response["response"]


@pytest.mark.parametrize("name", ["AMAZON.StopIntent", "AMAZON.CancelIntent", "DoneIntent"])
def test_stop_ends_the_session(name: str) -> None:
    """At every point."""
    for talk in (kit.Talk(), _asked()):
        talk.intent(name)
        assert talk.ended
        assert "reprompt" not in talk.response["response"]


@pytest.mark.parametrize("locale", kit.LOCALES)
def test_help_ends_in_a_question(locale: str) -> None:
    """Certification asks for it."""
    for talk in (kit.Talk(locale), _asked(locale)):
        talk.intent("AMAZON.HelpIntent")
        assert talk.speech.endswith("?")
        assert not talk.ended


# ------------------------------------------------------------------ every state, every intent


def _stages(locale: str) -> list[tuple[str, kit.Json]]:
    """The talk at each of its stages."""
    stages: list[tuple[str, kit.Json]] = [("new", {})]
    talk = kit.Talk(locale)
    talk.launch()
    stages.append(("launched", talk.attributes))
    talk.describe(kit.slot("movement", "cramp"), kit.slot("body_part", "calf"))
    while not talk.assessment:
        stages.append((f"asked {talk.asks}", talk.attributes))
        talk.describe(kit.slot("answer", "no"))
    stages.append(("answered", talk.attributes))
    talk.intent("PreventionIntent")
    stages.append(("told about prevention", talk.attributes))
    if locale != "en-US":  # the questions are the same everywhere
        return stages
    for row in QUESTIONS:
        asks = {"question": row.id, "facts": list(row.facts)}
        known = {"movements": ["cramp"], "body_parts": ["leg"]}
        waiting = {"asks": asks, "asked": [row.id], "greeted": True, "findings": known}
        stages.append((f"waiting for {row.id}", waiting))
        if row.which:
            which = {"question": f"{row.id}_which", "facts": list(row.facts)}
            stages.append((f"waiting for {row.id}, which", waiting | {"asks": which}))
    return stages


_LEAVING = ("AMAZON.StopIntent", "AMAZON.CancelIntent", "DoneIntent", "DangerIntent")
_MOVING_ON = (
    *("DescribeIntent", "AMAZON.YesIntent", "AMAZON.NoIntent", "SkipIntent", "GoBackIntent"),
    *("AMAZON.StartOverIntent", "AMAZON.NavigateHomeIntent", "SummaryIntent"),
)


@pytest.mark.parametrize("locale", kit.LOCALES)
def test_every_intent_has_a_sensible_answer_in_every_state(locale: str) -> None:
    """It says something, asks for something, and a waiting question still waits."""
    wrong = []
    for stage, attributes in _stages(locale):
        for intent in kit.intents_of(locale):
            name = intent["name"]
            talk = kit.Talk(locale)
            talk.attributes = dict(attributes)
            talk.intent(name)
            found = kit.problems(talk.response, spoken=True)
            if name in _LEAVING:
                found += [] if talk.ended else ["it does not end"]
            elif not talk.ended and not kit.asks_something(talk.speech):
                found.append("it asks for nothing")
            waiting = (attributes.get("asks") or {}).get("question")
            if waiting and name not in (*_LEAVING, *_MOVING_ON) and talk.asks != waiting:
                found.append(f"{waiting} no longer waits")
            wrong += [f"{stage}, {name}: {problem}\n    {talk.speech}" for problem in found]
    assert not wrong, "\n" + "\n".join(wrong)


# ------------------------------------------------------------------ whose skill it is


def test_a_wrong_skill_id_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the right one is served."""
    monkeypatch.setenv(SKILL_ID, "amzn1.ask.skill.mine")
    monkeypatch.setattr(entry, "_SERVE", entry._skill())
    asked = kit.intent_request("DescribeIntent", kit.slot("movement", "cramp"))
    attributes = {"findings": {"statin": "yes"}}
    refused = lambda_handler(kit.envelope(asked, attributes, "amzn1.ask.skill.other"))
    assert not kit.problems(refused, spoken=True)
    assert refused["response"]["shouldEndSession"] is True
    assert "statin" not in str(refused)
    served = lambda_handler(kit.envelope(asked, attributes, "amzn1.ask.skill.mine"))
    assert served["sessionAttributes"]["findings"] == {"statin": "yes", "movements": ["cramp"]}


def test_the_skill_id_is_read_from_the_environment() -> None:
    """In a process of its own, as on Lambda."""
    code = (
        "import json; from skill.alexa.entry import lambda_handler\n"
        "import alexa_kit as kit\n"
        "event = kit.envelope(kit.request('LaunchRequest'), None, 'amzn1.ask.skill.other')\n"
        "print(json.dumps(lambda_handler(event)))"
    )
    paths = os.pathsep.join((str(kit.ROOT), str(kit.ROOT / "tests" / "skill")))
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={**os.environ, "PYTHONPATH": paths, SKILL_ID: "amzn1.ask.skill.mine"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"shouldEndSession": true' in done.stdout
    assert done.stderr == ""
