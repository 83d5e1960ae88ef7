"""Reading SSML: the words, the pauses, and how long it takes to say."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

WORDS_A_MINUTE = 150
LONGEST_BREAK = 10.0

_TAGS = {
    "speak",
    "audio",
    "break",
    "emphasis",
    "lang",
    "p",
    "phoneme",
    "prosody",
    "s",
    "say-as",
    "sub",
    "voice",
    "w",
    "amazon:effect",
    "amazon:emotion",
    "amazon:domain",
    "amazon:auto-breaths",
    "amazon:breath",
}
_STRENGTHS = {
    "none": 0.0,
    "x-weak": 0.0,
    "weak": 0.2,
    "medium": 0.4,
    "strong": 0.7,
    "x-strong": 1.2,
}
_TIME = re.compile(r"(\d+(?:\.\d+)?)(ms|s)")
_NAMESPACE = "amazon"


class SsmlError(ValueError):
    """SSML that a device would refuse."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What SSML sounds like."""

    text: str
    """Plain words, without markup."""
    parts: tuple[str | float, ...]
    """The words and the pauses (in seconds) in order."""

    @property
    def seconds(self) -> float:
        """An estimate of the time it takes to say, at 150 words a minute."""
        pauses = sum(part for part in self.parts if isinstance(part, float))
        return len(self.text.split()) / WORDS_A_MINUTE * 60 + pauses


def plain(text: str) -> Spoken:
    """Speech of type PlainText."""
    words = " ".join(text.split())
    return Spoken(words, (words,) if words else ())


def parse(ssml: str) -> Spoken:
    """Read SSML, or raise `SsmlError` where it is malformed or not allowed."""
    if "<!" in ssml or "<?" in ssml:
        raise SsmlError("SSML may not hold declarations or comments.")
    opening = re.match(r"\s*<speak(?=[\s>/])", ssml)
    if opening is None:
        raise SsmlError("SSML must be wrapped in <speak>.")
    named = f'{opening.group()} xmlns:{_NAMESPACE}="{_NAMESPACE}"'
    try:
        root = ElementTree.fromstring(named + ssml[opening.end() :])  # noqa: S314 - no declarations
    except ElementTree.ParseError as error:
        raise SsmlError(f"SSML is not well-formed: {error}.") from error
    parts = _merged(_parts(root))
    text = " ".join(part for part in parts if isinstance(part, str))
    return Spoken(re.sub(r" (?=[,.;:?!])", "", text), tuple(parts))


def _parts(element: ElementTree.Element) -> list[str | float]:
    tag = element.tag.replace(f"{{{_NAMESPACE}}}", f"{_NAMESPACE}:")
    if tag not in _TAGS:
        raise SsmlError(f"<{tag}> is not an SSML tag that Alexa knows.")
    if tag == "break":
        return [_pause(element)]
    inner: list[str | float] = []
    if tag == "sub":
        inner.append(element.get("alias", element.text or ""))
    else:
        inner.append(element.text or "")
        for child in element:
            inner += _parts(child)
            inner.append(child.tail or "")
    return [" ", *inner, " "] if tag in ("p", "s") else inner


def _pause(element: ElementTree.Element) -> float:
    time = element.get("time")
    if time is None:
        strength = element.get("strength", "medium")
        if strength not in _STRENGTHS:
            raise SsmlError("<break> has an unknown strength.")
        return _STRENGTHS[strength]
    match = _TIME.fullmatch(time)
    if match is None:
        raise SsmlError("<break> has a time that is not seconds or milliseconds.")
    seconds = float(match[1]) / (1000 if match[2] == "ms" else 1)
    if seconds > LONGEST_BREAK:
        raise SsmlError(f"<break> is {seconds:g} s long; Alexa allows {LONGEST_BREAK:g} s.")
    return seconds


def _merged(parts: list[str | float]) -> list[str | float]:
    merged: list[str | float] = []
    run = ""
    for part in [*parts, 0.0]:
        if isinstance(part, str):
            run += part
            continue
        words = " ".join(run.split())
        if words:
            merged.append(words)
        run = ""
        if part:
            merged.append(part)
    return merged
