"""Which of several slots of one type a value belongs to, by the words around it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from simulator.english import HEDGES
from simulator.model import Intent
from simulator.negation import ends_negated
from simulator.samples import Sample, SlotRef
from simulator.spotting import Span
from simulator.text import PAUSE, POSSESSIVE, STOP, stem

_LONGEST = 5
_WINDOW = 6


@dataclass(slots=True)
class _Surroundings:
    before: Counter[tuple[str, ...]] = field(default_factory=Counter)
    whole: set[tuple[str, ...]] = field(default_factory=set)
    after: set[tuple[str, ...]] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    count: int = 0
    bare: int = 0
    negative: int = 0


class Carriers:
    """The carrier phrases of one intent's slots, learned from its samples."""

    def __init__(self, intent: Intent, samples: Sequence[Sample]) -> None:
        self._slots: dict[str, _Surroundings] = {s.name: _Surroundings() for s in intent.slots}
        self._of_type: dict[str, list[str]] = defaultdict(list)
        for slot in intent.slots:
            self._of_type[slot.type].append(slot.name)
        self.companions = self._companions(samples)
        self._told: set[str] = set()
        self._beside: dict[tuple[str, ...], dict[tuple[str, ...], str]] = defaultdict(dict)
        for sample in samples:
            if any(slot.type in self.companions for slot in sample.slots):
                self._learn_beside(sample)
            else:
                self._learn(sample)
        self.negative_of = self._negative_slots()

    @property
    def negatable(self) -> frozenset[str]:
        """The types that have a slot for what is absent beside one for what is there."""
        return frozenset(self.negative_of)

    @property
    def types(self) -> frozenset[str]:
        """The types that this intent can hold."""
        return frozenset(self._of_type)

    def beside(
        self, words: Sequence[str], chosen: Sequence[Span], companion: Span
    ) -> tuple[Span, str] | None:
        """The value that a companion ("yesterday") speaks of, and the slot that it then fills.

        It stands before its companion or after it, with nothing between that the samples lack.
        """
        around = [span for span in chosen if not _overlap(span, companion)]
        before = [span for span in around if span.end <= companion.start]
        following = tuple(_plain(words, companion.end, len(words), ()))
        for span in reversed(before[-3:]):
            between = _plain(words, span.end, companion.start, around)
            if _is_place(between):
                between = ()  # "at the gym" says nothing of the time
            ways = self._beside.get((_named(span), *between, _named(companion)))
            if ways:
                longest = max((w for w in ways if w == following[: len(w)]), key=len)
                return span, ways[longest]
        for span in [span for span in around if span.start >= companion.end][:3]:
            between = _plain(words, companion.end, span.start, around)
            ways = self._beside.get((_named(companion), *between, _named(span)))
            if ways:
                return span, ways[()]
        return None

    def slots_of(self, kind: str) -> list[str]:
        """The slots of a type, those for absent values left out."""
        return [name for name in self._of_type[kind] if name != self.negative_of.get(kind)]

    def ranked(
        self, kind: str, words: Sequence[str], start: int, end: int, elicited: str | None
    ) -> list[tuple[float, str]]:
        """The slots for a present value at words `start` to `end`, the fittest first."""
        names = self.slots_of(kind)
        if len(names) == 1:
            return [(self._fit(names[0], words, start, end), names[0])]
        scored = []
        for place, name in enumerate(names):
            score = self._fit(name, words, start, end) + (1.5 if name == elicited else 0.0)
            slot = self._slots[name]
            scored.append((score, slot.bare > 0, slot.count, -place, name))
        scored.sort(reverse=True)
        return [(score, name) for score, _, _, _, name in scored]

    def _fit(self, name: str, words: Sequence[str], start: int, end: int) -> float:
        slot = self._slots[name]
        before = _before(words, start)
        score = 0.0
        for length in range(min(_LONGEST, len(before)), 0, -1):
            tail = tuple(before[-length:])
            # "I used to get" puts it in the past; its "get" alone does not.
            if tail in slot.before and (tail in slot.whole or name not in self._told):
                score = length + (0.5 if tail in slot.whole else 0.0)
                break
        after = _after(words, end)
        for length in range(len(after), 0, -1):
            if tuple(after[:length]) in slot.after:
                score += length
                break
        near = {stem(word) for word in words[max(0, start - _WINDOW) : start]}
        near |= {stem(word) for word in words[end : end + 2]}
        return score + 0.2 * len((near & slot.near) - _HEDGE_STEMS)

    def _learn(self, sample: Sample) -> None:
        for place, part in enumerate(sample.parts):
            if not isinstance(part, SlotRef):
                continue
            slot = self._slots[part.name]
            left = _run(reversed(sample.parts[:place]))[::-1]
            right = _run(sample.parts[place + 1 :])
            slot.count += 1
            slot.bare += not left and not right
            slot.negative += ends_negated(left)
            carrier = [stem(word) for word in left if word not in HEDGES]
            for length in range(1, min(_LONGEST, len(carrier)) + 1):
                slot.before[tuple(carrier[-length:])] += 1
            slot.whole.add(tuple(carrier))
            ending = [stem(word) for word in right if word not in _HEDGES_AFTER][:3]
            for length in range(1, len(ending) + 1):
                slot.after.add(tuple(ending[:length]))
            slot.near.update(carrier)
            slot.near.update(ending)

    def _companions(self, samples: Sequence[Sample]) -> frozenset[str]:
        """The types whose one slot is never alone, and tells one of two like slots from the other.

        Such is the "yesterday" of "i had chest pain yesterday": most of what is said of a danger
        that is past is said with it.
        """
        named = [{slot.name for slot in sample.slots} for sample in samples]
        alone = {name for names in named if len(names) == 1 for name in names}
        doubles = [name for names in self._of_type.values() if len(names) > 1 for name in names]
        found = set()
        for kind, (first, *more) in self._of_type.items():
            if more or first in alone:
                continue
            for double in doubles:
                uses = [first in names for names in named if double in names]
                if uses and sum(uses) >= _MOSTLY * len(uses):
                    found.add(kind)
        return frozenset(found)

    def _learn_beside(self, sample: Sample) -> None:
        """Learn what may stand between a companion and the value that it speaks of."""
        parts = [part for part in sample.parts if not isinstance(part, str) or part not in _IDLE]
        at = next(
            place
            for place, part in enumerate(parts)
            if isinstance(part, SlotRef) and part.type in self.companions
        )
        for place, part in enumerate(parts):
            if not isinstance(part, SlotRef) or len(self._of_type[part.type]) == 1:
                continue
            first, last = sorted((place, at))
            run = tuple(
                stem(p) if isinstance(p, str) else "{" + p.type + "}"
                for p in parts[first : last + 1]
            )
            following = tuple(_stems(parts[at + 1 :])) if place < at else ()
            self._beside[run][following] = part.name
            self._beside[run].setdefault((), part.name)
            if not self._slots[part.name].bare:
                self._told.add(part.name)

    def _negative_slots(self) -> dict[str, str]:
        found = {}
        for kind, names in self._of_type.items():
            shares = {
                name: self._slots[name].negative / self._slots[name].count
                for name in names
                if self._slots[name].count
            }
            negative = [name for name, share in shares.items() if share >= 0.6]
            if len(negative) == 1 and len(names) > 1:
                found[kind] = negative[0]
        return found


