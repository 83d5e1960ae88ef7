"""The cache of proved chains: bounded, fetched once, forgotten when it expires."""

import threading
import time
from collections import Counter
from datetime import UTC, datetime, timedelta

import hosting
import pytest

from skill.web import certificates
from skill.web.certificates import Certificates
from skill.web.chain import Trust
from skill.web.refusal import Reason, RefusedError

NOW = datetime.now(UTC)


class Store:
    """Where chains lie, counting who asks."""

    def __init__(self, *, slow: float = 0.0) -> None:
        self.asked: Counter[str] = Counter()
        self.broken = False
        self.slow = slow
        self.busiest = 0
        self._busy = 0
        self._guard = threading.Lock()

    def fetch(self, address: str) -> bytes:
        with self._guard:
            self.asked[address] += 1
            self._busy += 1
            self.busiest = max(self.busiest, self._busy)
        time.sleep(self.slow)
        with self._guard:
            self._busy -= 1
        if self.broken:
            raise RefusedError(Reason.FETCH)
        return hosting.amazon().chain


class Clock:
    """A clock that is moved by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def cache(store: Store, clock: Clock | None = None) -> Certificates:
    """A cache in front of a store."""
    return Certificates(Trust(hosting.amazon().roots), store.fetch, clock or Clock())


def test_a_chain_is_fetched_once() -> None:
    store = Store()
    kept = cache(store)
    assert len({id(kept.signer("a", NOW)) for _ in range(10)}) == 1
    assert store.asked == {"a": 1}


def test_many_who_ask_at_once_wait_for_one_download() -> None:
    store = Store(slow=0.1)
    kept = cache(store)
    threads = [threading.Thread(target=kept.signer, args=("a", NOW)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.asked == {"a": 1}


def test_a_chain_is_forgotten_when_it_expires() -> None:
    kept = cache(Store())
    kept.signer("a", NOW)
    with pytest.raises(RefusedError) as caught:
        kept.signer("a", NOW + timedelta(days=31))
    assert caught.value.reason is Reason.CHAIN


def test_a_chain_is_looked_at_again_after_a_day() -> None:
    store, clock = Store(), Clock()
    kept = cache(store, clock)
    kept.signer("a", NOW)
    clock.now = certificates.FRESH - 1
    kept.signer("a", NOW)
    assert store.asked["a"] == 1
    clock.now = certificates.FRESH + 1
    kept.signer("a", NOW)
    assert store.asked["a"] == 2


def test_a_chain_that_still_holds_outlives_a_store_that_is_down() -> None:
    store, clock = Store(), Clock()
    kept = cache(store, clock)
    first = kept.signer("a", NOW)
    clock.now = certificates.FRESH + 1
    store.broken = True
    assert kept.signer("a", NOW) is first
    assert kept.signer("a", NOW) is first
    assert store.asked["a"] == 2  # and the store is left in peace for a while


def test_an_address_that_failed_is_left_alone_for_a_while() -> None:
    store, clock = Store(), Clock()
    store.broken = True
    kept = cache(store, clock)
    for _ in range(5):
        with pytest.raises(RefusedError):
            kept.signer("a", NOW)
    assert store.asked["a"] == 1
    store.broken = False
    clock.now = certificates.SORE + 1
    kept.signer("a", NOW)
    assert store.asked["a"] == 2


def test_few_chains_are_kept_however_many_addresses_are_named() -> None:
    store = Store()
    kept = cache(store)
    for number in range(50):
        kept.signer(f"a{number}", NOW)
    kept.signer("a49", NOW)
    assert store.asked["a49"] == 1
    kept.signer("a0", NOW)
    assert store.asked["a0"] == 2
    assert len(kept._kept) == certificates.MOST


def test_failures_are_not_kept_without_bound() -> None:
    store = Store()
    store.broken = True
    kept = cache(store)
    for number in range(500):
        with pytest.raises(RefusedError):
            kept.signer(f"a{number}", NOW)
    assert len(kept._sore) == certificates.MOST_SORE


def test_strangers_cannot_start_many_downloads_at_once() -> None:
    store = Store(slow=0.05)
    kept = cache(store)
    refused: list[str] = []

    def ask(address: str) -> None:
        try:
            kept.signer(address, NOW)
        except RefusedError as error:
            refused.append(error.reason)

    threads = [threading.Thread(target=ask, args=(f"a{n}",)) for n in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.busiest <= certificates.MOST_AT_ONCE
    assert set(refused) <= {Reason.FETCH}


def test_a_download_that_breaks_lets_the_next_one_try() -> None:
    clock = Clock()

    def broken(address: str) -> bytes:
        raise KeyError(address)

    kept = Certificates(Trust(hosting.amazon().roots), broken, clock)
    for _ in range(2):
        with pytest.raises(KeyError):
            kept.signer("a", NOW)
        clock.now += certificates.SORE + 1
