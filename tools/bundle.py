"""The Lambda bundle: the skill and what it needs, built for the target, compiled, nothing else."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tools.resources import ROOT, PackageError, Target

REQUIREMENTS = ROOT / "requirements" / "lambda.txt"
_COMPILING = Path(__file__).with_name("compiling.py")
_EPOCH = (1980, 1, 1, 0, 0, 0)

UNUSED = {
    "certifi": "for requests",
    "charset-normalizer": "for requests",
    "idna": "for requests",
    "requests": "for ask_sdk_core.api_client, which calls web services; this skill calls none",
    "tzdata": "for dateutil's named time zones; requests come in UTC",
    "urllib3": "for requests",
}
"""Locked packages that the skill never loads, and why they are locked at all."""
_UNUSED_PARTS = (
    "ask_sdk_core/api_client.py",  # needs requests
    "pydantic/mypy.py",  # for type checking
    "pydantic/v1",  # another pydantic
)
_NOT_DEPLOYED = ("web", "review", "review.py")
"""Parts of the skill for other hosts and for people."""


def build(target: Target, folder: Path, archive: Path | None = None) -> None:
    """Write the bundle.

    Args:
        target: what it runs on.
        folder: where its files go; what is there now is replaced.
        archive: a ZIP file of the same, if wanted.

    Raises:
        PackageError: there is no such Python here, or no such wheels.
    """
    python = interpreter(target)
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    _install(target, folder)
    _copy_skill(folder)
    _run([python, "-I", "-X", "utf8", str(_COMPILING), str(folder)], PYTHONHASHSEED="0")
    if archive is not None:
        write_zip(folder, archive)


def interpreter(target: Target) -> str:
    """A Python of the target's version: only it can compile modules that the target reads."""
    own = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if own == target.runtime:
        return sys.executable
    found = shutil.which(target.runtime)
    if found is None:
        raise PackageError(
            f"Compiling for {target.runtime} needs {target.runtime} on the PATH. Install it, or "
            f"build and deploy for the Python that is here: make package ARGS='--runtime {own}'"
        )
    return found


def _run(command: list[str], **environment: str) -> None:
    done = subprocess.run(  # noqa: S603 - our own command
        command, env=os.environ | environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise PackageError(f"{Path(command[0]).name} failed:\n{done.stderr.strip()}")


def _install(target: Target, folder: Path) -> None:
    """Install the locked wheels for the target, whatever this machine is."""
    with tempfile.TemporaryDirectory() as temporary:
        wanted = Path(temporary) / "requirements.txt"
        wanted.write_text(_used(REQUIREMENTS.read_text(encoding="utf-8")), encoding="utf-8")
        wheels = Path(temporary) / "wheels"
        platforms = [f"--platform={platform}" for platform in target.platforms]
        _run(
            [
                *(sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input"),
                *("install", "--quiet", "--no-deps", "--no-compile", "--require-hashes"),
                *("--only-binary=:all:", "--implementation=cp"),
                *(f"--python-version={target.version}", *platforms),
                *("--target", str(wheels), "--requirement", str(wanted)),
            ]
        )
        for part in _UNUSED_PARTS:
            _remove(wheels / part)
        _keep_licences(wheels, folder / "licences")
        for item in sorted(wheels.iterdir()):
            if item.suffix != ".dist-info" and item.name not in ("bin", "__pycache__"):
                shutil.move(item, folder / item.name)
    for left in [*folder.rglob("*.pyi"), *folder.rglob("py.typed"), *folder.rglob("__pycache__")]:
        _remove(left)


def _used(lock: str) -> str:
    """The lock without the packages that the skill never loads."""
    blocks = re.split(r"(?m)^(?=[a-z0-9])", lock)
    names = [re.match(r"[a-z0-9._-]+", block) for block in blocks]
    kept = [
        block
        for name, block in zip(names, blocks, strict=True)
        if name is not None and name[0] not in UNUSED
    ]
    return "".join(kept)


def _keep_licences(wheels: Path, folder: Path) -> None:
    for info in sorted(wheels.glob("*.dist-info")):
        texts = sorted(
            file
            for file in info.rglob("*")
            if re.match(r"(?i)licen[cs]e|notice|authors", file.name)
        )
        for number, text in enumerate(text for text in texts if text.is_file()):
            folder.mkdir(exist_ok=True)
            name = info.name.removesuffix(".dist-info")
            shutil.copyfile(text, folder / f"{name}{f'-{number}' if number else ''}.txt")


def _copy_skill(folder: Path) -> None:
    shutil.copyfile(ROOT / "lambda" / "lambda_function.py", folder / "lambda_function.py")
    skill = folder / "skill"
    shutil.copytree(
        ROOT / "skill",
        skill,
        ignore=shutil.ignore_patterns("__pycache__", "py.typed", "manifest.toml"),
    )
    for part in _NOT_DEPLOYED:
        _remove(skill / part)
    (folder / "licences").mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "LICENSE", folder / "licences" / "muscle-check.txt")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def files(folder: Path) -> Iterator[Path]:
    """Every file of a folder, in one order everywhere."""
    yield from sorted(
        (file for file in folder.rglob("*") if file.is_file()),
        key=lambda file: file.relative_to(folder).as_posix(),
    )


def write_zip(folder: Path, archive: Path) -> None:
    """A ZIP file with the same bytes for the same files."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for file in files(folder):
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            zipped.writestr(entry, file.read_bytes())
