"""Write the interaction model of every locale from its phrases, or check that they are fresh."""

import argparse
import json
import sys
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Any

from interaction_models.check import INDENT, problems
from interaction_models.sources import LOCALES, PHRASES, ROOM, SourceError, Sources, load

COMMAND = "muscle-check models"
"""What to run when a model is stale."""

_SHOWN = 20
"""How many lines of a difference, or how many problems of a locale, are worth printing."""


def model(sources: Sources) -> dict[str, Any]:
    """The interaction model of `sources`, in Alexa's shape, everything in a stable order."""
    intents = dict(sorted(sources.intents.items()))
    return {
        "interactionModel": {
            "languageModel": {
                "invocationName": sources.settings["invocation_name"],
                "modelConfiguration": {
                    "fallbackIntentSensitivity": {"level": sources.settings["fallback_sensitivity"]}
                },
                "intents": [
                    {
                        "name": name,
                        "slots": [
                            {
                                "name": slot_name,
                                "type": slot.type,
                                "samples": sorted(slot.samples),
                                **({"multipleValues": {"enabled": True}} if slot.multiple else {}),
                            }
                            for slot_name, slot in intent.slots.items()
                        ],
                        "samples": sorted(intent.samples),
                    }
                    for name, intent in intents.items()
                ],
                "types": [
                    {
                        "name": name,
                        "values": [
                            {
                                "id": value,
                                "name": {
                                    "value": next(iter(phrases), ""),
                                    "synonyms": sorted(list(phrases)[1:]),
                                },
                            }
                            for value, phrases in values.items()
                        ],
                    }
                    for name, values in sorted(sources.types.items())
                ],
            },
            "dialog": {
                "delegationStrategy": "SKILL_RESPONSE",
                "intents": [
                    {
                        "name": name,
                        "confirmationRequired": False,
                        "prompts": {},
                        "slots": [
                            {
                                "name": slot_name,
                                "type": slot.type,
                                "elicitationRequired": False,
                                "confirmationRequired": False,
                                "prompts": {},
                            }
                            for slot_name, slot in intents[name].slots.items()
                        ],
                    }
                    for name in sources.settings["elicited"]
                ],
            },
            "prompts": [],
        }
    }


def render(contents: dict[str, Any]) -> str:
    """The text of a model's file."""
    return json.dumps(contents, indent=INDENT, ensure_ascii=False) + "\n"


def origins(sources: Sources) -> dict[tuple[str, str], str]:
    """The file behind each phrase, by (type, intent or intent.slot; phrase)."""
    found: dict[tuple[str, str], str] = {}
    for type_name, values in sources.types.items():
        for phrases in values.values():
            found |= {(type_name, text): file for text, file in phrases.origin.items()}
    for name, intent in sources.intents.items():
        found |= {(name, text): file for text, file in intent.samples.origin.items()}
        for slot_name, slot in intent.slots.items():
            owner = f"{name}.{slot_name}"
            found |= {(owner, text): file for text, file in slot.samples.origin.items()}
    return found


def main(argv: Sequence[str] | None = None, *, phrases: Path = PHRASES, out: Path = ROOM) -> int:
    """Write the models, or with ``--check`` only compare. 1 when something is wrong, else 0."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    args = parser.parse_args(argv)
    return max(_one(locale, args.check, phrases, out) for locale in LOCALES)


def _one(locale: str, check: bool, phrases: Path, out: Path) -> int:
    """Build, check, and write or compare one locale."""
    try:
        sources = load(locale, phrases)
        fresh = model(sources)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyError as error:
        print(f"{locale}: model.toml or an intent it names lacks {error}", file=sys.stderr)
        return 1
    text = render(fresh)
    if found := problems(fresh, origins(sources)):
        for problem in found[:_SHOWN]:
            print(f"{locale}: {problem}", file=sys.stderr)
        if len(found) > _SHOWN:
            print(f"{locale}: and {len(found) - _SHOWN} more", file=sys.stderr)
        return 1
    path = out / f"{locale}.json"
    committed = path.read_text(encoding="utf-8") if path.exists() else ""
    if not check:
        path.write_text(text, encoding="utf-8")
        print(f"{path.name}: {_size(fresh, text)}{'' if text != committed else ', unchanged'}")
        return 0
    if text == committed:
        print(f"{path.name}: fresh")
        return 0
    difference = list(
        unified_diff(committed.splitlines(), text.splitlines(), path.name, "the phrases", "", "", 1)
    )
    print(*difference[:_SHOWN], sep="\n", file=sys.stderr)
    print(f"{path.name} is stale: run `{COMMAND}` and commit what it writes", file=sys.stderr)
    return 1


def _size(contents: dict[str, Any], text: str) -> str:
    language = contents["interactionModel"]["languageModel"]
    samples = sum(len(intent["samples"]) for intent in language["intents"])
    values = sum(1 + len(v["name"]["synonyms"]) for t in language["types"] for v in t["values"])
    return (
        f"{len(language['intents'])} intents, {samples} samples, {len(language['types'])} types, "
        f"{values} values and synonyms, {len(text.encode()) / 1024:.0f} KB"
    )


if __name__ == "__main__":
    raise SystemExit(main())
