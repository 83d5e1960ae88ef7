"""Which values were said to be absent. In doubt a value is present: no danger may be lost."""

from collections.abc import Sequence
from itertools import pairwise

from simulator.english import DETERMINERS, NEGATORS
from simulator.spotting import Span
from simulator.text import PAUSE, POSSESSIVE, STOP


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that may stand between a negator and what it negates. Any other word ends its reach.
_AFTER_ANY = _words(
    """any sort kind type types sign signs of actual obvious new other particular further
    evidence symptom symptoms thing like as feeling feelings real major serious noticeable visible
    more form hint trace episode episodes problem problems issue issues history previous past
    recent"""
)
_AFTER_NOT = _AFTER_ANY | _words(
    """have had having has got get getting gotten feel feeling felt experience experienced
    experiencing really actually even ever a an the my in at all been be being see seen notice
    noticed noticing suffer suffering suffered from with look looking looks seem seems seemed
    feels too that so very particularly especially currently also either there is are was were
    going gone become becoming do does did i it his her he she they near on started starting taken
    taking take exposed touched handled want wanting wanted wish thinking think about to of
    planning plan"""
)
# "not" reaches over a subject only in "I don't think I have".
_SUBJECTS = frozenset(("i", "it", "there", "do", "does", "did", "he", "she", "they"))
_DENIES = frozenset(("deny", "denies", "denied", "denying"))
_LINKS = frozenset(("or", "nor"))
_LIST_ENDERS = frozenset(("anything", "something", "whatever", "that", "nothing", "stuff"))
_PLACES = frozenset(("in", "on", "of", "around", "to", "at", "with", "down", "up"))
_MODALS = frozenset(("can", "could", "will", "would", "should"))
_PERCEIVE = frozenset(("see", "notice", "find", "feel", "detect", "say"))
_YET_PRESENT = (
    ("like", "this"),
    ("like", "that"),
    ("like", "it"),
    ("this", "bad"),
    ("that", "bad"),
    ("so", "bad"),
    ("before",),
    ("until",),
    ("till",),
    ("as", "bad"),
    ("this", "strong"),
    ("but", "now"),
    ("like", "these"),
    ("since",),
    ("go", "away"),
    ("goes", "away"),
    ("went", "away"),
    ("stop",),
    ("stops",),
    ("stopped",),
)
_TAKES_BACK = frozenset(("though", "tho", "yes", "yeah", "definitely", "however"))


def absent(words: Sequence[str], spans: Sequence[Span], negatable: frozenset[str]) -> set[int]:
    """The places in `spans` (in order, not overlapping) of the values said to be absent.

    `negatable` names the types that have a slot for absent values. Other types are only marked
    where the negator stands directly before them or their own list.
    """
    return _Scan(words, spans, negatable).run()


def is_negative(words: Sequence[str]) -> bool:
    """True when a phrase holds a negator of its own."""
    return any(word in NEGATORS for word in words)


