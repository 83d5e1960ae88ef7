"""The skill package that ask-cli takes: manifest, interaction models, icons."""

import json
import shutil
from pathlib import Path

from tools.icons import SIZES, png
from tools.manifest import manifest
from tools.resources import ROOT, PackageError

MODELS = ROOT / "interaction_models"
FIRST = "en-US"
PLACEHOLDER = "https://example.com/muscle-check/privacy"
"""Stands where the publisher's own privacy policy has to be."""


def build(folder: Path, privacy_policy: str = PLACEHOLDER) -> None:
    """Write the skill package; what is there now is replaced."""
    if not privacy_policy.startswith("https://"):
        raise PackageError("A privacy policy has an https address.")
    models = {file.stem: file for file in sorted(MODELS.glob("??-??.json"))}
    locales = sorted(models, key=lambda locale: (locale != FIRST, locale))
    invocations = {locale: _invocation(models[locale]) for locale in locales}
    if folder.exists():
        shutil.rmtree(folder)
    custom = folder / "interactionModels" / "custom"
    images = folder / "assets" / "images"
    custom.mkdir(parents=True)
    images.mkdir(parents=True)
    for locale, model in models.items():
        shutil.copyfile(model, custom / f"{locale}.json")
    for name, size in SIZES.items():
        (images / f"{name}.png").write_bytes(png(size))
    document = manifest(locales, invocations, privacy_policy)
    text = json.dumps(document, indent=2, ensure_ascii=False)
    (folder / "skill.json").write_text(text + "\n", encoding="utf-8")


def _invocation(model: Path) -> str:
    document = json.loads(model.read_text(encoding="utf-8"))
    name: str = document["interactionModel"]["languageModel"]["invocationName"]
    return name
