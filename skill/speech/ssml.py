"""Plain words to speech markup.

Words come without markup. A pause is written ``⟦seconds⟧``; digits are only ever telephone
numbers, and are read out one by one.
"""

import re
from xml.sax.saxutils import escape

_PAUSE = re.compile(r"⟦(\d{1,2})⟧")
_UNSPEAKABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"\d[\d ]*\d|\d")
MAX_BREAK_SECONDS = 10
MAX_CHARACTERS = 8000


def pause(seconds: int) -> str:
    """A pause, as it stands in plain words."""
    return f"⟦{seconds}⟧"


def _breaks(match: re.Match[str]) -> str:
    left = int(match.group(1))
    breaks = []
    while left > 0:
        breaks.append(f'<break time="{min(left, MAX_BREAK_SECONDS)}s"/>')
        left -= MAX_BREAK_SECONDS
    return "".join(breaks)


def render(words: str, *, slowly: bool = False) -> str:
    """The words as SSML, every character of theirs escaped, within the platform's length."""
    ssml = _marked_up(words, slowly)
    while len(ssml) > MAX_CHARACTERS:
        words = words[: len(words) // 2]
        ssml = _marked_up(words, slowly)
    return ssml


def _marked_up(words: str, slowly: bool) -> str:
    pieces = []
    position = 0
    for match in _PAUSE.finditer(words):
        pieces.append(_spoken(words[position : match.start()]))
        pieces.append(_breaks(match))
        position = match.end()
    pieces.append(_spoken(words[position:]))
    body = "".join(pieces)
    if slowly:
        body = f'<prosody rate="slow">{body}</prosody>'
    return f"<speak>{body}</speak>"


def _spoken(words: str) -> str:
    return _NUMBER.sub(
        lambda match: f'<say-as interpret-as="digits">{match.group()}</say-as>',
        escape(_UNSPEAKABLE.sub("", words)),
    )


def plain(words: str) -> str:
    """The words without pauses, for a card."""
    return re.sub(r"\s+", " ", _PAUSE.sub(" ", words)).strip()
