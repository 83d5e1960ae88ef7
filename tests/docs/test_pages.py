"""The pages show what the program prints: their commands and conversations are run.

`python tests/docs/test_pages.py` writes what the program says today into the pages.
"""

import contextlib
import io
import os
import re
import shlex
from pathlib import Path

import pytest

from simulator import InteractionModel, Speaker, parse_conversation
from simulator.cli import main
from simulator.replay import updated
from skill.alexa.entry import lambda_handler

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "CONTRIBUTING.md")
_BLOCK = re.compile(r"```(talk|console)\n(.*?)```", re.DOTALL)


def _speaker(locale: str) -> Speaker:
    model = InteractionModel.load(ROOT / f"interaction_models/{locale}.json")
    return Speaker(lambda_handler, model, locale=locale)


def _printed(command: str) -> str:
    name, *arguments = shlex.split(command.removeprefix("$ "))
    assert name == "muscle-check"
    printed = io.StringIO()
    os.environ["COLUMNS"] = "80"
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        main(arguments)
    return printed.getvalue()


def _today(match: re.Match[str]) -> str:
    """A block with what the program says today in the place of what the page shows."""
    language, text = match.groups()
    if language == "talk":
        shown = updated(parse_conversation(text), _speaker)
    else:
        command = text.partition("\n")[0]
        shown = f"{command}\n{_printed(command)}"
    return f"```{language}\n{shown}```"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_the_program_says(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = (ROOT / page).read_text(encoding="utf-8")
    assert _BLOCK.search(text)
    assert text == _BLOCK.sub(_today, text), "run python tests/docs/test_pages.py"


@pytest.mark.parametrize("page", PAGES)
def test_a_link_on_a_page_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!http)([^)#]+)", text):
        assert (ROOT / target).exists(), target


if __name__ == "__main__":
    for name in PAGES:
        path = ROOT / name
        path.write_text(_BLOCK.sub(_today, path.read_text(encoding="utf-8")), encoding="utf-8")
