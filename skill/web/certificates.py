"""Chains that have been proved, kept until they expire: few, and fetched once however many ask."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from skill.web.chain import Signer, Trust
from skill.web.fetch import Fetch
from skill.web.refusal import Reason, RefusedError

T = TypeVar("T")

MOST = 8
"""Chains kept. Amazon uses one or two addresses at a time."""
FRESH = 24 * 3600.0
"""Seconds after which a chain is fetched again, in case its address now holds a newer one."""
SORE = 10.0
"""Seconds for which an address that failed is not fetched again."""
MOST_SORE = 64
MOST_AT_ONCE = 4
"""Downloads at a time: strangers can name addresses, but not make this host flood another."""


@dataclass(frozen=True, slots=True)
class _Kept:
    signer: Signer
    since: float


class Certificates:
    """The signers behind addresses."""

    def __init__(
        self, trust: Trust, fetch: Fetch, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._trust = trust
        self._fetch = fetch
        self._clock = clock
        self._guard = threading.Lock()
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._sore: OrderedDict[str, float] = OrderedDict()
        self._fetching: dict[str, threading.Event] = {}

    def signer(self, address: str, now: datetime) -> Signer:
        """Whoever signs for an address.

        Raises:
            RefusedError: nothing there, or not a chain to trust.
        """
        while True:
            with self._guard:
                kept = self._current(address, now)
                if kept is not None and self._clock() - kept.since < FRESH:
                    return kept.signer
                others = self._fetching.get(address)
                if others is None:
                    if self._resting(address):
                        if kept is not None:
                            return kept.signer
                        raise RefusedError(Reason.FETCH)
                    if kept is None and len(self._fetching) >= MOST_AT_ONCE:
                        raise RefusedError(Reason.FETCH)
                    mine = self._fetching[address] = threading.Event()
                    break
                if kept is not None:
                    return kept.signer
            others.wait()
        return self._renew(address, now, kept, mine)

    def _renew(
        self, address: str, now: datetime, kept: _Kept | None, done: threading.Event
    ) -> Signer:
        signer = None
        try:
            signer = self._trust.signer(self._fetch(address), now)
            return signer
        except RefusedError:
            if kept is not None:
                return kept.signer
            raise
        finally:
            with self._guard:
                if signer is not None:
                    _put(self._kept, address, _Kept(signer, self._clock()), MOST)
                    self._sore.pop(address, None)
                else:
                    _put(self._sore, address, self._clock(), MOST_SORE)
                del self._fetching[address]
            done.set()

    def _current(self, address: str, now: datetime) -> _Kept | None:
        kept = self._kept.get(address)
        if kept is None:
            return None
        if not kept.signer.holds(now):
            del self._kept[address]
            return None
        self._kept.move_to_end(address)
        return kept

    def _resting(self, address: str) -> bool:
        failed = self._sore.get(address)
        return failed is not None and self._clock() - failed < SORE


def _put(store: OrderedDict[str, T], key: str, value: T, most: int) -> None:
    store[key] = value
    store.move_to_end(key)
    while len(store) > most:
        store.popitem(last=False)
