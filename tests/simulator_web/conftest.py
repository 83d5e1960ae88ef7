"""What the page's tests share: servers on loopback, and a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Request,
    expect,
    sync_playwright,
)

from simulator import InteractionModel
from simulator.cli import DEFAULT_SKILL, load_model, load_skill
from simulator.web import Bench
from simulator.web.reasons import explainer
from simulator.web.serve import listen
from simulator_web import browser, tea
from simulator_web.speaking import SpeakerPage

# A busy machine is slow, not wrong.
expect.set_options(timeout=20_000)


@contextmanager
def serving(bench: Bench) -> Iterator[str]:
    """The page of a skill, at the address that this gives."""
    server = listen(bench)
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def own_bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Muscle Check, with an empty folder of conversation files."""
    return Bench(
        load_skill(DEFAULT_SKILL),
        {locale: load_model(None, locale) for locale in ("en-US", "en-GB")},
        name=DEFAULT_SKILL,
        conversations=(tmp_path_factory.mktemp("conversations"),),
        explain=explainer(DEFAULT_SKILL),
    )


@pytest.fixture(scope="session")
def tea_talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tea timer's conversation files."""
    return tmp_path_factory.mktemp("talks")


@pytest.fixture(scope="session")
def tea_bench(tea_talks: Path) -> Bench:
    """Somebody else's skill."""
    model = InteractionModel(tea.DOCUMENT)
    return Bench(tea.lambda_handler, {"en-US": model}, conversations=(tea_talks,))


@pytest.fixture(scope="session")
def address(own_bench: Bench) -> Iterator[str]:
    """Where Muscle Check's page is."""
    with serving(own_bench) as place:
        yield place


@pytest.fixture(scope="session")
def tea_address(tea_bench: Bench) -> Iterator[str]:
    """Where the tea timer's page is."""
    with serving(tea_bench) as place:
        yield place


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's browser, without a window."""
    path = browser.found()
    if path is None:
        pytest.skip(browser.MISSING)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=browser.arguments())
        yield started
        started.close()


@pytest.fixture(scope="session")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A wide and light window. Tabs hold all there is, so that one loaded anew is a fresh one."""
    with chromium.new_context(
        viewport={"width": 1360, "height": 860}, permissions=["clipboard-read", "clipboard-write"]
    ) as made:
        yield made


@pytest.fixture(scope="session")
def tab(context: BrowserContext) -> Page:
    """The tab that most tests share, one after another."""
    return context.new_page()


@pytest.fixture
def another_tab(context: BrowserContext) -> Iterator[Page]:
    """One more tab, closed afterwards: a browser lets the tabs behind it doze."""
    page = context.new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def everything_amiss(context: BrowserContext) -> list[str]:
    """Errors in the page, and requests that leave this machine."""
    amiss: list[str] = []

    def requested(sent: Request) -> None:
        if not sent.url.startswith(("http://127.0.0.1:", "blob:")):
            amiss.append(sent.url)

    context.on("console", lambda said: amiss.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda error: amiss.append(str(error.error)))
    context.on("request", requested)
    return amiss


@pytest.fixture
def strays(everything_amiss: list[str]) -> Iterator[None]:
    """Nothing may go wrong in the page, and nothing may leave this machine."""
    everything_amiss.clear()
    yield
    assert everything_amiss == []


@pytest.fixture
def speaker(tab: Page, address: str, strays: None) -> SpeakerPage:
    """Muscle Check's page in a tab."""
    return SpeakerPage(tab, address)


@pytest.fixture
def tea_speaker(tab: Page, tea_address: str, strays: None) -> SpeakerPage:
    """The tea timer's page in a tab."""
    return SpeakerPage(tab, tea_address)
