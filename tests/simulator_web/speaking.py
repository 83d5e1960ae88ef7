"""Using the page as a person does."""

from typing import Any

from playwright.sync_api import Locator, Page, expect


class SpeakerPage:
    """The page in one tab."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.load()

    def load(self) -> None:
        """Load it, or load it anew."""
        self.page.goto(self.address)
        self.page.wait_for_selector("body[data-ready]")

    @property
    def turns(self) -> Locator:
        """The turns of the transcript."""
        return self.page.locator(".turn")

    @property
    def speech(self) -> str:
        """What was spoken last."""
        return self.turns.last.locator(".speech .words").inner_text()

    @property
    def lid(self) -> Locator:
        """What lies open beside the conversation."""
        return self.page.locator("#pane-turn")

    def section(self, name: str) -> Locator:
        """One section of the lid, unfolded."""
        heading = self.page.get_by_role("heading", name=name, exact=True, level=3)
        section = self.lid.locator("details.section", has=heading)
        if section.get_attribute("open") is None:
            heading.click()
        return section

    def say(self, text: str, grows: int = 1) -> str:
        """Type something and press Enter; gives what is spoken."""
        self.page.locator("#words").focus()
        return self.grown(lambda: self._type(text), grows)

    def grown(self, act: Any, by: int = 1) -> str:
        """Do something that adds turns, and wait until they are there."""
        before = self.turns.count()
        act()
        expect(self.turns).to_have_count(before + by)
        speech = self.turns.last.locator(".speech")
        return self.speech if speech.count() else ""

    def press(self, name: str) -> None:
        """Press the button of that name."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def _type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")
