"""The sample utterances of a model: exact matching with slot capture, and likeness."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from simulator.english import (
    FUNCTION_WORDS,
    HESITATIONS,
    NEVER_TRAILING,
    QUESTION_OPENERS,
    QUESTION_WORDS,
    TRAILERS,
)
from simulator.model import Intent, InteractionModel
from simulator.spotting import Span
from simulator.text import plain_words, stem

_SLOT = re.compile(r"\{(\w+)\}")
_LONGEST_EXACT = 40
_LONGEST_UNKNOWN = 3
_FREE_TYPES = ("AMAZON.SearchQuery",)
_NOT_OPEN = QUESTION_WORDS | {"if", "whether"}
_TRAILING = (HESITATIONS | TRAILERS) - NEVER_TRAILING
_LIKE_OPEN = 0.85
_OTHER_MOOD = 0.86
_KNOWN_SHARE = 0.3
_LEAST_BOUND = 0.45
_LEAST_HALF = 0.65
_ONE_SIDED = 0.8


@dataclass(frozen=True, slots=True)
class SlotRef:
    """A slot's place in a sample."""

    name: str
    type: str


Part = str | SlotRef


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample of an intent, or of one of its slots."""

    intent: str
    parts: tuple[Part, ...]
    of_slot: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Its literal words."""
        return tuple(part for part in self.parts if isinstance(part, str))

    @property
    def slots(self) -> tuple[SlotRef, ...]:
        """The slots that it fills."""
        return tuple(part for part in self.parts if isinstance(part, SlotRef))

    @property
    def is_open(self) -> bool:
        """True when values and grammar are all there is: "my {body_part}"."""
        return bool(self.slots) and all(
            word in FUNCTION_WORDS and word not in _NOT_OPEN for word in self.words
        )


@dataclass(frozen=True, slots=True)
class Capture:
    """A slot captured by an exact sample: the words from `start` up to `end`."""

    slot: SlotRef
    start: int
    end: int
    span: Span | None


def samples_of(model: InteractionModel) -> list[Sample]:
    """Every sample of every intent, in the model's order.

    The samples of a slot count where the slot can be asked for: in the dialog model.
    """
    samples: list[Sample] = []
    for intent in model.intents.values():
        samples += [_parse(intent, text, None) for text in intent.samples]
        for slot in intent.slots if intent.name in model.dialog else ():
            samples += [_parse(intent, text, slot.name) for text in slot.samples]
    return [sample for sample in samples if sample.parts]


def _parse(intent: Intent, text: str, of_slot: str | None) -> Sample:
    parts: list[Part] = []
    for place, piece in enumerate(_SLOT.split(text)):
        slot = intent.slot(piece) if place % 2 else None
        if slot is not None:
            parts.append(SlotRef(slot.name, slot.type))
        else:
            parts.extend(plain_words(piece))
    return Sample(intent.name, tuple(parts), of_slot)


class ExactSamples:
    """Finds the samples that are, word for word, what was said."""

    def __init__(self, samples: Iterable[Sample]) -> None:
        self._whole: dict[tuple[Part, ...], list[Sample]] = defaultdict(list)
        self._by_word: dict[str, list[Sample]] = defaultdict(list)
        self._wordless: list[Sample] = []
        samples = list(samples)
        seen = Counter(word for sample in samples for word in set(sample.words))
        for sample in map(_without_hesitations, samples):
            if not sample.slots:
                self._whole[sample.parts].append(sample)
            elif sample.words:
                self._by_word[min(sample.words, key=lambda w: (seen[w], w))].append(sample)
            else:
                self._wordless.append(sample)

    def whole(self, words: Sequence[str]) -> list[Sample]:
        """The samples without slots that are these words."""
        return self._whole.get(tuple(words), [])

    def captures(
        self, words: Sequence[str], spans: Sequence[Span], unknown: bool = False
    ) -> list[tuple[Sample, list[Capture]]]:
        """Samples with slots that fit these words, with what each slot holds.

        With `unknown`, a slot of a custom type may hold up to three words that are no value.
        """
        if len(words) > _LONGEST_EXACT:
            return []
        starts: dict[int, list[Span]] = defaultdict(list)
        for span in spans:
            starts[span.start].append(span)
        for here in starts.values():
            here.sort(key=lambda span: (-span.end, -span.sure))
        found = []
        candidates = [s for word in dict.fromkeys(words) for s in self._by_word.get(word, ())]
        for sample in candidates + self._wordless:
            if len(sample.parts) <= len(words):
                captured = _fit(sample.parts, words, 0, starts, unknown)
                if captured is not None:
                    found.append((sample, captured))
        return found


