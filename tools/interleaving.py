"""Dialogs held at once, by callers who take turns at random."""

import random
import threading
from collections import deque
from collections.abc import Iterable
from typing import Generic, TypeVar

Turn = TypeVar("Turn")


class Interleaved(Generic[Turn]):
    """The turns that are still to come. A dialog's next turn waits for the answer to its last."""

    def __init__(self, dialogs: Iterable[Iterable[Turn]], seed: int) -> None:
        self._waiting = [deque(dialog) for dialog in dialogs]
        self._busy: set[int] = set()
        self._guard = threading.Lock()
        self._chance = random.Random(seed)  # noqa: S311 - an order of turns is no secret

    def __bool__(self) -> bool:
        """Whether any turn is still to come."""
        return any(self._waiting)

    def take(self) -> tuple[int, Turn] | None:
        """A dialog's number and its next turn; None while every dialog is waiting for an answer."""
        with self._guard:
            free = [n for n, turns in enumerate(self._waiting) if turns and n not in self._busy]
            if not free:
                return None
            number = self._chance.choice(free)
            self._busy.add(number)
            return number, self._waiting[number].popleft()

    def answered(self, number: int) -> None:
        """The dialog's turn has been answered: it may take its next."""
        with self._guard:
            self._busy.discard(number)
