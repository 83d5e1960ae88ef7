"""Conversations written down: as conversation files and as `ask dialog` replay files, and read."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from simulator import (
    Conversation,
    ConversationError,
    InteractionModel,
    Recorder,
    parse_conversation,
    replay,
)
from simulator.web.bench import Bench
from simulator.web.turns import Said

_SILENCE = "(silence)"


def talk_file(turns: Sequence[Said], locale: str, title: str) -> tuple[str, str | None]:
    """A conversation file, and what it had to leave out."""
    recorder = Recorder(locale, " ".join(title.split()) or "A recorded conversation.")
    kept, left_out = _sayable(turns)
    for turn in kept:
        recorder.add(turn.said, turn.turn())
    return recorder.text(), left_out


def ask_dialog_file(
    turns: Sequence[Said], locale: str, model: InteractionModel
) -> tuple[str, str | None]:
    """A replay file for `ask dialog --replay`, and what it had to leave out."""
    kept, left_out = _sayable(turns)
    words, closed = [], True
    for turn in kept:
        if turn.said:
            words.append(_called(turn.said, model.invocation_name) if closed else turn.said)
        elif left_out is None:
            left_out = "A replay file cannot be silent: the silences are left out."
        closed = turn.ended
    replayed = {"skillId": "", "locale": locale, "type": "text", "userInput": words}
    return json.dumps(replayed, indent=2, ensure_ascii=False) + "\n", left_out


def opened(bench: Bench, text: str, name: str) -> dict[str, Any]:
    """A file as the page shows it: its turns, and where the skill parts from what is written."""
    conversation = _read(text, name)
    with bench.lock:
        found = replay(conversation, bench.speaker)
    starts = [exchange.line for exchange in conversation.exchanges]
    differences = []
    for difference in found:
        line = int(difference.where.rpartition(":")[2])
        differences.append(
            {
                "line": line,
                "exchange": sum(start <= line for start in starts) - 1,
                "expected": difference.expected,
                "got": difference.got,
            }
        )
    return {
        "name": name,
        "locale": conversation.locale,
        "lines": conversation.lines,
        "exchanges": [
            {
                "line": exchange.line,
                "said": "" if exchange.silent else exchange.said,
                "answer": exchange.answer,
                "checks": [f"{check.key}: {check.value}" for check in exchange.checks],
            }
            for exchange in conversation.exchanges
        ],
        "differences": differences,
    }


def title_of(path: Path) -> str:
    """The first line of a file, when it says what the conversation is about."""
    try:
        with path.open(encoding="utf-8") as lines:
            first = lines.readline(300)
    except (OSError, UnicodeDecodeError):
        return ""
    return first.lstrip("# ").strip() if first.startswith("#") else ""


def _read(text: str, name: str) -> Conversation:
    if text.lstrip().startswith("{"):
        return _replayed(text, name)
    return parse_conversation(text, Path(name))


def _replayed(text: str, name: str) -> Conversation:
    """An `ask dialog` replay file: words alone, with nothing to compare."""
    try:
        document = json.loads(text)
        words = document["userInput"]
        locale = str(document.get("locale", "en-US"))
        lines = [f"> {' '.join(str(said).split())}" for said in words]
    except (ValueError, KeyError, TypeError, RecursionError):
        message = f'{name}:1: an "ask dialog" replay file has a list "userInput"'
        raise ConversationError(message) from None
    return parse_conversation("\n".join([f"locale: {locale}", *lines]), Path(name))


def _sayable(turns: Sequence[Said]) -> tuple[list[Said], str | None]:
    kept: list[Said] = []
    for number, turn in enumerate(turns, start=1):
        why = None
        if turn.kind == "request":
            why = "is a request sent by hand"
        elif turn.kind == "end":
            why = "is a person walking away"
        elif turn.refused is not None or turn.error is not None:
            why = "has no answer that a device would play"
        if why is not None:
            return kept, f"Turn {number} {why}, which a file cannot hold: it ends before that."
        kept.append(turn)
    return kept, None


def _called(said: str, name: str) -> str:
    return said if name.lower() in said.lower() else f"ask {name} {said}"
