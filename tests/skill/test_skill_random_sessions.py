"""Random sessions: any intent, in any state, with any slots. Nothing may break or be forgotten."""

import copy
import json
import random
from pathlib import Path
from typing import Any

import alexa_kit as kit
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from skill.alexa.entry import lambda_handler
from skill.assessment.assess import study
from skill.conversation.session import restore
from skill.findings import ANSWER_FACTS, FACTS, Answer, Findings
from skill.knowledge.questions import QUESTIONS
from skill.knowledge.rows import CareLevel

_TURNS = 500
_FORGETTING = ("GoBackIntent", "AMAZON.StartOverIntent", "AMAZON.NavigateHomeIntent")
_COMMANDS = ("start over", "go back")
_GARBAGE = (
    "",
    " ",
    "?",
    "Tom & Jerry <5",
    "</speak><speak>",
    "⟦99⟧",
    "{facts}",
    "naïve café ☕",
    "a" * 7000,
    "\u0000\u0007",
    "P",
    "PT",
    "P9999999999Y",
    "-1",
    "9" * 400,
    "12.5",
    "stop",
    "cancel",
    "help",
    "start over",
    "go back",
    "skip",
    "repeat",
)
_WORDS = {"stop", "cancel", "help", "start over", "go back", "skip", "repeat"}
_NUMBERS = {"en-US": ("911", "988"), "en-GB": ("999", "116 123")}
_SPOKEN_OF = {
    "movement": ("movements",),
    "body_part": ("body_parts",),
    "side": ("side",),
    "pain": ("pain",),
    "lasts": ("episode_length", "going_on_for"),
    "lasts_words": ("episode_length",),
    "since": ("going_on_for", "episode_length"),
    "since_words": ("going_on_for",),
    "how_often": ("frequency",),
    "age": ("age_band", "person", "relation"),
    "person": ("person", "relation", "age_band"),
}
_FINDINGS = ("finding", "absent_finding", "unsure_finding", "normal_finding", "past_finding")


def _slots(rng: random.Random, locale: str, intent: kit.Json) -> list[kit.Json]:
    """Any slots of an intent: good, doubled, unmatched, blank or of the wrong type."""
    filled = []
    wanted = rng.random()
    for slot in intent.get("slots", ()):
        if rng.random() > wanted:
            continue
        name, kind = slot["name"], slot["type"]
        builtin = kind.startswith("AMAZON.")
        luck = rng.random()
        if luck < 0.15:
            filled.append(kit.unmatched(name, rng.choice(_GARBAGE)))
        elif luck < 0.2:
            filled.append({"name": name, "confirmationStatus": "NONE"})
        elif builtin:
            good = ("P2D", "P8W", "PT10M", "PT45S", "7", "44", "81", "?")
            filled.append(kit.plain(name, rng.choice(good + _GARBAGE)))
        else:
            ids = kit.ids_of(locale, kind)
            several = rng.choice((1, 1, 1, 2, 4)) if slot.get("multipleValues") else 1
            chosen = rng.sample(ids, min(several, len(ids)))
            if rng.random() < 0.05:
                chosen = ["no_such_id"]
            filled.append(kit.slot(name, *chosen))
    return filled


def _request(rng: random.Random, locale: str) -> kit.Json:
    if rng.random() < 0.03:
        return kit.request("LaunchRequest", locale)
    if rng.random() < 0.03:
        return kit.intent_request(
            rng.choice(("NoSuchIntent", "", "AMAZON.NextIntent")), locale=locale
        )
    intents = kit.intents_of(locale)
    if rng.random() < 0.4:
        intent = next(i for i in intents if i["name"] == "DescribeIntent")
    elif rng.random() < 0.3:
        intent = {"name": rng.choice(("AMAZON.YesIntent", "AMAZON.NoIntent"))}
    else:
        intent = rng.choice(intents)
    return kit.intent_request(intent["name"], *_slots(rng, locale, intent), locale=locale)


def _ids(slot: kit.Json) -> set[str]:
    value = slot.get("slotValue") or {}
    found = set()
    for simple in value.get("values") or [value]:
        for authority in (simple.get("resolutions") or {}).get("resolutionsPerAuthority", ()):
            found |= {item["value"]["id"] for item in authority.get("values") or ()}
    return found


def _forgets(asked: kit.Json, before: kit.Json) -> bool:
    """Whether a turn goes back, starts over, or leaves the first complaint for another one."""
    intent = asked.get("intent") or {}
    waiting = before.get("asks")
    if isinstance(waiting, dict) and waiting.get("question") == "same_problem":
        return True
    raw = {str(slot.get("value")).strip() for slot in (intent.get("slots") or {}).values()}
    return intent.get("name") in _FORGETTING or bool(raw & set(_COMMANDS))


