"""The skill's own reasoning, where it gives one."""

import sys
from dataclasses import dataclass
from enum import Enum, IntEnum
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from simulator import InteractionModel
from simulator.web import Bench
from simulator.web.reasons import explainer, plain
from simulator_web import tea
from simulator_web.conftest import serving
from simulator_web.speaking import SpeakerPage


class Level(IntEnum):
    """A level as the rules have it."""

    URGENT = 3


class Kind(Enum):
    """A kind as the rules have it."""

    SPASM = "spasm"


class Vote(NamedTuple):
    """A row of a table."""

    fact: str
    weight: int


@dataclass(frozen=True)
class Next:
    """A record."""

    question: str
    why: tuple[str, ...]


def explanation() -> dict[str, Any]:
    """Every shape that an explanation may take."""
    return {
        "level": Level.URGENT,
        "votes": (Vote("hurts", 2), Vote("locked", 1)),
        "next_question": Next("danger", ("chest_pain",)),
        "kinds": {Kind.SPASM},
        "fired": [],
    }


@pytest.fixture
def kitchen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A skill package that explains itself."""
    module = ModuleType("kitchen.assessment.explain")

    def explain(findings: dict[str, Any], asked: list[str], other: int = 1) -> Any:
        if findings.get("broken"):
            raise RuntimeError("my chest hurts")
        return explanation() | {"given": [*findings, *asked, other]}

    module.explain = explain  # type: ignore[attr-defined]
    for name in ("kitchen", "kitchen.assessment"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, module.__name__, module)


def test_records_and_enums_become_json() -> None:
    assert plain(explanation()) == {
        "level": "urgent",
        "votes": [{"fact": "hurts", "weight": 2}, {"fact": "locked", "weight": 1}],
        "next_question": {"question": "danger", "why": ["chest_pain"]},
        "kinds": ["spasm"],
        "fired": [],
    }


@pytest.mark.usefixtures("kitchen")
def test_explain_is_given_the_findings_and_what_else_it_asks_for() -> None:
    explain = explainer("kitchen.alexa.entry:handler")
    assert explain is not None
    given = explain({"findings": {"pain": "mild"}, "asked": ["danger"], "said": "no"})
    assert given["given"] == ["pain", "danger", 1]
    assert explain({"said": "no"}) is None
    failed = explain({"findings": {"broken": True}, "asked": []})
    assert failed == {"error": "explain raised RuntimeError."}


def test_a_skill_without_explain_has_none() -> None:
    assert explainer("json:loads") is None
    assert explainer("simulator_web.tea:lambda_handler") is None


@pytest.mark.usefixtures("kitchen")
def test_reasons_are_shown_as_tables_and_lists(another_tab: Page, strays: None) -> None:
    def skill(event: dict[str, Any], context: object) -> dict[str, Any]:
        answer = tea.lambda_handler(event, context)
        return answer | {"sessionAttributes": {"findings": {"tea": "mint"}, "asked": []}}

    models = {"en-US": InteractionModel(tea.DOCUMENT)}
    with serving(Bench(skill, models, explain=explainer("kitchen:skill"))) as address:
        speaker = SpeakerPage(another_tab, address)
        speaker.say("mint", grows=2)
        why = speaker.section("Why")
        expect(why.get_by_role("row")).to_have_text(["factweight", "hurts2", "locked1"])
        expect(why).to_contain_text("next question")
        expect(why).to_contain_text("level urgent")
        expect(why).to_contain_text("danger")
        expect(why).to_contain_text("None.")


def test_muscle_check_says_which_rows_fired_and_why_it_asks(speaker: SpeakerPage) -> None:
    speaker.say("my calf cramps at night", grows=2)
    why = speaker.section("Why")
    expect(why.get_by_role("heading", name="votes")).to_be_visible()
    asked = why.get_by_role("definition")
    expect(asked.first).to_have_text("danger")
    expect(why).to_contain_text("it could bring emergency care")
    speaker.say("yes, chest pain")
    expect(why.get_by_role("row").filter(has_text="emergency").first).to_contain_text("chest pain")
    why.get_by_text("still open").click()
    expect(why.locator("details.many")).to_contain_text("; or ")
