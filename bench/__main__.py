"""`make bench`: one table, every figure beside its peer's, measured in the same run."""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench import cold, load, subjects, warm
from bench.figures import Row, middle, percentile, table
from population import figures as population
from tools.authority import ADDRESS, Amazon
from tools.envelope import envelope
from tools.runtime_api import copy_client

HELLO = "hello-world as ask-cli packages it"
SDK = "flask-ask-sdk's own verifier"
WORDS_A_SECOND = 2.5


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, print, and fail when a bar is missed."""
    options = _parser().parse_args(argv)
    if sys.platform != "linux" or platform.machine() != "x86_64":
        print("The bench starts Lambda bundles, which are for Linux on x86-64.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        rows = list(_rows(Path(temporary), options.quick))
    if options.json:
        print(
            json.dumps({"python": platform.python_version(), "rows": [r.document() for r in rows]})
        )
    else:
        print(table(rows))
    return 1 if any(row.reached is False for row in rows) else 0


def _rows(folder: Path, quick: bool) -> Iterator[Row]:
    _say("packaging")
    client = copy_client(folder / "client")
    ours = subjects.ours(folder)
    hello = subjects.hello_world(folder, ours.requests[0])
    runs = 3 if quick else 15
    for share, name in ((1.0, "at full speed"), (cold.SMALL, "at 0.3 of a processor")):
        _say(f"cold starts {name}")
        mine, theirs = cold.starts(
            (ours, hello), client, share, runs if share == 1.0 else runs // 2
        )
        yield Row(
            f"cold start {name}", "ms", mine.seconds * 1e3, theirs.seconds * 1e3, HELLO,
            "at or below", mine.seconds <= theirs.seconds,
        )  # fmt: skip
        if share == 1.0:
            memory = Row(
                "peak memory", "MB", mine.kilobytes / 1024, theirs.kilobytes / 1024, HELLO
            )  # fmt: skip
    yield memory
    yield from _warm(ours, hello, 1_000 if quick else 10_000)
    sizes = [subject.archive.stat().st_size / 1e6 for subject in (ours, hello)]
    yield Row("bundle, zipped", "MB", sizes[0], sizes[1], HELLO, "under 12 MB", sizes[0] < 12)
    yield from _verified(folder, 1.0 if quick else 4.0)
    yield from _loaded(24 if quick else 400)
    yield from _spoken(200 if quick else 2_000)


def _warm(ours: subjects.Subject, hello: subjects.Subject, count: int) -> Iterator[Row]:
    _say("warm turns")
    mine, theirs = warm.turns(ours, count), warm.turns(hello, count)
    same = warm.turns(hello, count, ours.requests)
    bar = "within 3 times"
    ratio = middle(mine) / middle(theirs)
    yield Row(
        "warm turn, median", "ms", middle(mine) * 1e3, middle(theirs) * 1e3, "hello-world",
        bar, ratio <= 3,
    )  # fmt: skip
    tails = percentile(mine, 99), percentile(theirs, 99)
    yield Row(
        "warm turn, 99th percentile", "ms", tails[0] * 1e3, tails[1] * 1e3, "hello-world",
        bar, tails[0] <= 3 * tails[1],
    )  # fmt: skip
    yield Row(
        "warm turn, median, same requests", "ms", middle(mine) * 1e3, middle(same) * 1e3,
        "hello-world, sent our requests",
    )  # fmt: skip


def _verified(folder: Path, seconds: float) -> Iterator[Row]:
    _say("verification")
    amazon = Amazon.new()
    root = folder / "root.pem"
    root.write_bytes(amazon.roots)
    body = json.dumps(envelope(load.SKILL_ID))
    given = {
        "body": body,
        "headers": amazon.headers(body.encode("utf-8"), ADDRESS),
        "chain": amazon.chain.decode(),
        "root": amazon.roots.decode(),
        "root_file": str(root),
        "skill_id": load.SKILL_ID,
    }
    mine, theirs = (_verifying(who, seconds, given) for who in ("ours", "sdk"))
    for key, figure in (
        ("verifications", "verifications a second, warm certificate"),
        ("requests", "verified requests a second, one thread"),
    ):
        reached = mine[key] >= 5 * theirs[key]
        yield Row(figure, "/s", mine[key], theirs[key], SDK, "at least 5 times", reached)


def _verifying(who: str, seconds: float, given: dict[str, Any]) -> dict[str, float]:
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-W", "ignore", "-m", "bench.verifying", who, str(seconds)],
        input=json.dumps(given), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"bench.verifying {who}:\n{done.stderr}")
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _loaded(people: int) -> Iterator[Row]:
    _say(f"{people} dialogs at once")
    found = load.under_load(people, callers=16)
    turns = len(found.latencies)
    yield Row(f"host, {people} dialogs interleaved: turns a second", "/s", turns / found.seconds,
              None, "none", "", None)  # fmt: skip
    for percent in (50, 99):
        yield Row(f"host under that load, {percent}th percentile", "ms",
                  percentile(found.latencies, percent) * 1e3, None, "none")  # fmt: skip
    yield Row("turns that heard anything but their own dialog", f"of {turns:,}",
              float(found.wrong), None, "none", "none", found.wrong == 0)  # fmt: skip


def _spoken(callers: int) -> Iterator[Row]:
    """What the interview asks of the simulated population."""
    _say(f"{callers} simulated people")
    figures = population.measure(callers)
    words = figures["words_asked_median"]
    peer = "other checkers ask 12 to 30"
    yield Row(
        "questions to a simulated person, median", "", figures["questions_median"], None, peer
    )
    yield Row("questions to a simulated person, most", "", figures["questions_max"], None, peer)
    yield Row("all questions spoken, median", "s", words / WORDS_A_SECOND, None, "none")


def _say(what: str) -> None:
    print(f"{what} ...", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, rougher figures")
    return parser


if __name__ == "__main__":
    sys.exit(main())
