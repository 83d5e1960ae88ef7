"""Turns of a process that is already warm."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.subjects import Subject

_LOOP = Path(__file__).with_name("warm_loop.py")


def turns(subject: Subject, count: int, requests: Sequence[dict[str, Any]] = ()) -> list[float]:
    """Seconds of each turn through the handler, in a process that sees only the bundle.

    Args:
        subject: whose handler.
        count: how many turns, at least.
        requests: what is asked; the subject's own requests if not given.
    """
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-I", "-S", str(_LOOP), str(subject.folder), str(count)],
        input=json.dumps(list(requests or subject.requests)),
        capture_output=True,
        text=True,
        check=True,
    )
    times: list[float] = json.loads(done.stdout)
    return times
