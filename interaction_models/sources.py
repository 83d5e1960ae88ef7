"""The phrase files of a locale, read and put together: language first, then its region.

``phrases/en/`` holds what every speaker of English says; ``phrases/en-GB/`` and its like add
what is said in one place only. A folder holds

- ``model.toml``: the invocation name and the lists that templates share;
- one file a slot type, named after it (``body_part.toml`` is the type ``BodyPart``): a value id
  and its phrases, the first of which is the value's name, each in the notation of
  `interaction_models.expansion`. ``id = [...]``, or a table ``[id]`` with ``phrases`` and, for
  words of one region, ``[id.en-GB]`` with ``phrases``;
- ``intents/``: files of tables ``[SomeIntent]`` with ``samples``, and for each of its slots
  ``[SomeIntent.slots.name]`` with ``type``, ``multiple`` and ``samples``. Several files may add
  samples to one intent.
"""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from interaction_models.expansion import ExpansionError, Lists, expand

ROOM = Path(__file__).parent
PHRASES = ROOM / "phrases"
LOCALES = ("en-GB", "en-US")


class SourceError(Exception):
    """A phrase file that cannot be used; the message names the file and the phrase."""


@dataclass
class Phrases:
    """Plain phrases in the order written, and the file that each one comes from."""

    origin: dict[str, str] = field(default_factory=dict)

    def add(self, phrases: list[str], file: str) -> None:
        for phrase in phrases:
            self.origin.setdefault(phrase, file)

    def __iter__(self) -> Any:
        return iter(self.origin)


@dataclass
class Slot:
    """A slot of an intent, and what people say when they are asked for it."""

    type: str = ""
    multiple: bool = False
    samples: Phrases = field(default_factory=Phrases)


@dataclass
class Intent:
    """An intent: whole sentences, and the slots they hold."""

    samples: Phrases = field(default_factory=Phrases)
    slots: dict[str, Slot] = field(default_factory=dict)


@dataclass
class Sources:
    """All that is said in one locale."""

    settings: dict[str, Any] = field(default_factory=dict)
    types: dict[str, dict[str, Phrases]] = field(default_factory=dict)
    intents: dict[str, Intent] = field(default_factory=dict)


def load(locale: str, root: Path = PHRASES) -> Sources:
    """The phrases of `locale`: those of its language, then those of its region.

    Raises:
        SourceError: a file is not TOML, has a key that means nothing, or holds a template that
            cannot be expanded.
    """
    sources = Sources()
    folders = [root / locale.split("-")[0], root / locale]
    for folder in folders:
        if (path := folder / "model.toml").exists():
            _merge_settings(sources.settings, _read(path))
    lists: Lists = sources.settings.get("lists", {})
    for folder in folders:
        for path in sorted(folder.glob("**/*.toml")):
            if path.name == "model.toml":
                continue
            file = path.relative_to(root.parent).as_posix()
            for name, table in _read(path).items():
                try:
                    if path.parent.name == "intents":
                        _add_intent(sources.intents.setdefault(name, Intent()), table, lists, file)
                    else:
                        values = sources.types.setdefault(type_name(path), {})
                        _add_value(values.setdefault(name, Phrases()), table, locale, lists, file)
                except (ExpansionError, KeyError, TypeError) as error:
                    raise SourceError(f"{file}: {name}: {error}") from error
    return sources


def type_name(path: Path) -> str:
    """The slot type that a file holds.

    >>> type_name(Path("body_part.toml"))
    'BodyPart'
    """
    return "".join(word.capitalize() for word in path.stem.split("_"))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: {error}") from error


def _merge_settings(settings: dict[str, Any], more: dict[str, Any]) -> None:
    """A region adds members to lists and replaces anything else."""
    for name, words in more.pop("lists", {}).items():
        lists = settings.setdefault("lists", {})
        lists[name] = [*lists.get(name, []), *words]
    settings |= more


def _add_value(phrases: Phrases, table: Any, locale: str, lists: Lists, file: str) -> None:
    if isinstance(table, list):
        table = {"phrases": table}
    regional = table.get(locale, {}).get("phrases", [])
    for key in table:
        if key != "phrases" and not (key[:2].islower() and "-" in key):
            raise KeyError(f"{key!r} is neither 'phrases' nor a locale")
    for template in [*table.get("phrases", []), *regional]:
        phrases.add(expand(template, lists), file)


def _add_intent(intent: Intent, table: dict[str, Any], lists: Lists, file: str) -> None:
    _only(table, {"samples", "slots"})
    for template in table.get("samples", []):
        intent.samples.add(expand(template, lists), file)
    for name, fields in table.get("slots", {}).items():
        _only(fields, {"type", "multiple", "samples"})
        slot = intent.slots.setdefault(name, Slot())
        slot.type = fields.get("type", slot.type)
        slot.multiple = fields.get("multiple", slot.multiple)
        for template in fields.get("samples", []):
            slot.samples.add(expand(template, lists), file)


def _only(table: dict[str, Any], allowed: set[str]) -> None:
    if strange := sorted(set(table) - allowed):
        raise KeyError(f"{strange[0]!r} is not one of {', '.join(sorted(allowed))}")