def _without_hesitations(sample: Sample) -> Sample:
    """As what is said is compared with it: "oh sorry" is "sorry"."""
    start, end = trimmed([part if isinstance(part, str) else "" for part in sample.parts])
    return replace(sample, parts=sample.parts[start:end] or sample.parts)


def _fit(
    parts: Sequence[Part],
    words: Sequence[str],
    at: int,
    starts: Mapping[int, list[Span]],
    unknown: bool,
) -> list[Capture] | None:
    if not parts:
        return [] if at == len(words) else None
    part = parts[0]
    if isinstance(part, str):
        if at < len(words) and words[at] == part:
            return _fit(parts[1:], words, at + 1, starts, unknown)
        return None
    for capture in _holds(part, words, at, starts, unknown):
        rest = _fit(parts[1:], words, capture.end, starts, unknown)
        if rest is not None:
            return [capture, *rest]
    return None


def _holds(
    slot: SlotRef, words: Sequence[str], at: int, starts: Mapping[int, list[Span]], unknown: bool
) -> Iterable[Capture]:
    for span in starts.get(at, ()):
        if span.type == slot.type:
            yield Capture(slot, at, span.end, span)
    free = slot.type in _FREE_TYPES
    if free or (unknown and not slot.type.startswith("AMAZON.")):
        longest = len(words) if free else min(len(words), at + _LONGEST_UNKNOWN)
        for end in range(at + 1, longest + 1):
            yield Capture(slot, at, end, None)


