"""Mending misspelt words of slot values: one word at a time, never a sentence."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from simulator.english import COMMON, FUNCTION_WORDS, INTENSIFIERS, NEGATORS
from simulator.text import stem

_UNTOUCHED = COMMON | FUNCTION_WORDS | INTENSIFIERS | NEGATORS
_UNTOUCHED_STEMS = frozenset(stem(word) for word in _UNTOUCHED)
_SHORTEST = 4
_SOUNDS = {
    letter: code
    for code, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), start=1)
    for letter in letters
}


class Speller:
    """Finds the vocabulary word that a misspelt word stands for."""

    def __init__(self, vocabulary: frozenset[str], values: Mapping[str, bool]) -> None:
        """`vocabulary` is never corrected; `values` maps a word to correct to, to "takes care".

        A word that takes care (it can name a danger) is only mended when one letter is off.
        """
        self._known = vocabulary | {stem(word) for word in vocabulary}
        self._careful = values
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(values):
            if len(word) >= _SHORTEST and word not in FUNCTION_WORDS:
                self._by_length[len(word)].append(word)
        self._mended = lru_cache(maxsize=4096)(self._mend)

    def mend(self, word: str) -> str | None:
        """The word meant, or None when the word stands or two words are equally near."""
        return self._mended(word)

    def _mend(self, word: str) -> str | None:
        if not self._may_be_wrong(word):
            return None
        best, distance = "", 99
        tied = False
        for length in range(len(word) - 2, len(word) + 3):
            for candidate in self._by_length.get(length, ()):
                apart = OSA.distance(word, candidate, score_cutoff=2)
                if apart > distance or not self._near(word, candidate, apart):
                    continue
                tied = apart == distance and stem(candidate) != stem(best)
                best, distance = (candidate, apart) if not tied else (best, apart)
        return best if best and not tied else None

    def _may_be_wrong(self, word: str) -> bool:
        return (
            len(word) >= _SHORTEST
            and word.isalpha()
            and word not in self._known
            and stem(word) not in self._known
            and word not in _UNTOUCHED
            and stem(word) not in _UNTOUCHED_STEMS
        )

    def _near(self, word: str, candidate: str, apart: int) -> bool:
        if apart > 2 or word[0] != candidate[0]:
            return False
        longest = max(len(word), len(candidate))
        if self._careful[candidate]:
            return apart == 1 and longest >= 5
        if apart == 1:
            return longest >= 5 or sorted(word) == sorted(candidate)
        return longest >= 9 or (longest >= 6 and _sound(word) == _sound(candidate))


def _sound(word: str) -> str:
    """What a word sounds like, roughly: its consonants in classes, repeats run together."""
    codes = [_SOUNDS.get(letter, 0) for letter in word]
    kept = [code for place, code in enumerate(codes) if place == 0 or code != codes[place - 1]]
    return "".join(str(code) for code in kept if code)
