"""Words out of typed text: one normal form for what people type and what samples say."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.numerals import spell

PAUSE = ","
"""The mark for a weak boundary: a comma, a dash, a bracket."""
STOP = "."
"""The mark for the end of a sentence."""

_QUOTES = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "`": "'",
        "\u00b4": "'",
        "\u201c": " ",
        "\u201d": " ",
        '"': " ",
    }
)
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:'[^\W\d_]+)*|[.;!?:\n\u2026]+|[,()\u2013\u2014/]|-")
_ABBREVIATION = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.\s?){2,}")

_WHOLE = {
    "cannot": "can not",
    "cant": "can not",
    "can't": "can not",
    "wont": "will not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "aint": "is not",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "hasnt": "has not",
    "havent": "have not",
    "hadnt": "had not",
    "couldnt": "could not",
    "wouldnt": "would not",
    "shouldnt": "should not",
    "im": "i am",
    "ive": "i have",
    "its": "it is",
    "thats": "that is",
    "whats": "what is",
    "theres": "there is",
    "hes": "he is",
    "shes": "she is",
    "let's": "let us",
    "lets": "let us",
    "gonna": "going to",
    "gotta": "got to",
    "wanna": "want to",
    "kinda": "kind of",
    "sorta": "sort of",
    "dunno": "do not know",
    "cos": "because",
    "cuz": "because",
    "coz": "because",
    "'cause": "because",
    "ok": "okay",
    "thru": "through",
    "w": "with",
}
_ENDINGS = {"n't": "not", "'m": "am", "'ve": "have", "'re": "are", "'ll": "will", "'d": "would"}
_IS_NOT_OWNER = {
    "it",
    "that",
    "what",
    "there",
    "he",
    "she",
    "who",
    "where",
    "how",
    "when",
    "here",
    "why",
    "this",
    "everything",
    "nothing",
    "something",
}
_AFTER_HAS = {"been", "got", "had", "gone", "become", "started", "happened", "lasted", "stopped"}
POSSESSIVE = "'s"


@dataclass(frozen=True, slots=True)
class Word:
    """One normalised word (or boundary mark) and where it stands in the cleaned text."""

    text: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """True for a boundary, false for a word."""
        return self.text in (PAUSE, STOP)


@dataclass(frozen=True, slots=True)
class Utterance:
    """What was typed, cleaned, with its words."""

    clean: str
    words: tuple[Word, ...]

    def spoken(self, start: int, end: int) -> str:
        """The words from `start` up to `end` as the person said them."""
        if start >= end:
            return ""
        cut = self.clean[self.words[start].start : self.words[end - 1].end]
        return " ".join(cut.split())


def read(text: str) -> Utterance:
    """Clean a text and split it into normalised words and boundary marks."""
    clean = unicodedata.normalize("NFKC", text).translate(_QUOTES).lower()
    clean = _ABBREVIATION.sub(lambda m: m.group().replace(".", " "), clean)
    words = _tidy_marks(_joined_letters(list(_expanded(clean))))
    return Utterance(clean, tuple(words))


def plain_words(text: str) -> tuple[str, ...]:
    """The normalised words of a text without its marks: how samples and synonyms are kept."""
    return tuple(word.text for word in read(text).words if not word.is_mark)


def _expanded(clean: str) -> Iterator[Word]:
    tokens = list(_TOKEN.finditer(clean))
    for place, token in enumerate(tokens):
        raw, start, end = token.group(), token.start(), token.end()
        if raw[0] in ".;!?:\n\u2026":
            yield Word(STOP, start, end)
        elif raw == "/":
            yield Word("or", start, end)
        elif raw in (",", "(", ")", "\u2013", "\u2014"):
            yield Word(PAUSE, start, end)
        elif raw == "-":
            if clean[max(0, start - 1)].isspace() or clean[end : end + 1].isspace():
                yield Word(PAUSE, start, end)
        else:
            following = tokens[place + 1].group() if place + 1 < len(tokens) else ""
            for part in _parts(raw, following):
                yield Word(part, start, end)


def _parts(raw: str, following: str) -> tuple[str, ...]:
    if raw[0].isdigit():
        return spell(raw)
    if raw in _WHOLE:
        return tuple(_WHOLE[raw].split())
    for ending, word in _ENDINGS.items():
        if raw.endswith(ending) and len(raw) > len(ending):
            return (raw[: -len(ending)], word)
    if raw.endswith("'s"):
        owner = raw[:-2]
        if owner in _IS_NOT_OWNER:
            return (owner, "has" if following in _AFTER_HAS else "is")
        return (owner, POSSESSIVE)
    return (raw.replace("'", ""),)


def _joined_letters(words: list[Word]) -> list[Word]:
    """Join spelled-out letters: "a l s" and "a.l.s." are one word, "als"."""
    joined: list[Word] = []
    place = 0
    while place < len(words):
        last = place
        while last < len(words) and len(words[last].text) == 1 and words[last].text.isalpha():
            last += 1
        run = words[place:last]
        # "a" and "i" are words of their own: two letters that start with one are left alone.
        if len(run) >= 3 or (len(run) == 2 and run[0].text not in "ai"):
            joined.append(Word("".join(w.text for w in run), run[0].start, run[-1].end))
            place = last
        else:
            joined.append(words[place])
            place += 1
    return joined


def _tidy_marks(words: list[Word]) -> list[Word]:
    tidy: list[Word] = []
    for word in words:
        if word.is_mark and (not tidy or tidy[-1].is_mark):
            if tidy and word.text == STOP:
                tidy[-1] = word
            continue
        tidy.append(word)
    while tidy and tidy[-1].is_mark:
        tidy.pop()
    return tidy


@lru_cache(maxsize=32768)
def stem(word: str) -> str:
    """A light stem, so that "cramps", "cramped" and "cramping" meet."""
    if len(word) <= 3:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    base = word
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)]
            if base[-1] == base[-2] and base[-1] not in "lsz":
                base = base[:-1]
            break
    else:
        if word.endswith(("ches", "shes", "sses", "xes", "zes")):
            base = word[:-2]
        elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
            base = word[:-1]
    return base[:-1] if base.endswith("e") and len(base) > 3 else base