def trimmed(words: Sequence[str]) -> tuple[int, int]:
    """The stretch of an utterance between its hesitations."""
    start, end = 0, len(words)
    while start < end and words[start] in HESITATIONS:
        start += 1
    while end > start + 1 and words[end - 1] in _TRAILING:
        end -= 1
    return start, end


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or a slot value, as one thing to compare."""

    stems: tuple[str, ...]
    weight: float
    type: str | None = None
    careful: bool = False


class Likeness:
    """How like a sample what was said is, by the words that matter and their order."""

    def __init__(self, samples: Sequence[Sample], careful: frozenset[str]) -> None:
        self.careful = careful
        intents: dict[str, set[str]] = defaultdict(set)
        self.vocabulary: dict[str, set[str]] = defaultdict(set)
        for sample in samples:
            for word in sample.words:
                intents[stem(word)].add(sample.intent)
                self.vocabulary[sample.intent].add(stem(word))
        self._intents_with = {word: len(names) for word, names in intents.items()}
        self._count = max(2, len({sample.intent for sample in samples}))
        self._samples = [self._prepared(sample) for sample in samples]
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, prepared in enumerate(self._samples):
            for feature in prepared.weights:
                self._having[feature].append(place)

    def weight(self, word: str) -> float:
        """How much a word says about which intent it is, from 0 to about 1."""
        known = self._intents_with.get(stem(word), 0)
        rarity = math.log(1 + self._count / (known or 0.7)) / math.log(1 + self._count / 0.7)
        if word in QUESTION_WORDS:
            return 0.3 + 0.3 * rarity
        if word in FUNCTION_WORDS or stem(word) in _FUNCTION_STEMS:
            return 0.07 + 0.08 * rarity
        return rarity

    def units(self, words: Sequence[str], spans: Sequence[Span]) -> list[Unit]:
        """The words and the values of an utterance, in order."""
        starts = {span.start: span for span in spans}
        units, at = [], 0
        while at < len(words):
            span = starts.get(at)
            if span is None:
                units.append(Unit((stem(words[at]),), self.weight(words[at])))
                at += 1
                continue
            inside = words[span.start : span.end]
            weight = sum(self.weight(word) for word in inside)
            if not all(word in FUNCTION_WORDS for word in inside):
                weight = max(1.0, weight)
            units.append(
                Unit(tuple(stem(w) for w in inside), weight, span.type, span.type in self.careful)
            )
            at = span.end
        return units

    def best(
        self, units: Sequence[Unit], intents: frozenset[str], asks: bool, least: Mapping[str, float]
    ) -> dict[str, float]:
        """For each of these intents its most like sample, from 0 to 1.

        `asks` says that this is a question or an order rather than a statement; `least` is what
        an intent's likeness must exceed to be of interest.
        """
        gains: dict[str, float] = defaultdict(float)
        for unit in units:
            for word in unit.stems:
                gains[word] += unit.weight / len(unit.stems)
            if unit.type is not None:
                gains[_feature(unit.type)] += unit.weight
        total = sum(unit.weight for unit in units)
        least_total = sum(unit.weight * (0.5 if unit.type else 1.0) for unit in units)
        shared: dict[int, float] = defaultdict(float)
        gained: dict[int, float] = defaultdict(float)
        for feature, gain in gains.items():
            for place in self._having.get(feature, ()):
                shared[place] += self._samples[place].weights[feature]
                gained[place] += gain
        careful = [unit for unit in units if unit.careful]
        apart = _apart(units)
        scores: dict[str, float] = {}
        for place, common in shared.items():
            prepared = self._samples[place]
            if prepared.intent not in intents:
                continue
            # What is surely missed bounds the score: most samples need no closer look.
            precision = common / prepared.total
            gain = min(total, gained[place])
            recall = min(1.0, (gain + _KNOWN_SHARE * (total - gain)) / least_total)
            bound = 2 * precision * recall / (precision + recall)
            if prepared.open:
                bound *= _LIKE_OPEN
            best = scores.get(prepared.intent, least.get(prepared.intent, 0.0))
            if bound <= max(_LEAST_BOUND, best) or not _has_room(prepared, careful, apart):
                continue
            score = self._compare(prepared, units)
            if prepared.asks != asks:
                score *= _OTHER_MOOD
            if score > best:
                scores[prepared.intent] = score
        return scores

    def _prepared(self, sample: Sample) -> "_Prepared":
        weights: dict[str, float] = {}
        order = []
        for part in sample.parts:
            feature = stem(part) if isinstance(part, str) else _feature(part.type)
            weights[feature] = self.weight(part) if isinstance(part, str) else 1.0
            order.append(feature)
        opening = sample.parts[0]
        return _Prepared(
            sample.intent,
            weights,
            tuple(order),
            sum(weights.values()),
            sample.is_open,
            isinstance(opening, str) and opening in QUESTION_OPENERS,
        )

    def _compare(self, sample: "_Prepared", units: Sequence[Unit]) -> float:
        vocabulary = self.vocabulary[sample.intent]
        met: set[str] = set()
        order = []
        said = total = 0.0
        for unit in units:
            feature = _feature(unit.type) if unit.type is not None else ""
            if feature in sample.weights:
                met.add(feature)
                order.append(feature)
                said += unit.weight
                total += unit.weight
                continue
            literal = [word for word in unit.stems if word in sample.weights]
            met.update(literal)
            order.extend(literal)
            share = len(literal) / len(unit.stems)
            if not literal and unit.type is None and unit.stems[0] in vocabulary:
                share = _KNOWN_SHARE
            # A value without a place of its own is the "it" of "how do i stop it".
            missed = 0.5 if unit.type is not None else 1.0
            said += unit.weight * share
            total += unit.weight * (share + (1 - share) * missed)
        matter = sum(sample.weights[feature] for feature in met)
        if matter <= 0.3 or not total:
            return 0.0
        precision, recall = matter / sample.total, min(1.0, said / total)
        likeness = 2 * precision * recall / (precision + recall)
        if min(precision, recall) < _LEAST_HALF:
            # One word in common with a short sentence is not a likeness.
            likeness *= _ONE_SIDED
        if sample.open:
            # Grammar and a value are no more than the value: its intent is told by its slots.
            likeness *= _LIKE_OPEN
        return likeness * (0.9 + 0.1 * _in_order(order, sample.order))


_FUNCTION_STEMS = frozenset(stem(word) for word in FUNCTION_WORDS)


@dataclass(frozen=True, slots=True)
class _Prepared:
    intent: str
    weights: dict[str, float]
    order: tuple[str, ...]
    total: float
    open: bool
    asks: bool


def _has_room(sample: _Prepared, careful: Sequence[Unit], apart: Sequence[Unit]) -> bool:
    """True when every value that may be a danger has a place to go in the sample.

    A question holds one of them, or one list: what is said after it is no part of the question.
    """
    if sample.asks and len([unit for unit in apart if not _literal(unit, sample)]) > 1:
        return False
    return all(
        _feature(unit.type or "") in sample.weights or _literal(unit, sample) for unit in careful
    )


def _literal(unit: Unit, sample: _Prepared) -> bool:
    return all(word in sample.weights for word in unit.stems)


def _apart(units: Sequence[Unit]) -> list[Unit]:
    """The values that may be a danger, of each list ("chest pain or a fever") the first."""
    first: list[Unit] = []
    near = False
    for unit in units:
        if unit.careful:
            if not near:
                first.append(unit)
            near = True
        else:
            near = near and unit.stems[0] in ("or", "and", "a", "my")
    return first


def _feature(kind: str) -> str:
    return "{" + kind + "}"


def _in_order(said: Sequence[str], sample: Sequence[str]) -> float:
    """The share of neighbouring pairs that stand in the sample's order."""
    if len(said) < 2:
        return 1.0
    places = {feature: place for place, feature in reversed(list(enumerate(sample)))}
    pairs = list(pairwise(said))
    return sum(places[first] <= places[second] for first, second in pairs) / len(pairs)
