"""The figures of the README are those that the tests measure.

`python tests/docs/test_figures.py` writes today's figures into it.
"""

import json
import re
from pathlib import Path

import pytest

from population.figures import measure

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"


def triage() -> str:
    """The table of the stories, as the page of the stories has it."""
    page = (ROOT / "docs/vignettes.md").read_text(encoding="utf-8")
    found = re.search(r"\| exact \|.*\n.*\n.*\|", page)
    assert found
    return found.group()


def hearing() -> str:
    """The first run of every set that was heard before it was tuned on."""
    scores = json.loads((ROOT / "tests/hearing/score.json").read_text(encoding="utf-8"))
    columns = ("intents", "facts", "emergencies", "negated")
    rows = [f"| set, first run | {' | '.join(columns)} |", "|---|" + "---|" * len(columns)]
    for name, score in scores.items():
        first = score.get("first_run")
        if first:
            rows.append(f"| {name} | {' | '.join(first[column] for column in columns)} |")
    return "\n".join(rows)


def burden() -> str:
    """How many questions the simulated population is asked."""
    figures = measure(2000)
    median, most = figures["questions_median"], figures["questions_max"]
    return f"{median:.0f} questions at the median, {most} at most"


FIGURES = {"triage": triage, "hearing": hearing, "burden": burden}


@pytest.mark.parametrize("name", FIGURES)
def test_the_readme_publishes_the_figures_of_today(name: str) -> None:
    text = " ".join(README.read_text(encoding="utf-8").split())
    assert " ".join(FIGURES[name]().split()) in text, "run python tests/docs/test_figures.py"


def write() -> None:
    """Put today's figures into the README, where yesterday's stand."""
    text = README.read_text(encoding="utf-8")
    text = re.sub(r"(TRIAGE|\| exact \|.*\n.*\n.*\|)", lambda _: triage(), text, count=1)
    text = re.sub(
        r"(HEARING|\| set, first run \|(.*\n)+?(?=\n))", lambda _: hearing() + "\n", text, count=1
    )
    text = re.sub(
        r"(POPULATION|\d+ questions at the\s+median,\s+\d+ at most)",
        lambda _: burden(),
        text,
        count=1,
    )
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
