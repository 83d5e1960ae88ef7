"""The rules as a page that a clinician can read, print and sign.

`muscle-check rules` prints it, `--write` puts it where it is kept, `--check` says whether what is
kept there is what the rules are now.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from skill.review.page import page

KEPT = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the result is its exit status."""
    parser = argparse.ArgumentParser(
        prog="muscle-check rules", description="The rules as a page for clinical review."
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true", help=f"write {KEPT.parent.name}/{KEPT.name}")
    what.add_argument("--check", action="store_true", help="status 1 when the kept page is stale")
    options = parser.parse_args(argv)
    text = page()
    if options.write:
        KEPT.write_text(text, encoding="utf-8")
        return 0
    if options.check:
        if KEPT.is_file() and KEPT.read_text(encoding="utf-8") == text:
            return 0
        print(f"{KEPT.parent.name}/{KEPT.name} is stale: muscle-check rules --write")
        return 1
    sys.stdout.write(text)
    return 0