class _Scan:
    def __init__(
        self, words: Sequence[str], spans: Sequence[Span], negatable: frozenset[str]
    ) -> None:
        self.words = words
        self.spans = spans
        self.negatable = negatable
        self.starts = {span.start: place for place, span in enumerate(spans)}
        self.result: set[int] = set()
        self.reach: frozenset[str] | None = None
        self.strict = False
        self.listing: str | None = None
        self.linked = ""

    def run(self) -> set[int]:
        """Walk the words once."""
        at = 0
        while at < len(self.words):
            if at in self.starts:
                self._value(self.starts[at])
                at = self.spans[self.starts[at]].end
                continue
            at += self._word(at)
        return self.result

    def _value(self, place: int) -> None:
        span = self.spans[place]
        own = is_negative(self.words[span.start : span.end]) and not span.denied
        free = span.type in self.negatable
        if self.reach is not None or span.denied:
            negated = True
        else:
            negated = (
                self.listing is not None
                and self.linked != ""
                and (free or self.listing == span.type)
            )
        negated = negated or (free and self._amid_list(place))
        if own:
            # "doesn't hurt or swell": only "or" carries a negation that is inside a value.
            self.reach, self.listing, self.linked = None, span.type, ""
            self.strict = True
            return
        if not negated:
            if self.listing is not None and not free and self._within_place(span.start):
                self.linked = ""
                return
            self._close()
            return
        if free and self._present_after_all(span.end, strongly=self.linked == PAUSE):
            self._close()
            return
        self.result.add(place)
        if free or self.reach is None:
            self.reach, self.strict = None, self.strict and self.listing is not None
            self.listing, self.linked = span.type, ""
        elif not self._another_follows(span.end):
            self.reach, self.listing, self.linked, self.strict = None, span.type, "", False

    def _word(self, at: int) -> int:
        word = self.words[at]
        if self._opens(at):
            return self._open(at)
        if self.reach is not None:
            if word not in self.reach:
                self._close()
        elif self.listing is not None:
            self._continue_list(at, word)
        return 1

    def _opens(self, at: int) -> bool:
        word = self.words[at]
        return word in NEGATORS and (word != "free" or self._at(at + 1) == "of")

    def _open(self, at: int) -> int:
        word = self.words[at]
        self.listing, self.linked, self.strict = None, "", False
        if word == "not":
            before = self.words[at - 1] if at else ""
            if before in _MODALS:
                if self._at(at + 1) == "say":
                    self.reach = _AFTER_NOT
                    return 2
                if self._at(at + 1) in _PERCEIVE and self._at(at + 2) in ("any", "a"):
                    self.reach = _AFTER_ANY
                    return 2
                self._close()
                return 1
            if self._at(at + 1) in ("think", "believe"):
                self.reach = _AFTER_NOT
                return 2
            self.reach = _AFTER_NOT - _SUBJECTS
            # "it is not in my calf" and "is there not", but never "not my chest hurts".
            return 1
        if word == "nobody" or (word == "no" and self._at(at + 1) == "one"):
            self.reach = (_AFTER_NOT | {"one", POSSESSIVE}) - _SUBJECTS
        elif word == "never":
            self.reach = _AFTER_NOT - _SUBJECTS
        elif word in ("nor", "neither"):
            self.reach = _AFTER_NOT
        elif word in _DENIES:
            self.reach = _AFTER_NOT - _SUBJECTS
        elif word == "without":
            self.reach = _AFTER_ANY | {"having", "getting", "a", "an", "the", "being", "feeling"}
        else:
            self.reach = _AFTER_ANY
        return 1

    def _continue_list(self, at: int, word: str) -> None:
        if word in _LINKS and not (self.strict and word != "or"):
            ends = self._at(at + 1) in _LIST_ENDERS or (
                self._at(at + 1) == "any" and self._at(at + 2) in _LIST_ENDERS
            )
            if ends:
                self._close()
            else:
                self.linked = word
        elif word == PAUSE:
            if self.strict or self.linked:
                self._close()
            else:
                self.linked = PAUSE
        elif self.linked in _LINKS:
            if self._at(at + 1) in _LINKS:
                self.linked = ""  # "not cold or blue or pale": a list goes on past a strange word
            elif word not in _AFTER_NOT - _SUBJECTS - {"my", "the"} and not self._place_ahead(at):
                self._close()
        elif self.linked == PAUSE:
            if word not in ("any", "a", "an", "or", "nor"):
                self._close()
        elif word not in _PLACES and not self._place_ahead(at):
            self._close()

    def _place_ahead(self, at: int) -> bool:
        return self.words[at] in DETERMINERS and self.words[at - 1] in _PLACES

    def _within_place(self, start: int) -> bool:
        """True for the calf of "no swelling in my calf or redness"."""
        return any(word in _PLACES for word in self.words[max(0, start - 3) : start])

    def _present_after_all(self, end: int, strongly: bool) -> bool:
        """True where what follows says that the value is there: "never had pain like this"."""
        clause = []
        for word in self.words[end : end + 6]:
            if word in (PAUSE, STOP) or word in NEGATORS:
                break
            clause.append(word)
        if strongly and clause and clause[0] in _TAKES_BACK:
            return True
        if not strongly and clause[:1] and clause[0] in ("though", "tho"):
            return False
        return any(tuple(clause[: len(phrase)]) == phrase for phrase in _YET_PRESENT)

    def _amid_list(self, place: int) -> bool:
        """True for the "red" of "not swollen red or warm": no comma was typed, but "or" was."""
        if self.listing is None or self.spans[place - 1].end != self.spans[place].start:
            return False
        for first, second in pairwise(self.spans[place:]):
            between = self.words[first.end : second.start]
            if any(word in _LINKS for word in between):
                return len(between) == 1
            if between:
                return False
        return False

    def _another_follows(self, end: int) -> bool:
        """True for the calf of "no calf swelling": the negator reaches on to the swelling."""
        place = self.starts.get(end)
        return place is not None and self.spans[place].type in self.negatable

    def _close(self) -> None:
        self.reach, self.listing, self.linked, self.strict = None, None, "", False

    def _at(self, place: int) -> str | None:
        return self.words[place] if place < len(self.words) else None


def ends_negated(words: Sequence[str]) -> bool:
    """True when what comes right after these words is negated: "i do not have"."""
    places = [place for place, word in enumerate(words) if word in NEGATORS]
    return bool(places) and all(word in _AFTER_NOT for word in words[places[-1] + 1 :])


def reaches(words: Sequence[str], start: int, end: int) -> bool:
    """True when a "no" just before `start` negates a value that begins at `end`."""
    return all(word in _AFTER_ANY for word in words[start:end])
