"""Hearing: from typed words to an intent and its slots, through the interaction model alone.

The order: built-in intents by near exact words; samples word for word; then slot values wherever
they stand, and likeness to samples. A tie or a weak match is AMAZON.FallbackIntent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from simulator.carriers import Carriers
from simulator.commands import NO, YES, exact_builtin, wrapped_builtin
from simulator.english import HESITATIONS, ORDER_OPENERS, QUESTION_OPENERS
from simulator.filling import Filler, Filling
from simulator.heard import Heard, SlotValue
from simulator.model import FALLBACK, InteractionModel, SlotType
from simulator.samples import Capture, ExactSamples, Likeness, Sample, samples_of, trimmed
from simulator.spotting import Span, Spotter
from simulator.text import Utterance, plain_words, read

YesNo = Literal["slot", "intent"]
Eliciting = tuple[str, str]

_LEAST_LIKE = 0.6
_LEAST_FILLED = 0.45
_MARGIN = 0.05
_BEFORE_OPENING = HESITATIONS | {"okay", "and", "but", "now", "then", "alright", ","}
_MAX_WORDS_FOR_LIKENESS = 60


def hear(
    text: str, model: InteractionModel, eliciting: Eliciting | None = None, yes_no: YesNo = "slot"
) -> Heard:
    """Understand a text through a model.

    `eliciting` is the (intent, slot) being asked for. A bare "yes" or "no" is then the slot's
    value where the slot's own type has that word, unless `yes_no` is "intent"; otherwise it is
    AMAZON.YesIntent or AMAZON.NoIntent. (Alexa does either.)
    """
    return _ears(model).hear(text, eliciting, yes_no)


@lru_cache(maxsize=8)
def _ears(model: InteractionModel) -> "_Ears":
    return _Ears(model)


@dataclass(slots=True)
class _Candidate:
    intent: str
    score: float
    slots: dict[str, tuple[SlotValue, ...]]
    count: int
    why: str


class _Ears:
    def __init__(self, model: InteractionModel) -> None:
        self.model = model
        samples = samples_of(model)
        by_intent: dict[str, list[Sample]] = {name: [] for name in model.intents}
        for sample in samples:
            by_intent[sample.intent].append(sample)
        self.answers = frozenset(k.name for k in model.types.values() if _is_answer(k))
        self.fillers = {
            intent.name: Filler(intent, Carriers(intent, by_intent[intent.name]), self.answers)
            for intent in model.intents.values()
            if intent.slots
        }
        self.open = frozenset(
            name for name in self.fillers if any(sample.is_open for sample in by_intent[name])
        )
        careful = frozenset(
            kind for filler in self.fillers.values() for kind in filler.carriers.negatable
        )
        vocabulary = {word for sample in samples for word in sample.words}
        for kind in model.types.values():
            for value in kind.values:
                for phrase in (value.name.value, *value.name.synonyms):
                    vocabulary.update(plain_words(phrase))
        self.spotter = Spotter(tuple(model.types.values()), frozenset(vocabulary), careful)
        self.exact = ExactSamples(samples)
        self.likeness = Likeness(samples, careful)
        self.slotless = frozenset(sample.intent for sample in samples if not sample.slots)
        self.liked = frozenset(name for name in model.intents if by_intent[name])

    def hear(self, text: str, eliciting: Eliciting | None, yes_no: YesNo) -> Heard:
        utterance = read(text)
        plain = [word.text for word in utterance.words if not word.is_mark]
        start, end = trimmed(plain)
        plain = plain[start:end]
        if not plain:
            return self._fallback("Nothing was said.", None)
        if eliciting is not None and eliciting[0] not in self.model.intents:
            eliciting = None
        words = tuple(plain)
        spans = self.spotter.spans(utterance)
        return (
            self._builtin(exact_builtin(words), eliciting, yes_no, utterance, spans)
            or self._whole_value(utterance, spans, eliciting)
            or self._whole_sample(words, eliciting)
            or self._builtin(
                wrapped_builtin(words[:12]) if len(words) <= 12 else None,
                eliciting,
                yes_no,
                utterance,
                spans,
            )
            or self._general(utterance, words, spans, eliciting)
        )

    def _builtin(
        self,
        name: str | None,
        eliciting: Eliciting | None,
        yes_no: YesNo,
        utterance: Utterance,
        spans: Sequence[Span],
    ) -> Heard | None:
        if name is None or name not in self.model.intents:
            return None
        if name in (YES, NO) and eliciting is not None and yes_no == "slot":
            slot = self.model.intent(eliciting[0]).slot(eliciting[1])
            if slot is not None and any(
                span.type == slot.type
                and span.start <= 2
                and span.sure == 3
                and (span.end == len(utterance.words) or slot.type in self.answers)
                for span in spans
            ):
                return None
        return Heard(name, {}, 1.0, None, f"The words of {name}.")

    def _whole_value(
        self, utterance: Utterance, spans: Sequence[Span], eliciting: Eliciting | None
    ) -> Heard | None:
        """The elicited slot's value and nothing else."""
        if eliciting is None:
            return None
        intent, name = eliciting
        slot = self.model.intent(intent).slot(name)
        said = [word.text for word in utterance.words]
        start, end = trimmed(said)
        whole = ((start, end), (start, len(said)), (0, len(said)))
        for span in spans:
            if (
                slot is not None
                and span.type == slot.type
                and span.sure >= 2
                and (span.start, span.end) in whole
            ):
                return Heard(
                    intent,
                    {name: (span.value,)},
                    1.0,
                    None,
                    f"A value of {name}, which was asked for.",
                )
        return None

    def _whole_sample(self, words: tuple[str, ...], eliciting: Eliciting | None) -> Heard | None:
        matches = [
            sample
            for sample in self.exact.whole(words)
            if sample.of_slot is None or (eliciting is not None and sample.intent == eliciting[0])
        ]
        if not matches:
            return None
        names = [sample.intent for sample in matches]
        name = eliciting[0] if eliciting is not None and eliciting[0] in names else names[0]
        return Heard(name, {}, 1.0, None, f"A sample of {name}, word for word.")

    def _general(
        self,
        utterance: Utterance,
        plain: tuple[str, ...],
        spans: Sequence[Span],
        eliciting: Eliciting | None,
    ) -> Heard:
        said = tuple(word.text for word in utterance.words)
        fillings = {
            name: filler.fill(
                said,
                spans,
                eliciting is not None and eliciting[0] == name,
                eliciting[1] if eliciting is not None and eliciting[0] == name else None,
            )
            for name, filler in self.fillers.items()
        }
        candidates = self._scored(said, spans, fillings, eliciting)
        for sample, captures in self._captured(utterance, spans, False, eliciting):
            self._raise(candidates, sample, captures, fillings[sample.intent], utterance)
        ranked = sorted(
            candidates.values(),
            key=lambda c: (c.score, c.count, len(self.model.intent(c.intent).slots), c.intent),
            reverse=True,
        )
        winner = self._winner(ranked)
        unknown = self._unknown(utterance, spans, eliciting, winner)
        if unknown is not None:
            return unknown
        if winner is None:
            return self._rejected(ranked, plain)
        second = next(((c.intent, c.score) for c in ranked if c is not winner), None)
        return Heard(winner.intent, winner.slots, min(1.0, winner.score), second, winner.why)

    def _scored(
        self,
        said: Sequence[str],
        spans: Sequence[Span],
        fillings: dict[str, Filling],
        eliciting: Eliciting | None,
    ) -> dict[str, _Candidate]:
        candidates: dict[str, _Candidate] = {}
        for name, filling in fillings.items():
            if not filling.slots or (name not in self.open and not filling.answered):
                continue
            score = self._filled(name, said, filling)
            why = f"{filling.count} slot value{'s' if filling.count > 1 else ''} found."
            if eliciting is not None and eliciting[0] == name:
                score += 0.2 if eliciting[1] in filling.slots else 0.1
                why = why[:-1] + f", while {eliciting[1]} was asked for."
            candidates[name] = _Candidate(name, score, filling.frozen(), filling.count, why)
        if len(said) > _MAX_WORDS_FOR_LIKENESS:
            return candidates
        asks = _opening(said) in QUESTION_OPENERS
        # A question is not a description because it names what it is about, and a sample that
        # asks for a value is not what was said when there is no value.
        liked = self.liked - {
            name
            for name, filling in fillings.items()
            if (asks and name in candidates) or not (filling.slots or name in self.slotless)
        }
        words = [word for word in said if word not in (",", ".")]
        units = self.likeness.units(words, _longest(said, spans))
        scores = {name: candidate.score for name, candidate in candidates.items()}
        for name, like in self.likeness.best(units, liked, asks, scores).items():
            filling = fillings.get(name, Filling())
            least = like if like >= _LEAST_LIKE else like * 0.7
            candidates[name] = _Candidate(
                name, least, filling.frozen(), filling.count, f"Like a sample of {name}."
            )
        return candidates

    def _filled(self, name: str, said: Sequence[str], filling: Filling) -> float:
        inside = {place for span in filling.spans for place in range(span.start, span.end)}
        vocabulary = self.likeness.vocabulary[name]
        total = covered = 0.0
        for unit in self.likeness.units(said, sorted(filling.spans, key=lambda s: s.start)):
            total += unit.weight
            if unit.type is not None:
                covered += unit.weight
            elif unit.stems[0] in vocabulary:
                covered += unit.weight * 0.5
        share = covered / total if total else 0.0
        longest = max((span.end - span.start for span in filling.spans), default=0)
        if filling.careful or filling.answered:
            return max(0.6, 0.5 + 0.4 * share)
        if _opening(said) in QUESTION_OPENERS and 0 not in inside:
            custom = any(span.type in self.model.types for span in filling.spans)
            alone = 2.0 if _opening(said) in ORDER_OPENERS else 0.7
            enough = custom and (share >= alone or (filling.count >= 2 and share >= 0.3))
            return 0.3 + 0.45 * share if enough else 0.5 * share
        enough = filling.count >= 2 or share >= 0.25 or (longest >= 2 and share >= 0.15)
        several = min(0.1, 0.03 * (filling.count - 1))
        return 0.5 + 0.4 * share + several if enough else 0.5 * share

    def _captured(
        self,
        utterance: Utterance,
        spans: Sequence[Span],
        unknown: bool,
        eliciting: Eliciting | None,
    ) -> list[tuple[Sample, list[Capture]]]:
        places = [p for p, word in enumerate(utterance.words) if not word.is_mark]
        said = [utterance.words[p].text for p in places]
        start, end = trimmed(said)
        at = {place: count - start for count, place in enumerate(places)}
        moved = [
            Span(at[s.start], at[s.end - 1] + 1, s.type, s.value, s.sure)
            for s in spans
            if at[s.start] >= 0 and at[s.end - 1] < end - start and not s.denied
        ]
        found = self.exact.captures(said[start:end], moved, unknown)
        return [
            (sample, captures)
            for sample, captures in found
            if sample.of_slot is None or (eliciting is not None and sample.intent == eliciting[0])
        ]

    def _raise(
        self,
        candidates: dict[str, _Candidate],
        sample: Sample,
        captures: Sequence[Capture],
        filling: Filling,
        utterance: Utterance,
    ) -> None:
        """An exact sample settles the intent; what else was said fills other slots."""
        carriers = self.fillers[sample.intent].carriers
        if any(
            capture.slot.type != span.type and _value(capture, utterance).words in span.value.words
            for capture in captures
            for span in filling.spans
            if span.type in carriers.companions
        ):
            return  # the "yesterday" of "i had chest pain yesterday" is not how long it has been
        slots: dict[str, tuple[SlotValue, ...]] = {
            c.slot.name: (_value(c, utterance),) for c in captures
        }
        filler = self.fillers[sample.intent]
        for name, values in filling.frozen().items():
            slot = filler.intent.slot(name)
            if name in slots and slot is not None and slot.multiple.enabled:
                slots[name] = values
            elif not any(set(_meanings(values)) & set(_meanings(v)) for v in slots.values()):
                slots.setdefault(name, values)
        score = 0.9 if sample.is_open and len(sample.slots) == 1 else 1.0
        had = candidates.get(sample.intent)
        if had is None or had.score < score:
            candidates[sample.intent] = _Candidate(
                sample.intent,
                score,
                slots,
                len(slots),
                f"A sample of {sample.intent}, word for word.",
            )

    def _winner(self, ranked: Sequence[_Candidate]) -> _Candidate | None:
        if not ranked:
            return None
        best = ranked[0]
        least = _LEAST_FILLED if best.count else _LEAST_LIKE
        if best.score < least:
            return None
        rivals = [c for c in ranked[1:] if best.score - c.score < _MARGIN]
        if not rivals:
            return best
        close = [best, *rivals]
        most = max(c.count for c in close)
        fullest = [c for c in close if c.count == most]
        if len(fullest) == 1 or most:
            return fullest[0]
        return None

    def _unknown(
        self,
        utterance: Utterance,
        spans: Sequence[Span],
        eliciting: Eliciting | None,
        winner: _Candidate | None,
    ) -> Heard | None:
        """A sample that fits but for a value that is not in its type: kept, with no id."""
        if winner is not None and winner.score >= 0.9:
            return None
        taken = (
            {value.words for values in winner.slots.values() for value in values}
            if (winner is not None)
            else set()
        )
        for sample, captures in self._captured(utterance, spans, True, eliciting):
            asked = eliciting is not None and sample.of_slot == eliciting[1]
            strangers = [c for c in captures if c.span is None]
            if not strangers or (sample.is_open and not asked) or not sample.words:
                continue
            long = any(capture.end - capture.start > 1 for capture in strangers)
            if long and not asked and self.fillers[sample.intent].carriers.negatable:
                # "i feel fine otherwise" names no sign: a description takes no strange phrase.
                continue
            if winner is not None and (
                winner.intent != sample.intent
                or any(c.slot.name in winner.slots for c in strangers)
                or any(word in _value(c, utterance).spoken for c in strangers for word in taken)
            ):
                continue
            slots = dict(winner.slots) if winner is not None else {}
            for capture in captures:
                slots.setdefault(capture.slot.name, (_value(capture, utterance),))
            return Heard(
                sample.intent,
                slots,
                0.7,
                None,
                f"A sample of {sample.intent} with a value that it does not know.",
            )
        return None

    def _rejected(self, ranked: Sequence[_Candidate], plain: tuple[str, ...]) -> Heard:
        opening = exact_builtin(plain[:1])
        if opening in (YES, NO) and opening in self.model.intents and len(plain) <= 6:
            return Heard(opening, {}, 0.5, None, f'It opens with "{plain[0]}".')
        if not ranked:
            return self._fallback("No value and no sample comes near.", None)
        best = ranked[0]
        if len(ranked) > 1 and best.score >= _LEAST_LIKE:
            why = f"{best.intent} and {ranked[1].intent} are equally near."
        else:
            why = f"{best.intent} is nearest, but too far."
        return self._fallback(why, (best.intent, best.score))

    def _fallback(self, why: str, second: tuple[str, float] | None) -> Heard:
        name = FALLBACK
        if name not in self.model.intents:
            # Alexa always names an intent of the model: without a fallback, the nearest.
            name = second[0] if second is not None else next(iter(self.model.intents))
        return Heard(name, {}, 0.0, second, why)


