"""Talking to Muscle Check on its page, in a real browser."""

from playwright.sync_api import Page, expect

from simulator_web.speaking import SpeakerPage

CALF = "my calf seized up in bed last night and it really hurt"


def test_a_whole_conversation_by_keyboard(speaker: SpeakerPage) -> None:
    page = speaker.page
    expect(page.locator("#words")).to_be_focused()
    speaker.grown(lambda: page.keyboard.press("Enter"))
    assert "911" in speaker.speech
    speaker.say(CALF)
    for _ in range(12):
        if speaker.lid.locator(".verdict").count():
            break
        assert speaker.speech.rstrip().endswith(("?", "."))
        speaker.say("no")
    expect(speaker.lid.locator(".verdict")).to_contain_text("kind: spasm")
    # Up brings back what was said, Escape says stop, and the light says that it is over.
    page.keyboard.press("ArrowUp")
    expect(page.locator("#words")).to_have_value("no")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#words")).to_have_value("")
    speaker.grown(lambda: page.keyboard.press("Escape"))
    expect(page.locator("#state")).to_have_text("Ended")
    expect(speaker.turns.last).to_contain_text("The session has ended.")


def test_the_lid_is_reached_by_keyboard(speaker: SpeakerPage) -> None:
    page = speaker.page
    speaker.say(CALF, grows=2)
    speaker.turns.nth(1).get_by_role("button", name="Turn 2").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(speaker.lid.get_by_role("heading", level=2)).to_contain_text("Turn 2")
    page.get_by_role("tab", name="This turn").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="Recordings", level=2)).to_be_visible()


def test_an_example_is_answered_at_one_press(speaker: SpeakerPage) -> None:
    speaker.grown(lambda: speaker.press("could it be ALS"), by=2)
    assert speaker.speech
    # A screen reader says it, though the focus is elsewhere.
    said = speaker.page.locator("#spoken")
    expect(said).to_have_attribute("aria-live", "polite")
    expect(said).to_contain_text(speaker.speech.split(".")[0])


def test_a_red_flag_is_answered_at_once(speaker: SpeakerPage) -> None:
    speaker.say("my arm is cramping and I have chest pain", grows=2)
    assert "911" in speaker.speech
    expect(speaker.lid.locator(".verdict.emergency")).to_contain_text("care: emergency")
    expect(speaker.section("Findings")).to_contain_text("chest pain yes")


def test_the_locale_of_the_device_is_the_skills(speaker: SpeakerPage) -> None:
    page = speaker.page
    page.locator("#settings > summary").click()
    page.get_by_label("Language").select_option("en-GB")
    page.get_by_label("First words").select_option("are one request (one-shot)")
    speaker.say("my arm is cramping and I have chest pain")
    assert "999" in speaker.speech
    expect(page.locator("#device-now")).to_have_text("en-GB · no screen · one-shot")


def test_a_correction_changes_one_fact(speaker: SpeakerPage) -> None:
    speaker.say(CALF, grows=2)
    findings = speaker.section("Findings")
    expect(findings).to_contain_text("body parts calf")
    expect(findings).to_contain_text("pain severe")
    speaker.say("actually it doesn't hurt at all")
    expect(findings.locator(".fresh")).to_contain_text("pain none")
    expect(findings).to_contain_text("body parts calf")
    changes = speaker.section("Session").locator(".changed", has_text="findings.pain")
    expect(changes.locator("del")).to_have_text('"severe"')
    expect(changes.locator("ins")).to_have_text('"none"')


def test_a_branch_grows_from_an_earlier_turn(speaker: SpeakerPage) -> None:
    page = speaker.page
    speaker.say(CALF, grows=2)
    asked = speaker.speech
    calm = speaker.say("no")
    speaker.turns.nth(1).get_by_role("button", name="Back to here").click()
    expect(speaker.turns).to_have_count(2)
    assert speaker.speech == asked
    urgent = speaker.say("yes, chest pain")
    assert urgent != calm
    assert "911" in urgent
    expect(speaker.lid.locator(".verdict.emergency")).to_be_visible()
    page.get_by_role("button", name="Branch 2 of 2").click()
    assert speaker.speech == calm
    # The branch goes on from where it stood, not from where the other one ended.
    speaker.say("no")
    expect(speaker.section("Findings")).to_contain_text("chest pain no")


def test_two_tabs_are_two_speakers(speaker: SpeakerPage, another_tab: Page, address: str) -> None:
    other = SpeakerPage(another_tab, address)
    speaker.say("my calf cramps", grows=2)
    other.say("my eyelid twitches", grows=2)
    speaker.say("no")
    other.say("no")
    expect(speaker.section("Findings")).to_contain_text("body parts calf")
    expect(other.section("Findings")).to_contain_text("body parts eyelid")
    ids = [_user_of(each) for each in (speaker, other)]
    assert ids[0] != ids[1]


def _user_of(speaker: SpeakerPage) -> str:
    request = speaker.section("Request")
    request.get_by_role("searchbox").fill("userId")
    return request.locator(".found").first.inner_text()
