"""Filling the slots of one intent from the values found in what was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from simulator.carriers import Carriers
from simulator.commands import NO, YES, exact_builtin
from simulator.english import CORRECTIONS, HESITATIONS
from simulator.heard import SlotValue
from simulator.model import Intent
from simulator.negation import absent, is_negative, reaches
from simulator.spotting import NUMBER, Span

_BEFORE_ANSWER = HESITATIONS | {
    "actually",
    "honestly",
    "i",
    "think",
    "guess",
    "say",
    "would",
    "suppose",
}


@dataclass(slots=True)
class Filling:
    """The slots of an intent, and the spans that filled them."""

    slots: dict[str, list[SlotValue]] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    careful: bool = False
    """True when a value of a type that can be absent (as dangers are) is among them."""
    answered: bool = False
    """True when the utterance opens with an answer such as "no"."""

    @property
    def count(self) -> int:
        """How many values there are."""
        return sum(len(values) for values in self.slots.values())

    def frozen(self) -> dict[str, tuple[SlotValue, ...]]:
        """The slots as they are handed on."""
        return {name: tuple(values) for name, values in self.slots.items()}


class Filler:
    """Fills the slots of one intent."""

    def __init__(self, intent: Intent, carriers: Carriers, answers: frozenset[str]) -> None:
        """`answers` names the types that hold yes and no."""
        self.intent = intent
        self.carriers = carriers
        self.answers = answers

    def fill(
        self, words: Sequence[str], spans: Sequence[Span], eliciting: bool, elicited: str | None
    ) -> Filling:
        """Choose values that do not overlap and give each to its slot.

        `eliciting` is true while a slot of this intent is asked for, which `elicited` names.
        """
        slot = self.intent.slot(elicited) if elicited else None
        elicited_type = slot.type if slot is not None else None
        usable = [
            span
            for span in spans
            if span.type in self.carriers.types and span.type not in self.answers
        ]
        alone = [span for span in usable if span.type not in self.carriers.companions]
        chosen = self._chosen(words, alone, elicited, elicited_type)
        told = self._accompany(words, usable, chosen)
        filling = Filling()
        if eliciting:
            answer = self._answer(words, spans, chosen, elicited_type)
            if answer is not None:
                chosen = [s for s in chosen if s.start >= answer.end]
                name = self._answer_slot(answer.type, elicited)
                filling.slots[name] = [answer.value]
                filling.spans.append(answer)
                filling.answered = True
        self._give(words, chosen, elicited, told, filling)
        return filling

    def _accompany(
        self, words: Sequence[str], spans: Sequence[Span], chosen: list[Span]
    ) -> dict[Span, str]:
        """Add to `chosen` the values that say which slot another fills, and tell which it is."""
        told: dict[Span, str] = {}
        companions = [span for span in spans if span.type in self.carriers.companions]
        for companion in sorted(companions, key=lambda span: span.start - span.end):
            if any(set(_places(companion)) & set(_places(span)) for span in told):
                continue
            found = self.carriers.beside(words, chosen, companion)
            inside = [s for s in chosen if set(_places(s)) & set(_places(companion))]
            if found is None or any(s.type in self.carriers.negatable for s in inside):
                continue
            for span in inside:
                chosen.remove(span)
            chosen.append(companion)
            chosen.sort(key=lambda span: span.start)
            said, name = found
            told |= {said: name, companion: self.carriers.slots_of(companion.type)[0]}
            for earlier in reversed(chosen[: chosen.index(said)]):
                beside = (earlier.type, earlier.end) == (said.type, said.start)
                if not beside and not _joined(words, earlier, said):
                    break
                said = earlier
                told[said] = name
        return told

    def _chosen(
        self,
        words: Sequence[str],
        spans: Sequence[Span],
        elicited: str | None,
        elicited_type: str | None,
    ) -> list[Span]:
        def fit(span: Span) -> float:
            ranked = self.carriers.ranked(span.type, words, span.start, span.end, elicited)
            return ranked[0][0] if ranked else 0.0

        def worth(span: Span) -> tuple[float, bool, int, bool, float, int]:
            length = span.end - span.start - (0.5 if span.sure == 1 else 0.0)
            risky = span.type in self.carriers.negatable
            return (length, span.type == elicited_type, span.sure, risky, fit(span), -span.start)

        taken: set[int] = set()
        chosen = []
        for span in sorted(spans, key=worth, reverse=True):
            places = range(span.start, span.end)
            if taken.isdisjoint(places) and not (
                span.type == NUMBER and span.type != elicited_type and fit(span) < 2
            ):
                taken.update(places)
                chosen.append(span)
        return sorted(chosen, key=lambda span: span.start)

    def _answer(
        self,
        words: Sequence[str],
        spans: Sequence[Span],
        chosen: Sequence[Span],
        elicited_type: str | None,
    ) -> Span | None:
        """The yes, no or "not sure" that opens the utterance, if one does."""
        opening = [
            span
            for span in spans
            if span.type in self.answers
            and span.type in self.carriers.types
            and span.sure >= 2
            and all(word in _BEFORE_ANSWER for word in words[: span.start])
        ]
        if not opening:
            return None
        for answer in sorted(opening, key=lambda span: (span.end, span.sure), reverse=True):
            if self._answers(words, chosen, answer, elicited_type):
                return answer
        return None

    def _answers(
        self,
        words: Sequence[str],
        chosen: Sequence[Span],
        answer: Span,
        elicited_type: str | None,
    ) -> bool:
        """True unless these words are part of a value, or negate the one that follows."""
        following = [span for span in chosen if span.start >= answer.end]
        plain = exact_builtin(tuple(words[answer.start : answer.end])) in (YES, NO)
        if not plain and any(span.type == elicited_type for span in following):
            # "Maybe two minutes" answers the question, and not with "maybe".
            return False
        inside = [span for span in chosen if span.start < answer.end]
        # "no pain" and "not really swollen" are values, not the answer "no".
        if any(span.end > answer.end for span in inside):
            return False
        if is_negative(words[answer.start : answer.end]) and following:
            near = following[0]
            if near.type in self.carriers.negatable and reaches(words, answer.end, near.start):
                return False
        return True

    def _answer_slot(self, kind: str, elicited: str | None) -> str:
        names = self.carriers.slots_of(kind)
        return elicited if elicited in names else names[0]

    def _give(
        self,
        words: Sequence[str],
        chosen: Sequence[Span],
        elicited: str | None,
        told: Mapping[Span, str],
        filling: Filling,
    ) -> None:
        away = absent(words, chosen, self.carriers.negatable)
        fits: dict[str, float] = {}
        before: tuple[Span, str] | None = None
        for place, span in enumerate(chosen):
            negative = self.carriers.negative_of.get(span.type)
            if place in away:
                if negative is not None:
                    self._put(filling, negative, span)
                continue
            if span in told:
                self._put(filling, told[span], span)
                before = None
                continue
            ranked = self.carriers.ranked(span.type, words, span.start, span.end, elicited)
            if before is not None and _joined(words, before[0], span):
                listed = before[1]
                ranked = sorted(ranked, key=lambda pair: pair[1] != listed)
            for score, name in ranked:
                if self._corrects(words, filling, name, span):
                    filling.slots[name] = []
                if self._room(filling, name) or not filling.slots[name]:
                    self._put(filling, name, span)
                    fits[name] = score
                    before = (span, name)
                    break
            else:
                best, name = ranked[0]
                if best > fits.get(name, 99.0):
                    filling.slots[name] = [span.value]
                    fits[name] = best

    def _corrects(self, words: Sequence[str], filling: Filling, name: str, span: Span) -> bool:
        """True for the right of "the left one, actually no, the right one"."""
        slot = self.intent.slot(name)
        earlier = [s for s in filling.spans if s.type == span.type and s.end <= span.start]
        if not earlier or (slot is not None and slot.multiple.enabled):
            return False
        between = words[earlier[-1].end : span.start]
        return len(between) <= 5 and any(word in CORRECTIONS for word in between)

    def _room(self, filling: Filling, name: str) -> bool:
        slot = self.intent.slot(name)
        return name not in filling.slots or (slot is not None and slot.multiple.enabled)

    def _put(self, filling: Filling, name: str, span: Span) -> None:
        values = filling.slots.setdefault(name, [])
        if not self._room(filling, name) and values:
            return
        if span.value.meaning not in [value.meaning for value in values]:
            values.append(span.value)
        filling.spans.append(span)
        filling.careful = filling.careful or span.type in self.carriers.negatable


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _joined(words: Sequence[str], first: Span, second: Span) -> bool:
    between = words[first.end : second.start]
    return (
        first.type == second.type
        and 0 < len(between) <= 2
        and all(word in ("or", "and", ",", "nor") for word in between)
    )
