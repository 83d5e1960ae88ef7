"""Somebody else's skill on the page."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from simulator_web.speaking import SpeakerPage

HERE = Path(__file__).parent


@pytest.fixture
def command() -> Iterator[str]:
    """The address that `muscle-check web` prints for a model and a handler in its folder."""
    arguments = ["web", "--model", "tea.json", "--skill", "tea:lambda_handler", "--port", "0",
                 "--no-open"]  # fmt: skip
    with subprocess.Popen(
        [sys.executable, "-m", "simulator", *arguments],
        cwd=HERE,
        env=os.environ | {"PYTHONPATH": str(HERE.parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            yield re.findall(r"http://127\.0\.0\.1:\d+/", line)[0]
        finally:
            process.terminate()
            assert process.stdout.read() == ""
            assert process.stderr is not None
            assert process.stderr.read() == ""


def test_the_command_runs_any_skill_and_logs_nothing(
    command: str, another_tab: Page, strays: None
) -> None:
    speaker = SpeakerPage(another_tab, command)
    expect(speaker.page).to_have_title(re.compile("^Tea Timer"))
    speaker.grown(lambda: speaker.press("brew oolong"), by=2)
    assert speaker.speech.startswith("Brewing oolong.")
    expect(speaker.lid.get_by_role("heading", name="Findings", exact=True)).to_have_count(0)


def test_cards_pauses_and_reprompts_are_shown(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("blue tea", grows=2)
    card = tea_speaker.turns.last.locator(".card")
    expect(card).to_contain_text("Your blue tea")
    expect(card).to_contain_text("Picture, not fetched: https://pictures.example/cup.png")
    expect(tea_speaker.turns.last.locator(".pause")).to_have_attribute("title", "A pause of 1 s")
    expect(tea_speaker.turns.last.locator(".reprompt")).to_have_text("If nobody speaks: Another?")


def test_a_stretch_longer_than_a_breath_is_marked(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("tell me the history of tea", grows=2)
    expect(tea_speaker.turns.last.locator("mark.long")).to_contain_text("A very long time ago")
    expect(tea_speaker.turns.last.locator(".meta")).to_contain_text("over a breath")
    expect(tea_speaker.turns.first.locator("mark.long")).to_have_count(0)


def test_a_screen_shows_the_texts_of_its_document(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("mint", grows=2)
    expect(tea_speaker.turns.last.locator(".screen")).to_have_count(0)
    tea_speaker.page.locator("#settings > summary").click()
    tea_speaker.page.get_by_label("Screen").select_option("with a screen")
    tea_speaker.say("mint")
    expect(tea_speaker.turns.last.locator(".screen")).to_contain_text("mint is brewing")
    expect(tea_speaker.turns.last.locator(".screen")).to_contain_text("roughly")


def test_silence_is_the_reprompt_and_then_the_end(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("mint", grows=2)
    assert tea_speaker.grown(lambda: tea_speaker.press("Say nothing")) == "Another?"
    expect(tea_speaker.page.locator("#state")).to_have_text("Listening")
    tea_speaker.grown(lambda: tea_speaker.press("Say nothing"))
    expect(tea_speaker.page.locator("#state")).to_have_text("Ended")
    expect(tea_speaker.page.get_by_role("button", name="Say nothing")).to_be_disabled()
    expect(tea_speaker.section("Request")).to_contain_text("EXCEEDED_MAX_REPROMPTS")


def test_walking_away_ends_the_session(tea_speaker: SpeakerPage) -> None:
    tea_speaker.grown(lambda: tea_speaker.press("Open anew"))
    tea_speaker.grown(lambda: tea_speaker.press("Walk away"))
    expect(tea_speaker.section("Request")).to_contain_text("USER_INITIATED")


def test_what_a_device_would_refuse_is_said(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("make it impossible", grows=2)
    expect(tea_speaker.turns.last.locator(".bad")).to_contain_text("A device would refuse")
    expect(tea_speaker.section("Response")).to_contain_text("Tea & <biscuits>")
    expect(tea_speaker.page.locator("#state")).to_have_text("Ended")


def test_a_skill_that_raises_is_told_by_its_error_alone(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("drop the pot", grows=2)
    expect(tea_speaker.turns.last.locator(".bad")).to_have_text("The skill raised RuntimeError.")
    expect(tea_speaker.page.locator("#state")).to_have_text("Ended")