def _spoken_of(asked: kit.Json, before: kit.Json) -> set[str]:
    """The facts that a request speaks of, the ones of the waiting question included."""
    facts: set[str] = set()
    for name, slot in ((asked.get("intent") or {}).get("slots") or {}).items():
        facts |= set(_SPOKEN_OF.get(name, ()))
        if name in _FINDINGS:
            facts |= _ids(slot)
        if name == "answer":
            facts |= set((before.get("asks") or {}).get("facts", ()))
    if (asked.get("intent") or {}).get("name") in ("AMAZON.YesIntent", "AMAZON.NoIntent"):
        facts |= set((before.get("asks") or {}).get("facts", ()))
    return facts


def _states() -> list[kit.Json]:
    """Sessions at every stage: new, at each question, past danger, second complaint, answered."""
    talk = kit.Talk("en-GB")
    states: list[kit.Json] = [{}]
    talk.launch()
    states.append(talk.attributes)
    talk.describe(kit.slot("movement", "cramp"), kit.slot("body_part", "calf"))
    for _ in range(12):
        states.append(talk.attributes)
        if talk.assessment:
            break
        talk.describe(kit.slot("answer", "no"))
    talk.intent("CausesIntent")
    states.append(talk.attributes)
    talk.describe(kit.slot("movement", "twitch"), kit.slot("body_part", "eyelid"))
    states.append(talk.attributes)
    talk = kit.Talk("en-GB")
    talk.describe(
        kit.slot("movement", "cramp"),
        kit.slot("past_finding", "chest_pain"),
        kit.slot("past_time", "yesterday"),
    )
    states.append(talk.attributes)
    for row in QUESTIONS:
        asks = {"question": row.id, "facts": list(row.facts)}
        known = {"body_parts": ["leg"], "movements": ["cramp"]}
        states.append({"asks": asks, "asked": [row.id], "greeted": True, "findings": known})
    return states


_STATES = _states()


def _dangers() -> set[str]:
    """The facts that are an emergency by themselves."""
    return {
        fact
        for fact in ANSWER_FACTS
        if study(Findings().with_facts({fact: Answer.YES})).care.level is CareLevel.EMERGENCY
    }


_DANGERS = _dangers()


def _is_danger(asked: kit.Json) -> bool:
    intent = asked.get("intent") or {}
    slots = intent.get("slots") or {}
    commanded = any(str(slot.get("value")).strip().lower() in _WORDS for slot in slots.values())
    said = _ids(slots.get("finding") or {}) & _DANGERS
    return intent.get("name") == "DescribeIntent" and bool(said) and not commanded


@pytest.mark.parametrize("locale", kit.LOCALES)
@pytest.mark.parametrize("seed", range(4))
def test_random_sessions_never_break_and_never_forget(seed: int, locale: str) -> None:
    """Thousands of turns; what was known before a turn is known after it."""
    rng = random.Random(f"{seed} {locale}")
    talk = kit.Talk(locale)
    for turn in range(_TURNS):
        if rng.random() < 0.04:
            talk = kit.Talk(locale)
        before = copy.deepcopy(talk.attributes)
        asked = _request(rng, locale)
        response = talk.send(asked)
        shown = f"seed {seed}, turn {turn}: {json.dumps(asked.get('intent'))[:600]}"
        assert not kit.problems(response, spoken=True), shown
        if _is_danger(asked):
            assert talk.ended, f"danger was not answered. {shown}"
            assert (talk.assessment or {}).get("care") == "emergency", shown
            assert any(number in talk.speech for number in _NUMBERS[locale]), shown
        if not talk.ended and not _forgets(asked, before):
            known = before.get("findings") or {}
            spoken_of = _spoken_of(asked, before)
            for fact, value in known.items():
                if fact not in spoken_of:
                    assert talk.findings.get(fact) == value, f"{fact} was lost. {shown}"
                else:
                    assert fact in talk.findings or fact in ("relation", "person"), shown
        if talk.ended:
            talk = kit.Talk(locale)


def _broken(rng: random.Random, attributes: kit.Json) -> Any:
    """Session attributes as no version of the skill wrote them."""
    broken: Any = copy.deepcopy(attributes)
    for _ in range(rng.randint(1, 4)):
        junk = rng.choice(
            (None, 0, -1, "", "junk", [], {}, ["a"], {"a": 1}, True, 1e308, "x" * 9000)
        )
        where = rng.choice([*broken, "version", "nonsense"])
        if rng.random() < 0.3 and isinstance(broken.get(where), dict) and broken[where]:
            broken[where][rng.choice(list(broken[where]))] = junk
        elif rng.random() < 0.2 and where in broken:
            del broken[where]
        else:
            broken[where] = junk
    return broken


