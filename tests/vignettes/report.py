"""The vignettes scored: `python tests/vignettes/report.py --write` keeps `docs/vignettes.md`."""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

from patients import HERE, LEVELS, Outcome, play, stories

KEPT = HERE.parents[1] / "docs" / "vignettes.md"
DEFINITIONS = """\
*Exact*: the care level answered is the right one. *Safe*: at or above it. *Over*: above it.
*Under*: below it. *Coverage*: stories in which an answer was reached at all; one without an
answer counts as neither exact nor safe. *Kind*: of the stories that name one, those told it."""


@cache
def outcomes() -> tuple[Outcome, ...]:
    """Every story played."""
    return tuple(play(story) for story in stories())


def misses() -> dict[str, str]:
    """The stories known to go wrong, with the reason."""
    listed = tomllib.loads((HERE / "misses.toml").read_text(encoding="utf-8"))
    return {name: entry["why"] for name, entry in listed.items()}


def wrong() -> list[Outcome]:
    """The stories that go wrong now."""
    return [o for o in outcomes() if o.verdict != "exact" or o.kind_is_right is False]


def report() -> str:
    """The page."""
    played = outcomes()
    number = len(played)
    verdicts = Counter(o.verdict for o in played)
    kinds = [o.kind_is_right for o in played if o.kind_is_right is not None]
    safe = verdicts["exact"] + verdicts["over"]
    benign = sum(o.story.right == "self_care" for o in played)
    asked = sorted(len(o.asked) for o in played)
    lines = [
        "# Vignettes",
        "",
        f"{number} patient stories, {benign} of them benign and one or more for each of the 27 "
        "emergencies, written from the evidence by the project itself before the skill was asked. "
        "They are not a clinical trial. Each is played by a simulated patient who answers what is "
        "asked in words of their own, through the simulator, against the entry point that Lambda "
        "calls.",
        "",
        DEFINITIONS,
        "",
        "| exact | safe | over | under | coverage | kind | questions, median and most |",
        "|---|---|---|---|---|---|---|",
        f"| {_share(verdicts['exact'], number)} | {_share(safe, number)} "
        f"| {_share(verdicts['over'], number)} | {_share(verdicts['under'], number)} "
        f"| {_share(number - verdicts['none'], number)} | {_share(sum(kinds), len(kinds))} "
        f"| {asked[number // 2]}, {asked[-1]} |",
        "",
        "| right level | stories | self-care | routine | urgent | emergency | no answer |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for right in reversed(LEVELS):
        of = [o for o in played if o.story.right == right]
        got = Counter(o.care for o in of)
        cells = " | ".join(str(got[level]) for level in (*LEVELS, None))
        lines.append(f"| {right.replace('_', '-')} | {len(of)} | {cells} |")
    lines += ["", "Every miss:", ""]
    reasons = misses()
    for outcome in wrong():
        story = outcome.story
        kind = f", {outcome.kind}" if outcome.kind_is_right is False else ""
        answered = (outcome.care or "none").replace("_", "-")
        lines.append(
            f"- **{story.id}** (“{story.says}”): right is {story.right.replace('_', '-')}, "
            f"answered {answered}{kind} by {', '.join(outcome.red_flags) or 'no row'}. "
            f"{reasons.get(story.id, 'Not explained yet.')}"
        )
    if not wrong():
        lines.append("- none")
    return "\n".join(lines) + "\n"


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.0f}%)"


def main(argv: Sequence[str] | None = None) -> int:
    """Print, write or check the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true")
    what.add_argument("--check", action="store_true")
    what.add_argument("--story", metavar="ID", help="print one conversation")
    options = parser.parse_args(argv)
    if options.story:
        story = next(s for s in stories() if s.id == options.story)
        print("\n".join(play(story).lines))
    elif options.write:
        KEPT.write_text(report(), encoding="utf-8")
    elif options.check:
        return 0 if KEPT.read_text(encoding="utf-8") == report() else 1
    else:
        print(report(), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
