"""The catalogs of words: one folder a language, one overlay a region, one small file a subject.

A file is read when it is first needed. A text that a region lacks comes from its language; a
language that is not there, or a text it lacks, comes from English.
"""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parent / "catalog"
DEFAULT_LANGUAGE = "en"
_LOCALE = re.compile(r"[a-z]{2}(-[A-Z]{2})?")


class MissingTextError(KeyError):
    """No catalog has this text."""


def _merge(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        old = merged.get(key)
        merged[key] = _merge(old, value) if isinstance(old, dict) else value
    return merged


def _read(folder: str, name: str) -> dict[str, Any]:
    path = _ROOT / folder / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def languages() -> tuple[str, ...]:
    """The folders of the catalogs: languages and regions."""
    return tuple(sorted(path.name for path in _ROOT.iterdir() if path.is_dir()))


def table(locale: str, name: str) -> dict[str, Any]:
    """One file of the catalog as a locale hears it, overlays applied.

    A locale comes with a request and is untrusted: anything but "xx" or "xx-YY" hears English.
    """
    return _table(locale if _LOCALE.fullmatch(locale) else DEFAULT_LANGUAGE, name)


@lru_cache(maxsize=256)
def _table(locale: str, name: str) -> dict[str, Any]:
    folders = dict.fromkeys((DEFAULT_LANGUAGE, locale.split("-")[0], locale))
    merged: dict[str, Any] = {}
    for folder in folders:
        merged = _merge(merged, _read(folder, name))
    return merged


def text(locale: str, path: str) -> str:
    """The text at ``file.table.key``; the key may itself hold dots.

    Raises:
        MissingTextError: no catalog has it.
    """
    found = find(locale, path)
    if not isinstance(found, str):
        raise MissingTextError(path)
    return found


def find(locale: str, path: str) -> Any:
    """The text, list or table at ``file.table.key``, or None."""
    name, _, rest = path.partition(".")
    node: Any = table(locale, name)
    while rest:
        if not isinstance(node, dict):
            return None
        if rest in node:
            return node[rest]
        head, _, rest = rest.partition(".")
        node = node.get(head)
    return node
