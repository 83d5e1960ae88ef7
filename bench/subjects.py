"""What is measured: our bundle, and hello-world packaged as ask-cli packages it."""

import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools import bundle
from tools.dialogs import recorded
from tools.resources import Target

HELLO = Path(__file__).parent / "hello_world"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Subject:
    """A packaged skill, and what is said to it."""

    name: str
    folder: Path
    archive: Path
    requests: tuple[Json, ...]
    """Turns as Alexa sends them; the first opens the skill."""


def here() -> Target:
    """This machine, as a target: what is built for it can be started on it."""
    return Target(f"python{sys.version_info.major}.{sys.version_info.minor}", "x86_64")


def ours(folder: Path) -> Subject:
    """The skill's own bundle, and every turn of twelve different dialogs."""
    bundle.build(here(), folder / "ours", folder / "ours.zip")
    turns = tuple(turn.request for dialog in recorded(12) for turn in dialog)
    return Subject("muscle-check", folder / "ours", folder / "ours.zip", turns)


def hello_world(folder: Path, launch: Json) -> Subject:
    """Hello-world as ask-cli 2.30 builds it.

    Its Python build copies the code, runs `pip install -r requirements.txt -t ./`, and zips
    everything but `__pycache__`.
    """
    target = folder / "hello"
    shutil.copytree(HELLO, target, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run(  # noqa: S603 - our own command
        [
            *(sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "install"),
            *("-r", str(target / "requirements.txt"), "-t", str(target)),
            *("--constraint", str(_pins(folder))),
        ],
        check=True,
        capture_output=True,
    )
    for cache in list(target.rglob("__pycache__")):
        shutil.rmtree(cache)
    archive = folder / "hello.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for file in bundle.files(target):
            zipped.write(file, file.relative_to(target))
    intent = {"name": "HelloWorldIntent", "confirmationStatus": "NONE", "slots": {}}
    hello = launch | {"request": launch["request"] | {"type": "IntentRequest", "intent": intent}}
    return Subject("hello-world", target, archive, (launch, hello))


def _pins(folder: Path) -> Path:
    """The same releases of the SDK's packages as ours, without their hashes."""
    lines = bundle.REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    pins = folder / "pins.txt"
    names = [line.split()[0] for line in lines if line[:1].isalpha()]
    pins.write_text("\n".join(names) + "\n", encoding="utf-8")
    return pins
