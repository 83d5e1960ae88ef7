"""`muscle-check explain`: why findings, or the findings at the end of a conversation, are answered
as they are."""

import argparse
import importlib
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from simulator.conversation import ConversationError, load_conversation
from simulator.model import InteractionModel
from simulator.speaker import Speaker

SKILL = "skill.alexa.entry:lambda_handler"
EXPLAINER = "skill.assessment.explain"
_MODELS = Path(__file__).resolve().parent.parent / "interaction_models"


def main(argv: Sequence[str] | None = None) -> int:
    """Explain a conversation file, or findings as JSON; the result is the exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    parser = argparse.ArgumentParser(prog="muscle-check explain", add_help=False)
    parser.add_argument("file", nargs="?", type=Path)
    options, rest = parser.parse_known_args(_values_apart(given))
    explain: Callable[[Sequence[str]], int] = importlib.import_module(EXPLAINER).main
    if options.file is None or {"-h", "--help"} & set(given):
        if {"-h", "--help"} & set(given):
            print("muscle-check explain FILE [--json]: a conversation file, or without FILE:")
        return explain(given)
    try:
        findings, asked = played(options.file)
    except ConversationError as error:
        print(error, file=sys.stderr)
        return 2
    told = ["--findings", json.dumps(findings), "--asked", ",".join(asked)]
    return explain([*told, *rest])


def played(path: Path) -> tuple[dict[str, object], list[str]]:
    """The findings at the end of a conversation file, and the questions that had been put."""
    conversation = load_conversation(path)
    module, _, function = SKILL.partition(":")
    skill = getattr(importlib.import_module(module), function)
    model = InteractionModel.load(_MODELS / f"{conversation.locale}.json")
    speaker = Speaker(skill, model, conversation.locale)
    attributes: dict[str, object] = {}
    for exchange in conversation.exchanges:
        if not speaker.session_open:
            turn = speaker.ask("" if exchange.silent else exchange.said)
        else:
            turn = speaker.silence() if exchange.silent else speaker.say(exchange.said)
        attributes = turn.session_attributes or attributes
    findings, asked = attributes.get("findings"), attributes.get("asked")
    return (
        dict(findings) if isinstance(findings, dict) else {},
        [str(name) for name in asked] if isinstance(asked, list) else [],
    )


def _values_apart(given: list[str]) -> list[str]:
    """The arguments with the values of options glued on, so that none is taken for the file."""
    glued: list[str] = []
    for argument in given:
        if glued and glued[-1] in ("--findings", "--asked", "--affirmed"):
            glued[-1] += f"={argument}"
        else:
            glued.append(argument)
    return glued
