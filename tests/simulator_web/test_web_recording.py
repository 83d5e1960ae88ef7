"""Conversations saved, loaded, stepped through and run."""

import json
from pathlib import Path

from playwright.sync_api import expect

from simulator_web.speaking import SpeakerPage

GREEN = "# Mint.\nlocale: en-US\n\n> brew mint\nheard: BrewIntent tea=mint\nsays: Brewing mint\n"
RED = "# Oolong.\nlocale: en-US\n\n> open tea timer\n< Which tea?\n\n> mint\nsays: Brewing oolong\n"


def test_a_conversation_is_recorded_and_replays_green(speaker: SpeakerPage, tmp_path: Path) -> None:
    page = speaker.page
    speaker.say("my calf seized up in bed last night and it really hurt", grows=2)
    speaker.say("no, nothing like that")
    speaker.grown(lambda: speaker.press("Say nothing"))
    said = speaker.speech
    page.get_by_role("tab", name="Recordings").click()
    page.get_by_label("What it shows").fill("A calf at night.")
    with page.expect_download() as download:
        speaker.press("Save as a conversation file")
    assert download.value.suggested_filename == "a-calf-at-night.talk"
    saved = tmp_path / "a-calf-at-night.talk"
    download.value.save_as(saved)
    assert saved.read_text(encoding="utf-8").startswith("# A calf at night.\nlocale: en-US\n")

    speaker.load()
    expect(speaker.turns).to_have_count(0)
    page.get_by_role("tab", name="Recordings").click()
    page.locator("input[type=file]").set_input_files(saved)
    loaded = page.locator("li.green")
    expect(loaded).to_contain_text("as written")

    loaded.get_by_role("button", name="Step through it").click()
    speaker.grown(lambda: page.keyboard.press("Enter"))
    expect(speaker.turns.last.locator(".good")).to_have_text("✓ As it is written.")
    speaker.grown(lambda: speaker.press("Play the rest"), by=3)
    assert speaker.speech == said
    expect(page.locator("#stepper")).to_contain_text("all played")
    speaker.press("Close")
    expect(page.locator("#words")).to_be_focused()


def test_an_ask_dialog_file_is_saved_and_loaded(speaker: SpeakerPage, tmp_path: Path) -> None:
    page = speaker.page
    speaker.say("my calf cramps", grows=2)
    page.get_by_role("tab", name="Recordings").click()
    with page.expect_download() as download:
        speaker.press("Save for ask dialog")
    saved = tmp_path / "replay.json"
    download.value.save_as(saved)
    assert json.loads(saved.read_text(encoding="utf-8")) == {
        "skillId": "",
        "locale": "en-US",
        "type": "text",
        "userInput": ["open muscle check", "my calf cramps"],
    }
    page.locator("input[type=file]").set_input_files(saved)
    expect(page.locator("li.green")).to_contain_text("> my calf cramps")


def test_all_files_run_red_and_green_with_the_difference_in_place(
    tea_speaker: SpeakerPage, tea_talks: Path
) -> None:
    (tea_talks / "green.talk").write_text(GREEN, encoding="utf-8")
    (tea_talks / "red.talk").write_text(RED, encoding="utf-8")
    (tea_talks / "torn.talk").write_text("hello", encoding="utf-8")
    page = tea_speaker.page
    page.get_by_role("tab", name="Recordings").click()
    tea_speaker.press("Run them all")
    expect(page.locator(".sum")).to_have_text("1 green, 2 red")
    red = page.locator("li.red", has_text="red.talk")
    expect(red.locator(".differs")).to_contain_text("expected says: Brewing oolong")
    expect(red.locator(".line:has(+ .differs)")).to_have_text("says: Brewing oolong")
    expect(page.locator("li.red", has_text="torn.talk")).to_contain_text("cannot be read")

    red.get_by_role("button", name="Step through it").click()
    tea_speaker.grown(lambda: tea_speaker.press("Play the rest"), by=2)
    expect(tea_speaker.turns.first.locator(".good")).to_be_visible()
    expect(tea_speaker.turns.last.locator(".differs")).to_contain_text("Brewing mint.")
    tea_speaker.press("Clear it")
    expect(tea_speaker.turns).to_have_count(0)
    expect(page.locator("#state")).to_have_text("Off")


def test_what_a_file_cannot_hold_is_said(tea_speaker: SpeakerPage) -> None:
    page = tea_speaker.page
    tea_speaker.say("mint", grows=2)
    tea_speaker.grown(lambda: tea_speaker.press("Walk away"))
    page.get_by_role("tab", name="Recordings").click()
    with page.expect_download() as download:
        tea_speaker.press("Save as a conversation file")
    told = page.get_by_text("Turn 3 is a person walking away")
    expect(told).to_contain_text("it ends before that")
    assert "> mint" in Path(download.value.path()).read_text(encoding="utf-8")
