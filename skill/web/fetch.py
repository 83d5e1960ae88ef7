"""Downloads of certificate chains: no redirects, no proxies, bounded in time and in size."""

import ssl
import time
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from skill.web.refusal import Reason, RefusedError

SECONDS = 3.0
"""For a whole download. Alexa waits eight seconds for the answer."""
LARGEST = 64 * 1024
_PIECE = 8 * 1024

Fetch = Callable[[str], bytes]


def fetcher(roots: str, seconds: float = SECONDS, largest: int = LARGEST) -> Fetch:
    """What downloads a chain.

    Args:
        roots: a file of certificate authorities in PEM, for the connection itself.
        seconds: the most that one download may take.
        largest: the most bytes that are read.
    """
    context = ssl.create_default_context(cafile=roots)

    def fetch(address: str) -> bytes:
        deadline = time.monotonic() + seconds
        target = urlsplit(address)
        content = bytearray()
        connection = HTTPSConnection(
            target.hostname or "", target.port, timeout=seconds, context=context
        )
        try:
            with closing(connection):
                connection.request("GET", target.path)
                with connection.getresponse() as response:
                    if response.status != 200:
                        raise RefusedError(Reason.FETCH)
                    while piece := response.read1(_PIECE):
                        content += piece
                        if len(content) > largest or time.monotonic() > deadline:
                            raise RefusedError(Reason.FETCH)
                    if response.length:  # cut short
                        raise RefusedError(Reason.FETCH)
        except (OSError, ValueError, HTTPException) as error:
            raise RefusedError(Reason.FETCH) from error
        return bytes(content)

    return fetch
