"""Everything about a turn: heard, searched, copied, edited, sent again."""

import json

from playwright.sync_api import expect

from simulator_web.speaking import SpeakerPage


def test_what_was_heard_is_shown_with_its_runner_up(speaker: SpeakerPage) -> None:
    speaker.say("my calf cramps at night", grows=2)
    heard = speaker.section("Heard")
    expect(heard).to_contain_text("DescribeIntent")
    row = heard.get_by_role("row", name="body_part")
    expect(row.get_by_role("cell")).to_have_text(["calf", "calf", "calf"])
    expect(heard).to_contain_text("Second:")
    expect(heard).to_contain_text("It lost by")


def test_json_is_folded_searched_and_copied(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("blue tea", grows=2)
    response = tea_speaker.section("Response")
    hidden = response.locator(".line", has_text="cups")
    expect(hidden).to_be_hidden()
    response.get_by_role("searchbox").fill("cups")
    expect(hidden).to_be_visible()
    expect(response.locator("output")).to_have_text("1 found")
    response.get_by_role("button", name="Copy the response").click()
    expect(response.get_by_role("button", name="Copied")).to_be_visible()
    copied = tea_speaker.page.evaluate("() => navigator.clipboard.readText()")
    assert json.loads(copied)["sessionAttributes"] == {"cups": 1}


def test_a_request_is_edited_and_sent_again_as_a_branch(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("blue tea", grows=2)
    tea_speaker.section("Request").get_by_role("button", name="Edit and send").click()
    editor = tea_speaker.page.get_by_label("The request to send")
    editor.fill("{")
    tea_speaker.press("Send this request")
    expect(tea_speaker.lid.get_by_role("alert")).to_contain_text("This is not JSON")
    edited = {"type": "IntentRequest", "intent": _brew("builder's")}
    editor.fill(json.dumps(edited))
    tea_speaker.press("Send this request")
    expect(tea_speaker.turns.last.locator(".speech")).to_contain_text("Brewing builder's.")
    expect(tea_speaker.turns).to_have_count(2)
    expect(tea_speaker.turns.last).to_contain_text("Branch 2 of 2")
    expect(tea_speaker.section("Session")).to_contain_text("cups 0 1")


def test_a_session_is_shown_as_what_changed(tea_speaker: SpeakerPage) -> None:
    tea_speaker.say("mint", grows=2)
    tea_speaker.say("mint")
    change = tea_speaker.section("Session").locator(".difference li")
    expect(change).to_have_count(1)
    expect(change).to_have_text("~cups 1 2")


def test_reasons_of_any_shape_are_readable(tea_speaker: SpeakerPage) -> None:
    """The panel is there only for a skill that explains itself."""
    tea_speaker.say("mint", grows=2)
    expect(tea_speaker.lid.get_by_role("heading", name="Why", exact=True)).to_have_count(0)


def _brew(tea: str) -> dict[str, object]:
    return {"name": "BrewIntent", "slots": {"tea": {"name": "tea", "value": tea}}}