@pytest.mark.parametrize("locale", kit.LOCALES)
def test_broken_attributes_never_break_a_turn(locale: str) -> None:
    """And every fact in them that is sound is kept."""
    rng = random.Random(f"broken {locale}")
    talk = kit.Talk(locale)
    for turn in range(500):
        if not talk.attributes or talk.ended or rng.random() < 0.1:
            talk = kit.Talk(locale)
            talk.launch()
        whole = talk.attributes
        talk.attributes = _broken(rng, whole)
        given = copy.deepcopy(talk.attributes)
        asked = _request(rng, locale)
        response = talk.send(asked)
        shown = f"turn {turn}: {json.dumps(asked.get('intent'))[:300]} {json.dumps(given)[:600]}"
        assert not kit.problems(response, spoken=True), shown
        facts = given.get("findings")
        if not talk.ended and not _forgets(asked, whole) and isinstance(facts, dict):
            for fact, value in (whole.get("findings") or {}).items():
                if facts.get(fact) == value and fact not in _spoken_of(asked, whole):
                    assert talk.findings.get(fact) == value, f"{fact} was lost. {shown}"


@pytest.mark.parametrize(
    "attributes",
    [
        {"asks": {"question": "no_such_question", "facts": ["chest_pain"]}},
        {"asks": {"question": "danger", "facts": ["no_such_fact"]}},
        {"asks": {"question": "part", "facts": ["body_parts"]}},
        {"asks": {"question": "still_there", "facts": ["chest_pain"]}},
        {"asks": {"question": "still_there", "facts": []}},
        {"asks": {"question": "still_there", "facts": ["body_parts", "pain"]}},
        {"told": ["no_such_text"], "repeats": 99},
        {"asks": {"question": "leg_signs_which", "facts": []}},
        {"asks": {"question": "where_which", "facts": ["body_parts"]}},
        {"asks": {"question": "_which", "facts": []}},
        {"asks": {"question": "danger_which", "facts": ["chest_pain"]}},
        {"affirmed": "no_such_question"},
        {"asked": ["no_such_question"] * 32},
        {"undo": [{"asks": None, "before": {"no_such_fact": "yes"}}]},
        {"undo": [{"asks": None, "before": {"chest_pain": "perhaps"}}]},
        {"undo": [{"asks": None, "before": {"body_parts": "calf"}}]},
        {"undo": [{"asks": {"question": "nonsense", "facts": []}, "before": {}}]},
        {"topic": "relief", "topic_part": 99},
        {"topic": "launch"},
        {"topic": "describe"},
        {"offer": "describe"},
        {"offer": "danger"},
        {"assessment": {}},
        {"assessment": {"kind": "nonsense", "care": 1}},
        {"version": 2},
        {"said": "x" * 8000, "greeted": True},
        {"said": "<break/> & </speak> ⟦99⟧", "greeted": True},
        {"reprompt": "x" * 2000, "said": "y" * 7000},
        {"topic": "remedy", "topic_about": ["no_such_remedy"]},
        {"topic": "difference", "topic_about": ["a", "b", "c", "d"]},
    ],
    ids=lambda attributes: json.dumps(attributes)[:60],
)
def test_crafted_attributes_never_break_a_turn(attributes: kit.Json) -> None:
    """Shaped right and yet wrong: every intent still gets an answer, and facts stay."""
    facts = {"movements": ["cramp"], "body_parts": ["leg"], "pain": "mild"}
    for intent in kit.intents_of("en-US"):
        talk = kit.Talk()
        talk.attributes = {"findings": dict(facts), "greeted": True} | attributes
        asked = kit.intent_request(intent["name"])
        response = talk.send(asked)
        assert not kit.problems(response, spoken=True), intent["name"]
        if intent["name"] not in _FORGETTING:
            assert facts.items() <= talk.findings.items(), intent["name"]


_SCRAPS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.just("IntentRequest"),
)
_ANYTHING = st.recursive(
    _SCRAPS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=12), inner, max_size=5)
    ),
    max_leaves=15,
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(_ANYTHING)
def test_any_json_at_all_gets_a_response(event: object) -> None:
    """Not a request at all: still a valid response."""
    assert not kit.problems(lambda_handler(event), spoken=False)