def _opening(said: Sequence[str]) -> str:
    return next((word for word in said if word not in _BEFORE_OPENING), "")


def _value(capture: Capture, utterance: Utterance) -> SlotValue:
    if capture.span is not None:
        return capture.span.value
    words = [word for word in utterance.words if not word.is_mark]
    start, _ = trimmed([word.text for word in words])
    first, last = words[start + capture.start], words[start + capture.end - 1]
    spoken = " ".join(utterance.clean[first.start : last.end].split())
    return SlotValue(spoken, (), spoken)


def _meanings(values: Sequence[SlotValue]) -> list[str]:
    return [value.words for value in values]


def _is_answer(kind: SlotType) -> bool:
    """True for a type whose values are answers: one is "yes", another "no"."""
    said = [
        {plain_words(phrase) for phrase in (value.name.value, *value.name.synonyms)}
        for value in kind.values
    ]
    return any(("yes",) in phrases for phrases in said) and any(
        ("no",) in phrases for phrases in said
    )


def _longest(said: Sequence[str], spans: Sequence[Span]) -> list[Span]:
    """The longest values that do not overlap, placed among the words without the marks."""
    marks = [0]
    for word in said:
        marks.append(marks[-1] + (word in (",", ".")))
    taken: set[int] = set()
    chosen = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.denied, -s.sure, s.start)):
        places = range(span.start, span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(
                Span(
                    span.start - marks[span.start],
                    span.end - marks[span.start],
                    span.type,
                    span.value,
                    span.sure,
                )
            )
    return sorted(chosen, key=lambda span: span.start)
