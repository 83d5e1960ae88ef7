"""The voice, the microphone and a device's patience, with stand-ins for the browser's own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from simulator_web.speaking import SpeakerPage

STAND_INS = """
window.said = [];
window.voices = [
  {name: "far", lang: "en-US", localService: false},
  {name: "near", lang: "en-US", localService: true},
];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const synthesiser = {
  getVoices: () => window.voices,
  addEventListener() {},
  cancel() { window.said.push("(cut)"); },
  speak(utterance) {
    window.said.push(`${utterance.voice.name}: ${utterance.text.trim()}`);
    window.finish = () => utterance.onend();
  },
};
Object.defineProperty(window, "speechSynthesis", {value: synthesiser});
window.webkitSpeechRecognition = class {
  start() { window.ears = this; }
  abort() { this.onend(); }
};
delete window.SpeechRecognition;
"""


@pytest.fixture(scope="module")
def odd_tab(chromium: Browser) -> Iterator[Page]:
    """A tab with a voice, a microphone and a clock that we turn."""
    with chromium.new_context() as context:
        page = context.new_page()
        page.add_init_script(STAND_INS)
        page.clock.install()
        yield page


@pytest.fixture
def tea(odd_tab: Page, tea_address: str) -> SpeakerPage:
    """The tea timer in that tab."""
    return SpeakerPage(odd_tab, tea_address)


def said(speaker: SpeakerPage) -> list[str]:
    words: list[str] = speaker.page.evaluate("() => window.said")
    return words


def finish(speaker: SpeakerPage) -> None:
    """Let the voice come to the end of its sentence."""
    speaker.page.evaluate("() => window.finish()")


def test_pauses_are_kept_and_only_a_voice_of_this_machine_speaks(tea: SpeakerPage) -> None:
    tea.say("mint", grows=2)
    expect(tea.page.locator("#state")).to_have_text("Speaking")
    assert said(tea) == ["near: Brewing mint."]
    finish(tea)
    tea.page.clock.run_for(900)
    assert said(tea) == ["near: Brewing mint."]
    tea.page.clock.run_for(200)
    assert said(tea) == ["near: Brewing mint.", "near: Another?"]
    finish(tea)
    expect(tea.page.locator("#state")).to_have_text("Listening")


def test_typing_cuts_in(tea: SpeakerPage) -> None:
    tea.say("mint", grows=2)
    tea.page.keyboard.type("o")
    expect(tea.page.locator("#state")).to_have_text("Listening")
    assert said(tea)[-1] == "(cut)"


def test_escape_hushes_before_it_says_stop(tea: SpeakerPage) -> None:
    tea.say("mint", grows=2)
    tea.page.keyboard.press("Escape")
    expect(tea.page.locator("#state")).to_have_text("Listening")
    expect(tea.turns).to_have_count(2)
    tea.grown(lambda: tea.page.keyboard.press("Escape"))
    assert tea.speech == "Goodbye."


def test_the_reprompt_is_spoken_when_it_is_due_and_nothing_closes(tea: SpeakerPage) -> None:
    tea.grown(lambda: tea.press("Open anew"))
    finish(tea)
    expect(tea.page.locator("#state")).to_have_text("Listening")
    tea.page.clock.run_for(7_900)
    expect(tea.turns).to_have_count(1)
    tea.grown(lambda: tea.page.clock.run_for(200))
    assert tea.speech == "Oolong, or mint?"
    finish(tea)
    expect(tea.page.locator("#state")).to_have_text("Listening")
    tea.page.clock.run_for(60_000)
    expect(tea.turns).to_have_count(2)


def test_no_reprompt_comes_between_the_steps_of_a_recording(tea: SpeakerPage) -> None:
    page = tea.page
    page.get_by_role("tab", name="Recordings").click()
    recorded: FilePayload = {
        "name": "a.talk",
        "mimeType": "text/plain",
        "buffer": b"> open tea timer\n> mint\n",
    }
    page.locator("input[type=file]").set_input_files(recorded)
    tea.press("Step through it")
    tea.grown(lambda: tea.press("Next"))
    finish(tea)
    expect(page.locator("#state")).to_have_text("Listening")
    page.clock.run_for(60_000)
    expect(tea.turns).to_have_count(1)


def test_a_devices_own_patience_closes_the_session(tea: SpeakerPage) -> None:
    tea.page.locator("#settings > summary").click()
    tea.page.get_by_label("When nobody speaks").select_option(
        "reprompt, then close, as a device does"
    )
    tea.press("Voice")
    tea.grown(lambda: tea.press("Open anew"))
    tea.grown(lambda: tea.page.clock.run_for(8_100))
    tea.grown(lambda: tea.page.clock.run_for(8_100))
    expect(tea.page.locator("#state")).to_have_text("Ended")
    assert said(tea) == []


def test_without_a_voice_the_light_says_that_the_reprompt_is_due(tea: SpeakerPage) -> None:
    tea.press("Voice")
    tea.grown(lambda: tea.press("Open anew"))
    tea.page.clock.run_for(8_100)
    expect(tea.page.locator("#state")).to_have_text("Still listening")


def test_the_microphone_is_off_until_asked_for(tea: SpeakerPage) -> None:
    page = tea.page
    expect(page.locator("#notice")).to_contain_text("may then send the sound to its maker")
    assert page.evaluate("() => window.ears === undefined")
    tea.grown(lambda: tea.press("Open anew"))
    tea.press("Microphone")
    assert said(tea)[-1] == "(cut)"
    expect(page.locator("#state")).to_have_text("Hearing you")
    hear = """(text) => {
      const result = Object.assign([{transcript: text}], {isFinal: true});
      window.ears.onresult({results: [result]});
      window.ears.onend();
    }"""
    tea.grown(lambda: page.evaluate(hear, "mint"))
    assert "Brewing mint." in tea.speech
    expect(page.get_by_role("button", name="Microphone")).to_have_attribute("aria-pressed", "false")


def test_without_a_recogniser_there_is_no_microphone(
    another_tab: Page, tea_address: str, strays: None
) -> None:
    absent = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition"
    another_tab.add_init_script(absent)
    speaker = SpeakerPage(another_tab, tea_address)
    expect(speaker.page.locator("#microphone")).to_be_hidden()
    expect(speaker.page.locator("#words")).to_be_visible()