@settings(
    max_examples=400, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
@given(
    path=st.sampled_from(
        (
            ("request",),
            ("request", "type"),
            ("request", "locale"),
            ("request", "timestamp"),
            ("request", "requestId"),
            ("request", "intent"),
            ("request", "intent", "name"),
            ("request", "intent", "slots"),
            ("request", "intent", "slots", "movement"),
            ("request", "intent", "slots", "movement", "value"),
            ("request", "intent", "slots", "movement", "slotValue"),
            ("request", "intent", "slots", "movement", "resolutions"),
            ("session",),
            ("session", "attributes"),
            ("session", "application"),
            ("session", "user"),
            ("context",),
            ("context", "System"),
            ("context", "System", "application"),
            ("version",),
        )
    ),
    junk=_ANYTHING,
    gone=st.booleans(),
)
def test_a_request_with_any_part_broken_gets_a_response(
    path: tuple[str, ...], junk: object, gone: bool
) -> None:
    """One part of a good request is replaced by anything, or missing."""
    good = kit.envelope(
        kit.intent_request("DescribeIntent", kit.slot("movement", "cramp")),
        {"findings": {"body_parts": ["calf"]}},
    )
    node: Any = good
    for key in path[:-1]:
        node = node[key]
    if gone:
        del node[path[-1]]
    else:
        node[path[-1]] = junk
    assert not kit.problems(lambda_handler(good), spoken=False)


@pytest.mark.parametrize(
    "kind",
    [
        "NoSuchRequest",
        "",
        "CanFulfillIntentRequest",
        "Connections.Response",
        "AudioPlayer.PlaybackStarted",
        "System.ExceptionEncountered",
        "Display.ElementSelected",
        "Alexa.Presentation.APL.UserEvent",
        "AlexaSkillEvent.SkillEnabled",
    ],
)
def test_unknown_request_types_get_a_valid_response(kind: str) -> None:
    """Nothing is spoken to a request that is nobody's turn."""
    attributes = {"findings": {"body_parts": ["calf"]}, "greeted": True}
    response = lambda_handler(kit.envelope(kit.request(kind), attributes))
    assert not kit.problems(response, spoken=False)


_LOCALES = (
    *("de-DE", "en-AU", "en-IN", "ja-JP", "xx-XX", "", "en", "EN-us", "english", "../..", "☕"),
    "a" * 300,
)


@pytest.mark.parametrize("locale", _LOCALES, ids=lambda locale: locale[:10] or "empty")
def test_other_locales_are_served_in_english(locale: str) -> None:
    """With the number of the place left general, whatever the locale is called."""
    talk = kit.Talk(locale)
    assert not kit.problems(talk.launch(), spoken=True)
    assert talk.speech
    for digits in ("911", "999") if locale and locale not in ("EN-us",) else ():
        assert digits not in talk.speech
    assert not kit.problems(talk.describe(kit.slot("movement", "cramp")), spoken=True)
    assert talk.findings == {"movements": ["cramp"]}
    response = talk.describe(kit.slot("finding", "chest_pain"))
    assert not kit.problems(response, spoken=True)
    assert talk.ended
    assert "call" in talk.speech.lower()


def test_a_locale_reads_no_file_outside_the_catalog(tmp_path: Path) -> None:
    """A locale is a name, not a path."""
    (tmp_path / "dialog.toml").write_text('[control]\ngoodbye = "stolen"\n', encoding="utf-8")
    talk = kit.Talk(str(tmp_path))
    talk.intent("AMAZON.StopIntent")
    assert "stolen" not in talk.speech


@pytest.mark.parametrize("locale", [None, 5, {}, [], True, "en-US\u0000", "/etc", "en-US/../../.."])
def test_a_locale_that_is_none_is_survived(locale: object) -> None:
    """Whatever stands where the locale should be."""
    event = kit.envelope(kit.intent_request("AMAZON.HelpIntent", locale=locale))
    assert not kit.problems(lambda_handler(event), spoken=False)


@pytest.mark.parametrize("answer", ["", "no", "yes"])
def test_danger_is_answered_in_every_state(answer: str) -> None:
    """Whatever waits, and whatever else is said in the same breath: "no, and my chest hurts"."""
    with_it = (kit.slot("answer", answer),) if answer else ()
    rng = random.Random(answer)
    missed = []
    for before in _STATES:
        for fact in rng.sample(sorted(_DANGERS), 5):
            talk = kit.Talk("en-GB")
            talk.attributes = copy.deepcopy(before)
            talk.describe(kit.slot("finding", fact), *with_it)
            care = (talk.assessment or {}).get("care")
            if not talk.ended or care != "emergency":
                waiting = (before.get("asks") or {}).get("question")
                missed.append(f"{fact} while {waiting} waits: {talk.speech}")
    assert not missed, "\n".join(missed)


def test_facts_of_an_outdated_session_are_kept() -> None:
    """A record of another version, with keys nobody knows: its facts still count."""
    session = restore({"version": 0, "old": 1, "findings": {"pain": "mild", "gone": "yes"}})
    assert session.findings.known() == {"pain": "mild"}
    assert set(session.findings.known()) <= set(FACTS)
