"""Finding slot values anywhere in what was said."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from simulator.durations import duration_at
from simulator.english import (
    DETERMINERS,
    DOWNTONERS,
    FUNCTION_WORDS,
    HESITATIONS,
    IDIOMS,
    INTENSIFIERS,
    LINKS,
    NEGATORS,
)
from simulator.heard import SlotValue
from simulator.model import SlotType
from simulator.numerals import number_at
from simulator.spelling import Speller
from simulator.text import POSSESSIVE, Utterance, plain_words, stem

DURATION = "AMAZON.DURATION"
NUMBER = "AMAZON.NUMBER"
_MOST_MENDED = 60
_COUNTED_THING = 4


@dataclass(frozen=True, slots=True)
class Span:
    """A slot value at a place in the utterance: words `start` up to `end`."""

    start: int
    end: int
    type: str
    value: SlotValue
    sure: int
    """3 for exact words, 2 for another form of them, 1 for mended spelling."""
    denied: bool = False
    """True when a "not" stands inside it: "my face is not drooping"."""


@dataclass(slots=True)
class _Node:
    after: dict[str, "_Node"] = field(default_factory=dict)
    values: list[tuple[str, int]] = field(default_factory=list)


class _Trie:
    def __init__(self) -> None:
        self.root = _Node()

    def add(self, words: Sequence[str], value: tuple[str, int]) -> None:
        node = self.root
        for word in words:
            node = node.after.setdefault(word, _Node())
        if value not in node.values:
            node.values.append(value)

    def matches(self, words: Sequence[str], start: int) -> Iterator[tuple[int, _Node, bool]]:
        """Every (end, node, denied) that holds values, also across words that change nothing.

        It is denied when the one word that does change something, a "not", was passed over.
        """
        paths = [(start, self.root, False, False)]
        after_not = any(word in NEGATORS for word in words[max(0, start - 3) : start])
        while paths:
            place, node, skipped, denied = paths.pop()
            if node.values and not skipped:
                yield place, node, denied
            if place >= len(words):
                continue
            word = words[place]
            following = node.after.get(word)
            if following is not None:
                paths.append((place + 1, following, False, denied))
            if place == start or place - start >= 12:
                continue
            ties_a_not = word in _AUXILIARIES and words[place + 1 : place + 2] == ["not"]
            if word in _SKIPPED or ties_a_not or (word in _ANY and (denied or after_not)):
                paths.append((place + 1, node, True, denied))
            elif word == "not" and not denied and words[place - 1] in _AUXILIARIES:
                paths.append((place + 1, node, True, True))


_TIES = DETERMINERS | LINKS | {POSSESSIVE}
_SKIPPED = (INTENSIFIERS - DOWNTONERS) | _TIES | {"me"}
"""Words of an utterance that may stand inside a phrase; "me" is "my" in much of Britain."""
_ANY = frozenset(("any", "at", "either"))
_AUXILIARIES = frozenset(
    "is are was were be do does did has have had can could will would am".split()
)
_AFTER_A_PLACE = frozenset(", . house place flat wedding party yesterday today".split())
_PRONOUNS = frozenset(("me", "mine", "myself", "it", "one", "that", "this"))
_UNSTEMMED = frozenset(
    """fit fits fitting fitted game games gaming legs fast fasting bit bite bites
    biting""".split()
)
_UNITS = frozenset(stem(word) for word in ("year", "month", "week", "day"))
_AILMENTS = frozenset(stem(w) for w in "spasm cramp twitch pain ache trouble problem".split())
"""Before one of these an idiom is none: "i got back spasms"."""
_BARE = FUNCTION_WORDS | NEGATORS
_IDIOMS_BY_WORD: dict[str, list[tuple[str, ...]]] = defaultdict(list)
for _idiom in IDIOMS:
    _IDIOMS_BY_WORD[_idiom[0]].append(_idiom)


class Spotter:
    """Spots the values of custom types, durations and numbers."""

    def __init__(
        self, types: Sequence[SlotType], vocabulary: frozenset[str], careful: frozenset[str]
    ) -> None:
        """`careful` names the types that can hold a danger: spelling is mended less freely."""
        self._types = {kind.name: kind for kind in types}
        self._words, self._stems = _Trie(), _Trie()
        spelt: dict[str, list[str]] = defaultdict(list)
        for kind in types:
            for place, value in enumerate(kind.values):
                for phrase in (value.name.value, *value.name.synonyms):
                    for words in _variants(phrase):
                        self._words.add(words, (kind.name, place))
                        self._stems.add([_stem(word) for word in words], (kind.name, place))
                        for word in words:
                            spelt[word].append(kind.name)
        self._speller = Speller(
            vocabulary, {word: all(t in careful for t in names) for word, names in spelt.items()}
        )

    def spans(self, utterance: Utterance) -> list[Span]:
        """Every value found, overlapping ones too, in the order they start."""
        said = [word.text for word in utterance.words]
        mended = self._mended(said)
        fixed = [mended.get(place, word) for place, word in enumerate(said)]
        stems = [_stem(word) for word in fixed]
        lone = _lone_word(said)
        hidden = _idiomatic(said)
        found: dict[tuple[int, int, str], Span] = {}
        for start, word in enumerate(fixed):
            if utterance.words[start].is_mark:
                continue
            for trie, words, sure in ((self._words, fixed, 3), (self._stems, stems, 2)):
                if words[start] not in trie.root.after:
                    continue
                for end, node, denied in trie.matches(words, start):
                    # A lone stem of a function word ("going" for "go") says too little, and so
                    # does the "me" of "it wakes me up".
                    little = word in FUNCTION_WORDS or stem(word) in _UNITS
                    if end == start + 1 and little and sure == 2:
                        continue
                    if end == start + 1 and word in _PRONOUNS and not lone:
                        continue
                    if _is_a_place(said, start, end):
                        continue
                    if end == start + 1 and (start in hidden or _is_unit_of_age(said, start)):
                        continue
                    span_sure = 1 if any(p in mended for p in range(start, end)) else sure
                    for kind, ids in _by_type(node.values).items():
                        key = (start, end, kind)
                        if key not in found or (found[key].denied and not denied):
                            value = self._value(utterance, start, end, kind, ids)
                            found[key] = Span(start, end, kind, value, span_sure, denied)
            for span in _counted(utterance, said, start):
                found[(span.start, span.end, span.type)] = span
        return list(found.values())

    def _value(
        self, utterance: Utterance, start: int, end: int, kind: str, places: Sequence[int]
    ) -> SlotValue:
        spoken = utterance.spoken(start, end)
        values = [self._types[kind].values[place] for place in places]
        return SlotValue(spoken, tuple((v.id, v.name.value) for v in values), spoken)

    def _mended(self, said: Sequence[str]) -> dict[int, str]:
        mended: dict[int, str] = {}
        tried = 0
        for place, word in enumerate(said):
            if tried >= _MOST_MENDED:
                break
            if len(word) >= 4:
                tried += 1
                meant = self._speller.mend(word)
                if meant is not None:
                    mended[place] = meant
        return mended


def _stem(word: str) -> str:
    return word if word in _UNSTEMMED else stem(word)


def _lone_word(said: Sequence[str]) -> bool:
    return sum(word not in HESITATIONS and word not in (",", ".") for word in said) == 1


def _is_a_place(said: Sequence[str], start: int, end: int) -> bool:
    """True for the sister of "i was at my sister's": nothing of hers is named."""
    following = said[end + 1] if end + 1 < len(said) else ","
    return (
        end < len(said)
        and said[end] == POSSESSIVE
        and any(word in ("at", "to", "from", "round") for word in said[max(0, start - 2) : start])
        and (following in FUNCTION_WORDS or following in _AFTER_A_PLACE)
    )


def _is_unit_of_age(said: Sequence[str], place: int) -> bool:
    """True for the "year" of "seventy year old"."""
    return stem(said[place]) in _UNITS and list(said[place + 1 : place + 2]) == ["old"]


def _idiomatic(said: Sequence[str]) -> set[int]:
    """The places of words that are part of an idiom, in which they are no value of their own."""
    hidden: set[int] = set()
    for start, word in enumerate(said):
        for phrase in _IDIOMS_BY_WORD.get(word, ()):
            end = start + len(phrase)
            names_an_ailment = end < len(said) and stem(said[end]) in _AILMENTS
            if tuple(said[start:end]) == phrase and not names_an_ailment:
                hidden.update(range(start, end))
    return hidden


def _by_type(values: Sequence[tuple[str, int]]) -> dict[str, list[int]]:
    grouped: dict[str, list[int]] = defaultdict(list)
    for kind, place in values:
        grouped[kind].append(place)
    return grouped


def _variants(phrase: str) -> Iterator[tuple[str, ...]]:
    words = plain_words(phrase)
    if not words:
        return
    yield words
    if words[-1] in DETERMINERS:
        return  # "can't feel my" is not "can't feel"
    loose = words[:1] + tuple(word for word in words[1:] if word not in DETERMINERS)
    if len(loose) > 1 and loose != words:
        yield loose
    core = words[:1] + tuple(word for word in words[1:] if word not in _TIES)
    if (
        core not in (words, loose)
        and core[-1] == words[-1]
        and sum(word not in _BARE for word in core) > 1
    ):
        yield core
    if POSSESSIVE in words[1:]:
        place = words.index(POSSESSIVE, 1)
        yield (*words[: place - 1], words[place - 1] + "s", *words[place + 1 :])


def _counted(utterance: Utterance, said: list[str], start: int) -> Iterator[Span]:
    words = tuple(said[start - 1 : start + 16]) if start else ("", *said[:16])
    duration = duration_at(words, 1)
    # "three a day" and "three cups of tea a day" say how much, not how long.
    before = said[max(0, start - _COUNTED_THING) : start]
    rate = (
        said[start] in ("a", "an")
        and any(number_at((word,), 0) for word in before)
        and before[-1] not in FUNCTION_WORDS
    )
    if duration is not None and not rate:
        end = start + duration[1] - 1
        value = SlotValue(duration[0], (), utterance.spoken(start, end))
        yield Span(start, end, DURATION, value, 3)
    number = number_at(words, 1)
    if number is not None and number[0].is_integer():
        end = start + number[1] - 1
        yield Span(
            start, end, NUMBER, SlotValue(str(int(number[0])), (), utterance.spoken(start, end)), 3
        )