_IDLE = frozenset(
    (POSSESSIVE, *"a an the my his her their like just about maybe really um uh".split())
)
_PLACES = frozenset(("at", "in", "on", "during"))
_LONGEST_PLACE = 4
_NO_PLACE = frozenset(
    stem(word) for word in "since for from until till and but then now so or".split()
)
_MOSTLY = 0.6


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _named(span: Span) -> str:
    return "{" + span.type + "}"


def _stems(parts: Iterable[object]) -> list[str]:
    return [stem(word) for word in _run(parts)]


def _is_place(between: tuple[str, ...]) -> bool:
    return (
        between[:1] != ()
        and between[0] in _PLACES
        and len(between) <= _LONGEST_PLACE
        and _NO_PLACE.isdisjoint(between)
    )


def _plain(words: Sequence[str], start: int, end: int, spans: Sequence[Span]) -> tuple[str, ...]:
    """The words of a stretch, its values by their types; a pause is nothing."""
    starts = {span.start: span for span in spans}
    found: list[str] = []
    at = start
    while at < end:
        span = starts.get(at)
        if span is not None:
            found.append(_named(span))
            at = span.end
            continue
        if words[at] != PAUSE and words[at] not in _IDLE:
            found.append(stem(words[at]))
        at += 1
    return tuple(found)


_HEDGES_AFTER = HEDGES - {"past", "last", "now", "at", "most", "ago"}
_HEDGE_STEMS = frozenset(stem(word) for word in HEDGES)


def _run(parts: Iterable[object]) -> list[str]:
    words: list[str] = []
    for part in parts:
        if not isinstance(part, str):
            break
        words.append(part)
    return words


def _before(words: Sequence[str], start: int) -> list[str]:
    kept: list[str] = []
    for word in reversed(words[max(0, start - 12) : start]):
        if word == STOP or len(kept) == _LONGEST:
            break
        if word != PAUSE and word not in HEDGES:
            kept.append(stem(word))
    return kept[::-1]


def _after(words: Sequence[str], end: int) -> list[str]:
    kept: list[str] = []
    for word in words[end : end + 4]:
        if word in (STOP, PAUSE):
            break
        if word not in _HEDGES_AFTER:
            kept.append(stem(word))
    return kept[:3]
