"""How a skill is called by name: "open muscle check", "ask muscle check about ..."."""

import re
from dataclasses import dataclass

from simulator.text import read

_WAKE_WORDS = r"(?:alexa|echo|computer|amazon|ziggy)"
_POLITE = r"(?:(?:please|can you|could you|hey|okay|ok|hi|um|i want to|i'd like to)\s+)*"
_OPEN = (
    r"(?:open|start|launch|begin|load|run|use|resume|enable|play|talk to|open up|start up|go to)"
)
_ASK = r"(?:ask|tell|have|talk to|speak to)"


@dataclass(frozen=True, slots=True)
class Invocation:
    """A call of a skill by its name, and what was asked of it in the same breath."""

    rest: str
    """The request itself; empty when the skill is only opened."""


def without_wake_word(text: str) -> str:
    """The text without a leading "alexa"."""
    match = re.match(rf"\s*(?:hey\s+)?{_WAKE_WORDS}\b[\s,.!]+", text, re.IGNORECASE)
    return text[match.end() :].strip() if match else text.strip()


def invocation(text: str, name: str) -> Invocation | None:
    """The call that the text is, or None when it does not call the skill by its name."""
    called = _called(name)
    return _match(
        text,
        rf"{_POLITE}{_OPEN}\s+{called}(?:\s*[,.!]?\s*(?:and|to|then)\b)?[\s,.!:]*(?P<rest>.*)",
        rf"{_POLITE}{_ASK}\s+{called}(?:\s*,?\s*(?:about|to|if|whether|for|that)\b)?"
        r"[\s,.!:]*(?P<rest>.*)",
    )


def one_shot(text: str, name: str) -> Invocation:
    """The request in a text that is said to start a session, with or without the skill's name."""
    called = _called(name)
    found = invocation(text, name) or _match(
        text,
        rf"{called}[\s,.!:]*(?P<rest>.*)",
        rf"(?P<rest>.+?)[\s,]+(?:using|with|from|through|on|in)\s+{called}\W*",
    )
    return found or Invocation(without_wake_word(text))


def _called(name: str) -> str:
    return r"[\s-]+".join(re.escape(word.text) for word in read(name).words) + r"\b"


def _match(text: str, *patterns: str) -> Invocation | None:
    said = without_wake_word(text)
    for pattern in patterns:
        match = re.fullmatch(pattern, said, re.IGNORECASE | re.DOTALL)
        if match:
            return Invocation(match["rest"].strip())
    return None
