"""Replaying conversation files: where the skill parts from what is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator import facts
from simulator.conversation import Conversation, Exchange, answer_lines
from simulator.recording import heard_line
from simulator.response import InvalidResponse
from simulator.speaker import Speaker
from simulator.turn import Turn

Speakers = Callable[[str], Speaker]
"""Makes a fresh speaker for a locale."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a conversation parts from its file."""

    where: str
    said: str
    expected: str
    got: str

    def __str__(self) -> str:
        """Four readable lines."""
        return (
            f"{self.where}: after {self.said!r}\n  expected {self.expected}\n  got      {self.got}"
        )


def replay(conversation: Conversation, speakers: Speakers) -> list[Difference]:
    """Play a conversation and compare; no differences means that it holds."""
    return _Player(conversation, speakers(conversation.locale)).play()


def updated(conversation: Conversation, speakers: Speakers) -> str:
    """The text of a conversation file with its spoken lines taken from the actual answers."""
    player = _Player(conversation, speakers(conversation.locale))
    player.play()
    lines: list[str] = []
    at = 0
    for exchange, turn in player.turns:
        if exchange.answer is not None:
            lines += conversation.lines[at : exchange.answer_line - 1]
            lines += answer_lines(turn.speech)
            at = exchange.answer_end
    return "\n".join([*lines, *conversation.lines[at:]]) + "\n"


def update(conversation: Conversation, speakers: Speakers, path: Path) -> bool:
    """Rewrite a conversation file from the actual answers; true when that changed it."""
    text = updated(conversation, speakers)
    if text == path.read_text(encoding="utf-8"):
        return False
    path.write_text(text, encoding="utf-8")
    return True


class _Player:
    def __init__(self, conversation: Conversation, speaker: Speaker) -> None:
        self.conversation = conversation
        self.speaker = speaker
        self.turns: list[tuple[Exchange, Turn]] = []
        self.differences: list[Difference] = []

    def play(self) -> list[Difference]:
        for exchange in self.conversation.exchanges:
            if not self.speaker.session_open and self.turns and exchange.silent:
                self._differ(exchange, exchange.line, "an open session", "the session has ended")
                break
            try:
                turn = self._turn(exchange)
            except InvalidResponse as error:
                self._differ(exchange, exchange.line, "a valid response", str(error))
                break
            self.turns.append((exchange, turn))
            if turn.error is not None:
                self._differ(exchange, exchange.line, "an answer", turn.error)
                break
            self._compare(exchange, turn)
        return self.differences

    def _turn(self, exchange: Exchange) -> Turn:
        if not self.speaker.session_open:
            return self.speaker.ask("" if exchange.silent else exchange.said)
        if exchange.silent:
            return self.speaker.silence()
        return self.speaker.say(exchange.said)

    def _compare(self, exchange: Exchange, turn: Turn) -> None:
        if exchange.answer is not None and _squeezed(exchange.answer) != turn.speech:
            self._differ(
                exchange, exchange.answer_line, _shown(exchange.answer), _shown(turn.speech)
            )
        for check in exchange.checks:
            got = _CHECKED[check.key](check.value, turn)
            if got is not None:
                self._differ(exchange, check.line, f"{check.key}: {check.value}", got)

    def _differ(self, exchange: Exchange, line: int, expected: str, got: str) -> None:
        self.differences.append(
            Difference(f"{self.conversation.name}:{line}", exchange.said, expected, got)
        )


def _heard(wanted: str, turn: Turn) -> str | None:
    got = heard_line(turn) or "nothing"
    intent, *slots = wanted.split()
    if turn.heard is None or intent != turn.heard.intent:
        return got
    return None if _holds(slots, turn.heard.meanings()) else got


def _says(wanted: str, turn: Turn) -> str | None:
    return None if _squeezed(wanted).lower() in turn.speech.lower() else _shown(turn.speech)


def _never(wanted: str, turn: Turn) -> str | None:
    return _shown(turn.speech) if _squeezed(wanted).lower() in turn.speech.lower() else None


def _asks(wanted: str, turn: Turn) -> str | None:
    got = str((facts.asks(turn) or {}).get("question") or "nothing")
    return None if got == wanted else f"asks: {got}"


def _findings(wanted: str, turn: Turn) -> str | None:
    got = facts.findings(turn)
    if _holds(wanted.split(), got):
        return None
    return " ".join(f"{name}={_word(value)}" for name, value in got.items()) or "no findings"


def _assessed(key: str) -> Callable[[str, Turn], str | None]:
    def check(wanted: str, turn: Turn) -> str | None:
        got = str((facts.assessment(turn) or {}).get(key) or "none")
        return None if got == wanted else f"{key}: {got}"

    return check


def _red_flags(wanted: str, turn: Turn) -> str | None:
    got = [str(flag) for flag in (facts.assessment(turn) or {}).get("red_flags") or []]
    flags = wanted.replace(",", " ").split()
    if (flags == ["none"] and not got) or (flags != ["none"] and set(flags) <= set(got)):
        return None
    return "red flags: " + (" ".join(got) or "none")


def _reprompt(wanted: str, turn: Turn) -> str | None:
    got = turn.reprompt or ""
    return None if _squeezed(wanted).lower() in got.lower() else f"reprompt: {_shown(got)}"


def _ended(wanted: str, turn: Turn) -> str | None:
    got = "yes" if turn.ended else "no"
    return None if got == wanted else f"ended: {got}"


_CHECKED: dict[str, Callable[[str, Turn], str | None]] = {
    "heard": _heard,
    "says": _says,
    "never": _never,
    "asks": _asks,
    "findings": _findings,
    "care": _assessed("care"),
    "kind": _assessed("kind"),
    "red flags": _red_flags,
    "reprompt": _reprompt,
    "ended": _ended,
}


def _holds(wanted: list[str], got: Mapping[str, Any]) -> bool:
    """True when every "name=value" (several values with | between) is among what there is."""
    for pair in wanted:
        name, _, value = pair.partition("=")
        had = got.get(name)
        values = {_word(part) for part in (had if isinstance(had, list) else [had])}
        if not set(value.split("|")) <= values:
            return False
    return True


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "|".join(_word(part) for part in value)
    return str(value)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _shown(speech: str) -> str:
    return f"“{speech}”" if speech else "silence"
