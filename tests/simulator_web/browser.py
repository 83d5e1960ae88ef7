"""Finding and starting the system's own browser."""

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = (
    "There is no Chromium here, so the page is not tested in a browser: "
    "install one (apt install chromium), or name one in MUSCLE_CHECK_BROWSER."
)
_QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def found() -> str | None:
    """The path of a browser to test with, if there is one."""
    named = os.environ.get("MUSCLE_CHECK_BROWSER")
    return next((path for path in map(shutil.which, (named, *NAMES) if named else NAMES) if path),
                None)  # fmt: skip


def arguments() -> list[str]:
    """What the browser is started with."""
    # As root, in a container, Chromium's own sandbox cannot start.
    root = sys.platform.startswith("linux") and os.geteuid() == 0
    return [*_QUIET, *(["--no-sandbox"] if root else [])]
