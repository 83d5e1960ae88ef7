"""The documentation's example runs, and its table names every check."""

import re
from pathlib import Path

from simulator.conversation import CHECKS, parse_conversation

PAGE = (Path(__file__).parents[2] / "docs" / "simulator.md").read_text(encoding="utf-8")


def test_the_example_runs() -> None:
    """Its own asserts must hold."""
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(example, "docs/simulator.md", "exec"), {})  # noqa: S102 - our own page


def test_the_conversation_in_the_page_can_be_read() -> None:
    """As it stands."""
    (example,) = re.findall(r"```\n(# A night.*?)```", PAGE, re.DOTALL)
    assert len(parse_conversation(example).exchanges) == 2


def test_every_check_is_in_the_page() -> None:
    """So that nobody has to guess."""
    for key in CHECKS:
        assert f"`{key}:" in PAGE
