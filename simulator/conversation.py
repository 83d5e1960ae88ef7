"""Conversation files: a conversation written down, to read and to replay."""

import difflib
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

SUFFIX = ".talk"
SILENCE = "(silence)"
CHECKS = (
    "heard", "says", "never", "asks", "findings", "care", "kind", "red flags", "reprompt", "ended",
)  # fmt: skip
_HEADINGS = ("locale",)
_WIDTH = 98


class ConversationError(ValueError):
    """A conversation file that cannot be read, and where."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line that says what must hold of the turn before it."""

    key: str
    value: str
    line: int


@dataclass(slots=True)
class Exchange:
    """What a person says, the words that answer it and what else must hold."""

    said: str
    line: int
    checks: list[Check] = field(default_factory=list)
    answer: str | None = None
    answer_line: int = 0
    answer_end: int = 0

    @property
    def silent(self) -> bool:
        """True when the person says nothing."""
        return self.said == SILENCE


@dataclass(slots=True)
class Conversation:
    """A conversation as its file has it."""

    exchanges: list[Exchange] = field(default_factory=list)
    locale: str = "en-US"
    path: Path | None = None
    lines: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Where it comes from, for messages."""
        return str(self.path) if self.path is not None else "conversation"


def load_conversation(path: Path | str) -> Conversation:
    """Read a conversation file."""
    path = Path(path)
    try:
        return parse_conversation(path.read_text(encoding="utf-8"), path)
    except OSError as error:
        raise ConversationError(f"{path}: cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ConversationError(f"{path}: is not UTF-8 text.") from error


def parse_conversation(text: str, path: Path | None = None) -> Conversation:
    """Read the text of a conversation file."""
    conversation = Conversation(path=path, lines=text.splitlines())
    answering = False
    for number, line in enumerate(conversation.lines, start=1):
        exchange = conversation.exchanges[-1] if conversation.exchanges else None
        if not line.strip() or line.startswith("#"):
            answering = False
        elif line.startswith(">"):
            said = line[1:].strip()
            if not said:
                raise _wrong(conversation, number, f'say something after ">", or "{SILENCE}"')
            conversation.exchanges.append(Exchange(said, number))
            answering = False
        elif line.startswith("<"):
            if exchange is None:
                raise _wrong(conversation, number, 'an answer comes after a ">" line')
            if exchange.answer is not None:
                raise _wrong(conversation, number, "this turn has an answer already")
            exchange.answer = line[1:].strip()
            exchange.answer_line = exchange.answer_end = number
            answering = True
        elif answering and exchange is not None and line[0].isspace():
            exchange.answer = f"{exchange.answer} {line.strip()}".strip()
            exchange.answer_end = number
        else:
            answering = False
            _read_key(conversation, exchange, number, line)
    if not conversation.exchanges:
        raise _wrong(conversation, max(1, len(conversation.lines)), 'there is no ">" line')
    return conversation


def conversation_files(paths: Iterable[Path | str]) -> list[Path]:
    """The files named, and every conversation file in the folders named."""
    files: list[Path] = []
    for path in map(Path, paths):
        files += sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]
    return files


def answer_lines(speech: str) -> list[str]:
    """The spoken words as the lines of a conversation file."""
    wrapped = textwrap.wrap(speech, _WIDTH - 2, break_long_words=False, break_on_hyphens=False) or [
        ""
    ]
    return [f"< {wrapped[0]}".rstrip(), *(f"  {line}" for line in wrapped[1:])]


def _read_key(
    conversation: Conversation, exchange: Exchange | None, number: int, line: str
) -> None:
    key, colon, value = line.partition(":")
    key = " ".join(key.split()).lower()
    known = CHECKS if exchange is not None else _HEADINGS
    if not colon or key not in known:
        raise _wrong(conversation, number, _unknown(key if colon else line.strip(), known))
    value = value.strip()
    if not value:
        raise _wrong(conversation, number, f'"{key}:" says nothing')
    if exchange is None:
        conversation.locale = value
        return
    if key == "ended" and value not in ("yes", "no"):
        raise _wrong(conversation, number, '"ended:" is yes or no')
    exchange.checks.append(Check(key, value, number))


def _unknown(key: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(key, [*CHECKS, *_HEADINGS], n=1)
    if near and near[0] in known:
        return f'"{key}" is not known. Did you mean "{near[0]}:"?'
    if near and near[0] in _HEADINGS:
        return f'"{near[0]}:" belongs above the first ">" line'
    if near and near[0] == key:
        return f'"{key}:" comes after a ">" line'
    allowed = ", ".join(f"{name}:" for name in known)
    return f'"{key[:40]}" is not known. Here a line starts with >, <, # or {allowed}'


def _wrong(conversation: Conversation, number: int, message: str) -> ConversationError:
    return ConversationError(f"{conversation.name}:{number}: {message}")
