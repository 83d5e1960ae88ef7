"""The page for everybody: scanned by axe, light and dark, wide and narrow, with less motion."""

from importlib.resources import files
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from simulator_web.speaking import SpeakerPage

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
SIZES = {"wide": (1360, 860), "phone": (390, 844)}
Scheme = Literal["dark", "light"]


def violations(page: Page) -> list[str]:
    """What axe has to say against the page as it is: WCAG A and AA, and good practice."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run()).violations")
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(chromium: Browser, address: str, size: str, scheme: Scheme) -> None:
    width, height = SIZES[size]
    with chromium.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme
    ) as context:
        speaker = SpeakerPage(context.new_page(), address)
        page = speaker.page
        page.locator("#settings > summary").click()
        assert violations(page) == []
        page.locator("#settings > summary").click()
        speaker.say("my calf seized up in bed last night and it really hurt", grows=2)
        speaker.say("nope")
        speaker.turns.nth(1).get_by_role("button", name="Back to here").click()
        speaker.say("yes, chest pain")
        if size == "phone":
            assert violations(page) == []
        speaker.turns.last.get_by_role("button", name="Turn 3").click()
        for name in ("Request", "Response"):
            speaker.section(name).get_by_role("searchbox").fill("locale")
        assert violations(page) == []
        speaker.section("Request").get_by_role("button", name="Edit and send").click()
        assert violations(page) == []
        page.get_by_role("tab", name="Recordings").click()
        page.locator("input[type=file]").set_input_files(
            {"name": "red.talk", "mimeType": "text/plain", "buffer": b"> my calf\nsays: no\n"}
        )
        expect(page.locator("li.red")).to_be_visible()
        assert violations(page) == []
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_the_theme_can_be_chosen(speaker: SpeakerPage) -> None:
    page = speaker.page
    ground = "() => getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(ground) != light
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")


def test_nothing_moves_for_those_who_ask_for_less_motion(chromium: Browser, address: str) -> None:
    with chromium.new_context(reduced_motion="reduce") as context:
        page = SpeakerPage(context.new_page(), address).page
        for state in ("thinking", "speaking", "hearing"):
            page.evaluate(
                "(state) => (document.getElementById('ring').dataset.state = state)", state
            )
            assert page.evaluate("() => document.getAnimations().length") == 0


def test_a_phone_shows_one_view_at_a_time(chromium: Browser, address: str) -> None:
    with chromium.new_context(viewport={"width": 390, "height": 844}) as context:
        speaker = SpeakerPage(context.new_page(), address)
        speaker.say("my calf cramps", grows=2)
        expect(speaker.lid).to_be_hidden()
        speaker.press("Lid off")
        expect(speaker.section("Heard")).to_contain_text("DescribeIntent")
        expect(speaker.page.locator("#words")).to_be_hidden()
